import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { listen } from '../../demo/server/listen.mjs';
import type { Engine } from './driver.js';
import { openEngine } from './engines.js';
import { poll } from './poll.js';
import { button, LimpidePage, notice } from './limpide-page.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
};

const folder = await mkdtemp(join(tmpdir(), 'limpide-zip-'));
let engine: Engine;
let printed = '';
const files = new Map<string, Buffer>();

before(async () => {
  engine = await openEngine();
  const pack = ['scripts/release-dry.mjs', '--out', folder];
  ({ stdout: printed } = await promisify(execFile)('node', pack, { cwd: ROOT }));
  const [zip = ''] = (await readdir(folder)).filter((name) => name.endsWith('.zip'));
  const root = `${zip.replace(/\.zip$/, '')}/`;
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(join(folder, zip))))) {
    assert.ok(name.startsWith(root), 'one folder, so that nothing is strewn about');
    files.set(name.slice(root.length), Buffer.from(bytes));
  }
});
after(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

/** The unpacked zip behind a web server, in a sub-folder, with some files changed. */
async function serve(changed: Record<string, string> = {}) {
  const { port, close } = await listen((request, response) => {
    const name = new URL(request.url ?? '/', 'http://site').pathname.replace('/essai/', '');
    const body = changed[name] ?? files.get(name);
    const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body);
  });
  return { origin: `http://127.0.0.1:${port}`, close };
}

async function visit(
  changed: Record<string, string>,
  use: (page: LimpidePage, text: () => Promise<string>) => Promise<void>,
): Promise<void> {
  const site = await serve(changed);
  const visitor = await engine.visitor();
  try {
    const page = new LimpidePage(await visitor.tab(), site.origin);
    await page.tab.go(`${site.origin}/essai/exemple.html`);
    await use(page, () =>
      page.tab.evaluate(() => document.getElementById('mesure')?.textContent ?? ''),
    );
  } finally {
    await visitor.close();
    await site.close();
  }
}

test('the example of the zip asks, obeys and opens its manager, by its integrity attribute', () =>
  visit({}, async (page, text) => {
    await page.ready();
    await page.tab.see(notice);
    assert.match(await text(), /rien n’a été exécuté/);
    await page.accept();
    await page.tab.until(() =>
      /un script a été exécuté/.test(document.getElementById('mesure')?.textContent ?? ''),
    );
    await page.tab.click(button('Gérer mes cookies'));
    await page.tab.see({ role: 'dialog' });
  }));

test('a script that is not the one of the release does not run, and nothing is allowed', () =>
  visit(
    { 'limpide/limpide.js': `${String(files.get('limpide/limpide.js'))}\n` },
    async (page, text) => {
      await page.tab.until(() => document.readyState === 'complete');
      assert.equal(await page.tab.evaluate(() => typeof window.limpide), 'undefined');
      assert.match(await text(), /rien n’a été exécuté/);
      assert.ok(page.tab.console.some(({ text: line }) => /integrity/.test(line)));
    },
  ));

/** The example of the zip, with its import map of the parts, at the address where it is served. */
const mapped = () => ({
  'exemple.html': String(files.get('exemple.html')).replace(
    '<script',
    `<script type="importmap">${String(files.get('import-map.json')).replaceAll('"/limpide/', '"/essai/limpide/')}</script><script`,
  ),
});
/** Another notice than that of the release: it says that it ran. */
function forged(): Record<string, string> {
  const name = [...files.keys()].find((path) => /^limpide\/notice\.fr\./.test(path)) ?? '';
  return { [name]: `window.forged = true;${String(files.get(name))}` };
}

test('by its import map every part is checked: those of the release ask, obey and open the manager', () =>
  visit(mapped(), async (page) => {
    await page.ready();
    await page.accept();
    await page.tab.until(() =>
      /un script a été exécuté/.test(document.getElementById('mesure')?.textContent ?? ''),
    );
    await page.tab.click(button('Gérer mes cookies'));
    await page.tab.see({ role: 'dialog' });
  }));

test('a part that is not the one of the release runs without the map, and not with it', async () => {
  const ran = (page: LimpidePage) =>
    page.tab.evaluate(() => Reflect.get(window, 'forged') === true);
  await visit(forged(), async (page) => {
    await page.ready();
    await page.tab.see(notice);
    assert.equal(await ran(page), true);
  });
  await visit({ ...mapped(), ...forged() }, async (page, text) => {
    await page.ready();
    // The first try is refused by its hash, the second has no address.
    await poll('both refusals', () =>
      [/integrity/, /Failed to resolve module specifier/].every((said) =>
        page.tab.console.some(({ text: line }) => said.test(line)),
      ),
    );
    assert.equal(await ran(page), false);
    assert.equal(await page.tab.count(notice), 0);
    assert.match(await text(), /rien n’a été exécuté/);
  });
});

test('the zip has what is served, byte for byte, and its hashes', async () => {
  const { files: hashes } = JSON.parse(String(files.get('sri.json'))) as {
    files: Record<string, string>;
  };
  const served = await readdir(join(ROOT, 'dist/cdn'));
  assert.deepEqual(Object.keys(hashes).sort(), served.sort());
  for (const name of served) {
    const bytes = await readFile(join(ROOT, 'dist/cdn', name));
    assert.ok(files.get(`limpide/${name}`)?.equals(bytes), name);
    const hash = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    assert.equal(hashes[name], hash);
    assert.ok(printed.includes(`${hash}  ${name}`), name);
  }
  const map = JSON.parse(String(files.get('import-map.json'))) as {
    imports: object;
    integrity: Record<string, string>;
  };
  const parts = served.filter((name) => name.endsWith('.js') && name !== 'limpide.js');
  assert.deepEqual(
    map.integrity,
    Object.fromEntries(parts.map((name) => [`/limpide/${name}`, hashes[name]])),
  );
  assert.equal(Object.keys(map.imports).length, parts.length + 1);
  assert.equal(String(files.get('sri.json')), await readFile(join(folder, 'sri.json'), 'utf8'));
  for (const name of ['LICENSE', 'LISEZMOI.txt', 'exemple.html', 'limpide.json'])
    assert.ok(files.has(name), name);
  assert.doesNotMatch(String(files.get('LISEZMOI.txt')), /\{\{/);
});
