import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { html } from '../support/node/html.js';
import { startSite, type Site } from '../support/node/site.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = 'integrations/github-action';

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  with?: Record<string, string | number>;
  env?: Record<string, string>;
  run?: string;
}
interface Action {
  inputs: Record<string, { default?: string; required?: boolean }>;
  outputs: Record<string, { value: string }>;
  runs: { steps: Step[] };
}

const action = parse(await readFile(join(ROOT, FOLDER, 'action.yml'), 'utf8')) as Action;
const guide = await readFile(join(ROOT, 'docs/guide/audit.md'), 'utf8');

/** The values that GitHub puts in the place of `${{ … }}`. */
const filled = (text: string, values: Record<string, string>): string =>
  text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
    assert.ok(name in values, `${name} has a value`);
    return values[name] ?? '';
  });

describe('the GitHub action, its commands run as they are written', () => {
  const folder = mkdtemp(join(tmpdir(), 'limpide-action-'));
  let site: Site;
  let tarball = '';

  before(async () => {
    site = await startSite({
      pages: ({ third }) => ({
        '/': html({ body: `<img src="${third.origin}/pixel.gif" alt="">` }),
        '/sage': html({ body: '<p>Rien</p>' }),
      }),
    });
    const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', await folder];
    const { stdout } = await run('npm', [...pack, ROOT], { cwd: await folder });
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    tarball = join(await folder, filename);
  });
  after(async () => {
    await site.close();
    await rm(await folder, { recursive: true });
  });

  /** Runs the steps as a runner does: bash, ended by the first failure. What `uses` says is looked at. */
  async function job(name: string, given: Record<string, string>) {
    const temp = join(await folder, name);
    const work = join(temp, 'work');
    await mkdir(work, { recursive: true });
    const outputs = join(temp, 'outputs');
    await writeFile(outputs, '');
    const values: Record<string, string> = {};
    for (const [key, { default: value = '' }] of Object.entries(action.inputs))
      values[`inputs.${key}`] = given[key] ?? value;
    const used: Record<string, Record<string, string | number>> = {};
    for (const { id, uses, with: options = {}, env = {}, run: commands } of action.runs.steps) {
      const filledIn = (record: Record<string, string | number>) =>
        Object.fromEntries(
          Object.entries(record).map(([key, value]) => [key, filled(String(value), values)]),
        );
      if (uses) used[uses.split('@', 1)[0] ?? ''] = filledIn(options);
      if (!commands) continue;
      assert.doesNotMatch(commands, /\$\{\{/, 'what somebody else writes never becomes a command');
      const outcome = await run(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', '-c', commands],
        {
          cwd: work,
          env: { ...process.env, ...filledIn(env), RUNNER_TEMP: temp, GITHUB_OUTPUT: outputs },
        },
      ).then(
        () => 0,
        ({ code, stderr }: { code: number; stderr: string }) =>
          code === 1 && !id ? code : assert.fail(`${code}: ${stderr}`),
      );
      if (id)
        for (const line of (await readFile(outputs, 'utf8')).split('\n').filter(Boolean)) {
          const at = line.indexOf('=');
          values[`steps.${id}.outputs.${line.slice(0, at)}`] = line.slice(at + 1);
        }
      if (outcome !== 0) return { used, values, code: outcome };
    }
    return { used, values, code: 0 };
  }

  test('finds what is wrong, hands over both reports, and fails', async () => {
    const url = `${site.origin}/`;
    const { used, values, code } = await job('fault', { url, pages: '1', package: tarball });
    assert.equal(code, 1);
    const sarif = String(used['github/codeql-action/upload-sarif']?.['sarif_file']);
    const { version, runs } = JSON.parse(await readFile(sarif, 'utf8')) as {
      version: string;
      runs: { results: { ruleId: string; level: string }[] }[];
    };
    assert.equal(version, '2.1.0');
    assert.ok(runs[0]?.results.some(({ level }) => level === 'error'));
    const [report = '', other] = String(used['actions/upload-artifact']?.['path'])
      .trim()
      .split('\n');
    assert.match(await readFile(report, 'utf8'), /<h1>Audit de 127\.0\.0\.1<\/h1>/);
    assert.equal(other, sarif);
    for (const { value } of Object.values(action.outputs))
      assert.ok(filled(value, values).startsWith('/'), value);
  });

  test('passes where nothing is', async () => {
    const url = `${site.origin}/sage`;
    const { code } = await job('clean', { url, pages: '1', package: tarball, language: 'en' });
    assert.equal(code, 0);
  });

  test('is what the guide’s workflow asks for, and drives the browser by our version', async () => {
    const [, block = ''] = /In GitHub Actions[^]*?```yaml\n([^]*?)\n```/.exec(guide) ?? [];
    const { jobs } = parse(block) as { jobs: Record<string, { steps: Step[] }> };
    const [{ steps }] = Object.values(jobs) as [{ steps: Step[] }];
    const audit = steps.find(({ uses }) => uses?.startsWith('./'));
    for (const key of Object.keys(audit?.with ?? {})) assert.ok(key in action.inputs, key);
    for (const [key, { required }] of Object.entries(action.inputs))
      if (required) assert.ok(key in (audit?.with ?? {}), key);
    const { devDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    assert.equal(
      action.inputs['playwright']?.default,
      `playwright-core@${devDependencies['playwright-core']}`,
    );
  });
});
