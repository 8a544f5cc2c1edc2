import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { limpide, limpideWith } from './command.js';

const folder = await mkdtemp(join(tmpdir(), 'limpide-init-'));
after(() => rm(folder, { recursive: true }));

const flags = [
  ...['--name', 'Exemple', '--address', '1 rue de la Paix, 75002 Paris'],
  ...['--email', 'contact@exemple.fr', '--purposes', 'audience-advanced,media'],
];

const fr = ['--language', 'fr'];

describe('limpide init', () => {
  test('speaks the language of the system, or the one that is asked for', async () => {
    const out = join(folder, 'english');
    for (const [system, more, message] of [
      ['fr_FR.UTF-8', [], /il manque --address/],
      ['en_GB.UTF-8', [], /--email, --purposes is missing/],
      ['fr_FR.UTF-8', ['--language', 'en'], /--email, --purposes is missing/],
    ] as const) {
      const said = await limpideWith(
        { LC_ALL: system },
        'init',
        '--name',
        'E',
        '--out',
        out,
        ...more,
      );
      assert.equal(said.code, 2);
      assert.match(said.err, message);
    }
    const written = await limpide('init', ...flags, '--out', out, '--language', 'en');
    assert.match(written.out, /limpide\.json is written\..*this in <head>:\n\n<script async/s);
    const again = await limpide('init', ...flags, '--out', out, '--language', 'en');
    assert.match(again.err, /is there already/);
  });

  test('writes a configuration that passes lint, once', async () => {
    const out = join(folder, 'site');
    const written = await limpide('init', ...flags, ...fr, '--out', out);
    assert.equal(written.code, 0, written.err);
    assert.match(written.out, /<script async src="\/limpide\/limpide.js"/);
    const checked = await limpide('lint', join(out, 'limpide.json'));
    assert.equal(checked.code, 0, checked.out);
    assert.match(checked.out, /^Rien à signaler/);
    const again = await limpide('init', ...flags, ...fr, '--out', out);
    assert.equal(again.code, 2);
    assert.match(again.err, /existe déjà/);
    assert.match(await readFile(join(out, 'limpide.json'), 'utf8'), /75002/);
  });

  test('names what is missing, and what does not do', async () => {
    const missing = await limpide('init', '--name', 'Exemple', ...fr, '--out', folder);
    assert.equal(missing.code, 2);
    assert.match(missing.err, /--address, --email, --purposes/);
    const wrong = await limpide('init', ...flags, ...fr, '--purposes', 'audiance', '--out', folder);
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /audiance/);
  });
});

describe('limpide lint, near a name', () => {
  test('says which one was probably meant', async () => {
    const path = join(folder, 'near.json');
    await writeFile(
      path,
      '{ "organisation": { "adress": {} }, "purposes": ["audiance"], "servces": [] }',
    );
    const { out } = await limpide('lint', path);
    for (const meant of ['address', 'audience', 'services'])
      assert.match(out, new RegExp(`Vouliez-vous «\\s${meant}\\s»`), meant);
    const { out: json } = await limpide('lint', path, '--format', 'json');
    assert.match(json, /Vouliez-vous/);
  });

  test('`--help` helps, wherever it stands', async () => {
    const { code, out } = await limpide('lint', '--help');
    assert.equal(code, 0);
    assert.match(out, /limpide lint <limpide.json>/);
  });
});

test('limpide lint --page names gated addresses that a lazy loader reads too', async () => {
  const config = join(folder, 'page.json');
  const page = join(folder, 'page.html');
  await writeFile(
    config,
    '{ "organisation": { "name": "E" }, "purposes": ["media"], "services": [] }',
  );
  const frame = '<iframe data-purpose="media" data-src="https://video.example/1"></iframe>';
  await writeFile(page, `<script src="/js/lazysizes.min.js"></script>\n${frame}`);
  const found = await limpide('lint', config, '--page', page);
  assert.equal(found.code, 1);
  assert.match(found.out, /page\.html:2 {2}erreur {2}shared-source/);
  await writeFile(page, frame);
  const without = await limpide('lint', config, '--page', page);
  assert.doesNotMatch(without.out, /shared-source/);
  await writeFile(
    page,
    `<script src="lozad.js"></script>${frame.replace('data-src', 'data-limpide-src')}`,
  );
  const mended = await limpide('lint', config, '--page', page);
  assert.doesNotMatch(mended.out, /shared-source/);
});
