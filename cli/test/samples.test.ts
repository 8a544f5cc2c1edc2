import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { limpide } from './command.js';

const ROOT = new URL('../../', import.meta.url);
const folder = await mkdtemp(join(tmpdir(), 'limpide-samples-'));
after(() => rm(folder, { recursive: true }));

const guides = (await readdir(new URL('docs/guide/', ROOT))).map((name) => `docs/guide/${name}`);
/** The documentation's own: those of `docs/` that it shows are among the guides. */
const written = (
  await Promise.all(
    ['fr', 'en'].map(async (language) =>
      (await readdir(new URL(`documentation/${language}/`, ROOT), { recursive: true }))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `documentation/${language}/${name}`),
    ),
  )
).flat();
const pages = ['README.md', ...guides, ...written];

/** Every block of a page in one language, with the indentation of its list taken away. */
const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(/^( *)```(\w+)\n([^]*?)\n\1```/gm)]
    .filter(([, , name]) => name === language)
    .map(([, indent = '', , block = '']) => block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));

/** What stands in a sample is a whole configuration, or keys of one. */
const completed = (block: string): Record<string, unknown> => ({
  organisation: {
    name: 'Exemple',
    address: { street: '1 rue de la Paix', postalCode: '75002', city: 'Paris', country: 'FR' },
    email: 'contact@exemple.fr',
  },
  ...(JSON.parse(block.trim().startsWith('{') ? block : `{${block}}`) as object),
});

describe('samples of the README and the guides', { concurrency: 2 }, () => {
  for (const page of pages)
    test(`${page}: each configuration passes limpide lint`, async () => {
      const text = await readFile(new URL(page, ROOT), 'utf8');
      for (const [index, block] of blocksOf(text, 'json').entries()) {
        const config = completed(block);
        // Where the sample names a policy, there is none to read here.
        delete (config['policy'] as { facts?: string } | undefined)?.facts;
        const path = join(folder, `${page.replaceAll('/', '-')}-${index}.json`);
        await writeFile(path, JSON.stringify(config));
        const { code, out, err } = await limpide('lint', path);
        assert.equal(code, 0, `${block}\n${out}\n${err}`);
        assert.doesNotMatch(out, /structure/);
      }
    });

  test('the five minutes of the README need nothing that they do not have', async () => {
    const text = await readFile(new URL('README.md', ROOT), 'utf8');
    const [block = ''] = blocksOf(text, 'json');
    const config = JSON.parse(block) as Record<string, unknown>;
    // No address that would answer 404 on a site that has followed the steps.
    for (const key of ['endpoint', 'endpoints', 'policy']) assert.ok(!(key in config), key);
    const path = join(folder, 'five-minutes.json');
    await writeFile(path, block);
    const { code, out, err } = await limpide('lint', path);
    assert.equal(code, 0, out);
    assert.match(out, /^Rien à signaler/);
    assert.match(err, /seule la configuration a été vérifiée/);
  });

  test('what is not JSON is said with its line and column', async () => {
    const path = join(folder, 'broken.json');
    await writeFile(path, '{\n  "purposes": ["audience"\n  "services": []\n}\n');
    const { code, err } = await limpide('lint', path);
    assert.equal(code, 2);
    assert.match(err, /broken\.json is not JSON, line 3, column 3: CommaExpected/);
  });
});
