import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, test } from 'node:test';
import { SHOP, SOFTSYSTEMS, limpide } from './command.js';

const ROOT = new URL('../../', import.meta.url);
const folder = await mkdtemp(join(tmpdir(), 'limpide-cli-'));
after(() => rm(folder, { recursive: true }));
const file = async (name: string, text: string) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
const lineOf = async (path: string, line: number) =>
  (await readFile(new URL(path, ROOT), 'utf8')).split('\n')[line - 1] ?? '';

describe('limpide lint', { concurrency: 2 }, () => {
  test('finds nothing in the second organisation, and ends with 0', async () => {
    const { code, out, err } = await limpide('lint', ...SHOP, '--today', '2026-12-01');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Rien à signaler/);
  });

  test('finds the faults of 2018, each at its line, and ends with 1', async () => {
    const { code, out } = await limpide(
      'lint',
      ...SOFTSYSTEMS,
      '--version',
      '2018-11-20',
      '--format',
      'json',
    );
    assert.equal(code, 1);
    const { findings } = JSON.parse(out);
    const [delay] = findings.filter(({ rule }: { rule: string }) => rule === 'answer-delay');
    assert.equal(delay.source, 'RGPD, article 12.3');
    assert.match(delay.text, /délai de 2 mois/);
    assert.match(await lineOf(delay.file, delay.line), /délai de 2 mois/);
    const [address] = findings.filter(({ rule }: { rule: string }) => rule === 'foreign-domain');
    assert.match(await lineOf(address.file, address.line), /softsytems\.ai/);
  });

  test('knows the catalogue: a wrong name or option is an error, with what was meant', async () => {
    const config = JSON.parse(await readFile(new URL('demo/limpide.json', ROOT), 'utf8'));
    delete config.policy;
    config.services = [
      'youtub',
      { use: 'ga4', options: { mesurementId: 'G-ABC123' } },
      { use: 'hotjar', options: { siteId: 'abc' } },
      'Google Analytics',
      { use: 'clarity', options: { projectId: ['abc'] } },
      { use: 'piano', options: { SITE: '1' } },
    ];
    const path = await file('catalogue.json', JSON.stringify(config));
    const { code, out } = await limpide('lint', path);
    assert.equal(code, 1);
    assert.match(out, /pas de service «\syoutub\s».*Vouliez-vous «\syoutube\s»/s);
    assert.match(out, /pas d’option «\smesurementId\s».*Vouliez-vous «\smeasurementId\s»/s);
    assert.match(out, /«\sGoogle Analytics\s».*Vouliez-vous «\sga4\s»/s);
    assert.match(out, /pas d’option «\sSITE\s».*Vouliez-vous «\ssite\s»/s);
    assert.match(out, /«\sprojectId\s» de «\sclarity\s» manque ou n’a pas la forme/);
    assert.match(out, /«\smeasurementId\s» de «\sga4\s» manque/);
    assert.match(out, /«\ssiteId\s» de «\shotjar\s» manque ou n’a pas la forme/);
  });

  test('points at the facts that the proposal lacks', async () => {
    const config = JSON.parse(await readFile(new URL('demo/limpide.json', ROOT), 'utf8'));
    config.policy = { current: '2026-11-22', versions: ['2026-11-22'] };
    const path = await file('limpide.json', JSON.stringify(config));
    // The demonstration lacks nothing any more: here it does.
    const policy = JSON.parse(
      await readFile(new URL('demo/site/limpide-policy.json', ROOT), 'utf8'),
    );
    for (const one of policy.facts.processing) {
      delete one.recipients;
      delete one.transfers;
    }
    delete policy.facts.processing[4].basis;
    for (const [name, where] of Object.entries(policy.versions))
      policy.versions[name] = relative(
        folder,
        fileURLToPath(new URL(`demo/site/${String(where)}`, ROOT)),
      );
    const facts = await file('facts.json', JSON.stringify(policy, null, 2));
    const inForce = await limpide('lint', path, '--facts', facts, '--format', 'json');
    assert.equal(inForce.code, 1);
    const errors = JSON.parse(inForce.out).findings.filter(
      ({ severity }: { severity: string }) => severity === 'error',
    );
    assert.ok(errors.length > 20);
    for (const { rule, file: where } of errors) {
      assert.equal(rule, 'fact-missing');
      assert.equal(where, facts);
    }
    const [base] = errors.filter(
      ({ place }: { place: string }) => place === 'facts.processing.4.basis',
    );
    assert.match((await readFile(facts, 'utf8')).split('\n')[base.line - 1] ?? '', /^ {6}\{$/);
    // A version that is not in force has no facts of its own to lack.
    config.policy = { current: '2018-11-20' };
    const other = await file('other.json', JSON.stringify(config));
    const past = ['--facts', facts, '--version', '2026-11-22'];
    assert.equal((await limpide('lint', other, ...past)).code, 0);
  });

  test('writes SARIF that refers to its own rules', async () => {
    const { out } = await limpide(
      'lint',
      ...SOFTSYSTEMS,
      '--version',
      '2018-11-20',
      '--format',
      'sarif',
    );
    const { version, runs } = JSON.parse(out);
    assert.equal(version, '2.1.0');
    const [{ tool, results }] = runs;
    assert.ok(results.length > 40);
    for (const { ruleId, ruleIndex, level, locations } of results) {
      assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
      assert.match(level, /^(error|warning|note)$/);
      const { artifactLocation, region } = locations[0].physicalLocation;
      assert.match(artifactLocation.uri, /^demo\//);
      assert.ok(region.startLine >= 1 && region.startColumn >= 1);
    }
  });

  test('speaks English when asked', async () => {
    const { out } = await limpide(
      'lint',
      ...SOFTSYSTEMS,
      '--version',
      '2018-11-20',
      '--language',
      'en',
    );
    assert.match(
      out,
      /error {2}answer-delay\n {2}The announced delay of answer is longer than one month\./,
    );
    assert.match(out, /\d+ errors, \d+ warnings, \d+ notes\.$/m);
  });

  test('names a key that the schema does not know', async () => {
    const path = await file(
      'wrong.json',
      '{"organisation":{"name":"x"},"purpos":[],"policy":{"current":"2026-01-01"}}',
    );
    const { code, out } = await limpide('lint', path);
    assert.equal(code, 1);
    assert.match(out, /wrong\.json:1 {2}erreur {2}structure\n {2}«\spurpos\s»/);
  });

  for (const [what, args, message] of [
    ['no file', ['lint'], /name one configuration file/],
    ['a file that is not there', ['lint', 'nulle-part.json'], /nulle-part\.json cannot be read/],
    ['an unknown option', ['lint', 'x.json', '--quoi'], /Unknown option '--quoi'/],
    [
      'an unknown format',
      ['lint', ...SHOP, '--format', 'xml'],
      /--format is one of text, json, sarif/,
    ],
    [
      'an unknown version',
      ['lint', ...SHOP, '--version', '1999-01-01'],
      /there is no version 1999-01-01/,
    ],
    ['an unknown command', ['polish'], /there is no command polish/],
  ] as const)
    test(`ends with 2 for ${what}`, async () => {
      const { code, out, err } = await limpide(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });

  test('ends with 2 for what is not JSON', async () => {
    const { code, err } = await limpide('lint', await file('broken.json', '{"organisation":'));
    assert.equal(code, 2);
    assert.match(err, /broken\.json is not JSON/);
  });
});
