import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Somebody's empty folder, in which the packed packages are installed. */
const folder = await mkdtemp(join(tmpdir(), 'limpide-tarballs-'));
after(() => rm(folder, { recursive: true }));

let tarball = '';
const here = { cwd: folder };
const npx = (...args: string[]) => run('npx', ['--no-install', 'limpide', ...args], here);

before(async () => {
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const packed = async (place: string) => {
    const { stdout } = await run('npm', [...pack, place], here);
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    return join(folder, filename);
  };
  tarball = await packed(ROOT);
  const collector = await packed(join(ROOT, 'collector'));
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  const install = ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', [...install, tarball], here);
  // The widget's own dependencies, and nothing of a server.
  await assert.rejects(access(join(folder, 'node_modules/@limpide/collector')));
  await assert.rejects(npx('serve'), /npm install @limpide\/collector/);
  await run('npm', [...install, collector], here);
});

test('npx limpide says what it can do, and checks a configuration', async () => {
  const { stdout } = await npx('--help');
  assert.match(stdout, /limpide lint/);
  await writeFile(
    join(folder, 'limpide.json'),
    JSON.stringify({
      organisation: {
        name: 'Exemple',
        address: { street: '1 rue A', postalCode: '75001', city: 'Paris', country: 'FR' },
        email: 'contact@exemple.fr',
      },
      purposes: ['audience-advanced'],
    }),
  );
  await npx('lint', 'limpide.json');
});

test('every module of the package can be imported on a server', async () => {
  const { exports } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    exports: Record<string, unknown>;
  };
  const names = Object.keys(exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => path.replace(/^\./, 'limpide'));
  await writeFile(
    join(folder, 'server.js'),
    names.map((name) => `await import('${name}');\n`).join(''),
  );
  await run(process.execPath, ['server.js'], here);
});

test('the fields of content delivery networks name a file of the package', async () => {
  const place = join(folder, 'node_modules/limpide');
  const fields = JSON.parse(await readFile(join(place, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  for (const field of ['unpkg', 'jsdelivr', 'cdn'])
    await access(join(place, fields[field] ?? `no ${field}`));
});

test('npx limpide serve runs the collector that was installed beside it', async () => {
  const child = spawn('node_modules/.bin/limpide', ['serve'], {
    ...here,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      HOST: '127.0.0.1',
      PORT: '0',
      LIMPIDE_ORIGINS: 'https://exemple.fr',
      LIMPIDE_TOKEN: 'jeton-des-essais-0123456789',
      LIMPIDE_DATA: join(folder, 'data'),
    },
  });
  const ended = once(child, 'exit');
  let url = '';
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as { msg: string; url: string };
    if (said.msg === 'ready') url = said.url;
    if (url) break;
  }
  assert.ok(url, 'it is ready');
  const decisions = `${url.replace(/\/$/, '')}/decisions`;
  assert.equal((await fetch(decisions)).status, 401);
  // Its texts have come with it.
  const page = await fetch(decisions.replace(/decisions$/, 'sign-in'), {
    headers: { accept: 'text/html', 'accept-language': 'fr' },
  });
  assert.match(await page.text(), /Se connecter/);
  child.kill('SIGTERM');
  await ended;
});

test('its types resolve as its modules do', async () => {
  const attw = ['attw', tarball, '--profile', 'esm-only', '--quiet', '--no-definitely-typed'];
  await run(
    'npx',
    ['--no-install', ...attw, '--exclude-entrypoints', 'schema.json', 'custom-elements.json'],
    { cwd: ROOT },
  );
});
