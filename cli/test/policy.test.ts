import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { SHOP, SOFTSYSTEMS, limpide } from './command.js';

const ROOT = new URL('../../', import.meta.url);
const folder = await mkdtemp(join(tmpdir(), 'limpide-cli-'));
after(() => rm(folder, { recursive: true }));

const normalise = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The text of an HTML page, without its head. */
const textOf = (html: string) =>
  normalise(
    html
      .replace(/^[\s\S]*<body>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  ).replace(/ ([.,])/g, '$1');

describe('limpide policy', { concurrency: 2 }, () => {
  test('writes the version of 2018 whole: every sentence of its source, in order', async () => {
    const { code, out, err } = await limpide('policy', ...SOFTSYSTEMS, '--version', '2018-11-20');
    assert.deepEqual([code, err], [0, '']);
    const text = textOf(out);
    const source = await readFile(new URL('docs/politique/2018-11-20.md', ROOT), 'utf8');
    const lines = source.split('\n').map((line) => normalise(line.replace(/^(#+|-) /, '')));
    let from = 0;
    for (const line of lines.filter(Boolean).slice(1)) {
      const at = text.indexOf(line.replace(/ ([.,])/g, '$1'), from);
      assert.ok(at >= 0, `absent, or out of order: ${line}`);
      from = at;
    }
  });

  test('needs no script, asks for nothing, and says who publishes it', async () => {
    const { out } = await limpide('policy', ...SHOP);
    assert.match(out, /^<!doctype html>\n<html lang="fr">/);
    const scripts = [...out.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    assert.equal(scripts.length, (out.match(/<script/g) ?? []).length);
    const data = JSON.parse(scripts[0]?.[1] ?? '');
    assert.equal(data.publisher.name, 'Les Graines du Canal');
    assert.equal(data.datePublished, '2026-09-01');
    assert.doesNotMatch(out, /<(link|img|iframe|form|button)\b|\bon\w+=|src=/);
    const ids = [...out.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, target] of out.matchAll(/href="#([^"]+)"/g))
      assert.ok(ids.includes(target), target);
  });

  test('writes a fragment, in English when asked', async () => {
    const { out } = await limpide('policy', ...SHOP, '--fragment', '--language', 'en');
    assert.match(out, /^<article lang="en">\n<h1 id="titre">Privacy policy<\/h1>/);
    assert.match(out, /<\/article>\s*$/);
    assert.match(textOf(out), /We answer within one month/);
  });

  test('writes text as text, whatever it holds', async () => {
    const config = {
      organisation: { name: '</script><b>"&', email: 'a@b.example' },
      policy: {
        current: '2026-01-01',
        facts: {
          versions: {
            '2026-01-01': {
              sections: [
                {
                  id: 'x"><i>',
                  title: '<i>',
                  blocks: ['<img src=x onerror=alert(1)> [a](javascript:b)'],
                },
              ],
            },
          },
        },
      },
    };
    const path = join(folder, 'hostile.json');
    await writeFile(path, JSON.stringify(config));
    const { out } = await limpide('policy', path);
    assert.equal((out.match(/<\/script>/g) ?? []).length, 1);
    assert.doesNotMatch(out, /<(i|b|img)\b|href="javascript/);
  });

  test('names what a version holds that cannot be used, and ends with 1', async () => {
    const path = join(folder, 'odd.json');
    const version = { sections: [{ id: 'x', title: 'X', blocks: ['a', { quoi: 1 }] }] };
    const policy = { current: 'v', facts: { versions: { v: version } } };
    await writeFile(path, JSON.stringify({ organisation: { name: 'x' }, policy }));
    const { code, err } = await limpide('policy', path, '--fragment');
    assert.equal(code, 1);
    assert.match(err, /v: sections\.0\.blocks\.1 cannot be used/);
  });
});

describe('limpide freeze', () => {
  test('keeps what a version showed, once facts and services have changed', async () => {
    const out = join(folder, 'frozen.json');
    const before = await limpide('policy', ...SHOP, '--fragment');
    assert.equal((await limpide('freeze', ...SHOP, '--out', out)).code, 0);

    const config = JSON.parse(
      await readFile(new URL('demo/site/boutique/limpide.json', ROOT), 'utf8'),
    );
    const changed = join(folder, 'changed.json');
    await writeFile(changed, JSON.stringify({ ...config, services: [], purposes: ['media'] }));
    const facts = join(folder, 'changed-policy.json');
    await writeFile(facts, JSON.stringify({ versions: { '2026-09-01': 'frozen.json' } }));
    const after = await limpide('policy', changed, '--facts', facts, '--fragment');
    assert.equal(after.out, before.out);

    const again = await limpide('freeze', changed, '--facts', facts);
    assert.equal(again.code, 2);
    assert.match(again.err, /frozen already/);
  });

  test('refuses a draft: facts are missing, or nobody has adopted it', async () => {
    const write = async (name: string, value: object) => {
      const path = join(folder, name);
      await writeFile(path, JSON.stringify(value));
      return path;
    };
    const read = async (path: string) => JSON.parse(await readFile(new URL(path, ROOT), 'utf8'));
    const config = await write('shop.json', await read('demo/site/boutique/limpide.json'));
    const file = await read('demo/site/boutique/limpide-policy.json');
    const [first, ...others] = structuredClone(file.facts.processing);
    delete first.retention;
    const gaps = await write('gaps.json', {
      ...file,
      facts: { ...file.facts, processing: [first, ...others] },
    });
    const refused = await limpide('freeze', config, '--facts', gaps);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /is a draft: facts are missing in .*traitement-/);
    const [name] = Object.keys(file.versions);
    const proposed = await write('proposed.json', {
      ...file,
      versions: { [name as string]: { ...file.versions[name as string], status: 'proposed' } },
    });
    const proposal = await limpide('freeze', config, '--facts', proposed);
    assert.equal(proposal.code, 2);
    assert.match(proposal.err, /status is "proposed"/);
  });
});
