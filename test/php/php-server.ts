import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SCRIPT = fileURLToPath(new URL('../../integrations/php/limpide.php', import.meta.url));
export const ORIGIN = 'https://exemple.fr';

export interface PhpOptions {
  /** Members of the configuration, over those of the tests; null: there is no `config.php`. */
  config?: Record<string, unknown> | null;
  /** As `-d` gives them to PHP. */
  settings?: Record<string, string>;
}

export interface PhpServer {
  /** With the script: what `endpoint` is in a page's configuration. */
  url: string;
  folder: string;
  /** All that PHP has logged. */
  log: () => string;
  /** Runs the script as a command, and gives what it writes. */
  run: (...args: string[]) => Promise<{ code: number | null; out: string; err: string }>;
  close: () => Promise<void>;
}

/** A PHP literal: JSON is one, but for objects. */
const literal = (value: unknown): string =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? `array(${Object.entries(value)
        .map(([key, each]) => `${JSON.stringify(key)} => ${literal(each)}`)
        .join(', ')})`
    : JSON.stringify(value);

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('close', resolve));

/** `limpide.php` as an owner installs it, in a folder of its own, under PHP's own server. */
export async function startPhp({
  config = {},
  settings = {},
}: PhpOptions = {}): Promise<PhpServer> {
  const folder = await mkdtemp(join(tmpdir(), 'limpide-php-'));
  const site = join(folder, 'site');
  await mkdir(site);
  await cp(SCRIPT, join(site, 'limpide.php'));
  const whole = {
    origins: [ORIGIN],
    database: `sqlite:${folder}/data/decisions.sqlite`,
    ...config,
  };
  if (config) await writeFile(join(site, 'config.php'), `<?php return ${literal(whole)};`);
  const port = await freePort();
  const given = Object.entries(settings).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
  const server = spawn('php', [...given, '-S', `127.0.0.1:${port}`, '-t', site], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4', LIMPIDE_TEST_MAIL: join(folder, 'mail') },
    // A group of its own: the workers outlive the one that has made them.
    detached: true,
  });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.stderr.on('data', (text) => {
      log += String(text);
      if (/Development Server .* started/.test(log)) resolve();
    });
  });
  return {
    url: `http://127.0.0.1:${port}/limpide.php`,
    folder,
    log: () => log,
    run: async (...args) => {
      const child = spawn('php', [...given, join(site, 'limpide.php'), ...args]);
      const said = { out: '', err: '' };
      child.stdout.on('data', (text) => (said.out += String(text)));
      child.stderr.on('data', (text) => (said.err += String(text)));
      return { code: await ended(child), ...said };
    },
    close: async () => {
      const end = ended(server);
      if (server.pid) process.kill(-server.pid);
      await end;
      await rm(folder, { recursive: true });
    },
  };
}

/** Posts a message as a page of the site does. */
export const post = (php: PhpServer, path: string, body: { eventId: string }): Promise<Response> =>
  fetch(php.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': body.eventId,
      origin: ORIGIN,
    },
    body: JSON.stringify(body),
  });
