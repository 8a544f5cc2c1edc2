import { execFile, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { tempFolder } from './temp-folder.js';

const run = promisify(execFile);

export interface Cluster {
  /** Makes a database, empty or the copy of another, and returns its URL. */
  createDatabase(template?: string): Promise<string>;
  dropDatabase(url: string): Promise<void>;
  /** Stops the server as a power cut would, and starts it again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Folder of the newest server binaries. Debian keeps them out of the PATH. */
function binaries(): string {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).map(Number).filter(Boolean) : [];
  const folder = join(root, String(Math.max(...versions, 0)), 'bin');
  if (existsSync(join(folder, 'postgres'))) return folder;
  throw new Error(
    'These tests need a PostgreSQL server. Install it: apt-get install postgresql (Debian).',
  );
}

/** PostgreSQL refuses to run as root: then the user that Debian's package makes runs it. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const ask = (option: string) =>
    Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

/** Stops the server by the signal it reads, or by INT when its parent ends, whichever way. */
const GUARD = '"$@" & pid=$!; read -r signal; kill -s "${signal:-INT}" $pid; wait $pid';

/**
 * A PostgreSQL server of its own, in a temporary folder, reached through a socket in it: no port to
 * collide on. Nothing is flushed to the disk unless asked for: no test cuts the machine's power.
 */
export async function startCluster(flush: 'on' | 'off' = 'off'): Promise<Cluster> {
  const bin = binaries();
  const owner = account();
  const folder = await tempFolder();
  if (owner.uid !== undefined) await chown(folder.path, owner.uid, owner.gid ?? owner.uid);
  const data = join(folder.path, 'data');
  const initial = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  await run(join(bin, 'initdb'), [...initial, '--no-sync'], owner);

  const url = (name: string) => `postgres://postgres@localhost/${name}?host=${folder.path}`;
  const settings = [
    `fsync=${flush}`,
    'max_connections=200',
    'shared_buffers=64MB',
    'autovacuum=off',
  ];
  const start = async () => {
    const options = settings.flatMap((setting) => ['-c', setting]);
    const server = ['-D', data, '-k', folder.path, '-h', '', ...options];
    const guard = spawn('sh', ['-c', GUARD, 'guard', join(bin, 'postgres'), ...server], {
      ...owner,
      cwd: folder.path,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    // The log says when the server is ready, and is read to its end so that it never fills up.
    await new Promise<void>((resolve, reject) => {
      let log = '';
      guard.stderr.on('data', (chunk: Buffer) => {
        if (log.length < 100_000) log += chunk;
        if (log.includes('ready to accept connections')) resolve();
      });
      guard.once('exit', () => reject(new Error(`PostgreSQL has not started:\n${log}`)));
    });
    return async (signal: 'INT' | 'QUIT') => {
      const exit = once(guard, 'exit');
      guard.stdin.end(`${signal}\n`);
      await exit;
    };
  };
  const administer = async (sql: string) => {
    const client = new pg.Client({ connectionString: url('postgres') });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };

  let end = await start();
  return {
    createDatabase: async (template = 'template1') => {
      const name = `t${randomUUID().replaceAll('-', '')}`;
      await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
      return url(name);
    },
    dropDatabase: (address) =>
      administer(`DROP DATABASE ${new URL(address).pathname.slice(1)} WITH (FORCE)`),
    crash: async () => {
      await end('QUIT');
      end = await start();
    },
    stop: async () => {
      await end('INT');
      await folder.remove();
    },
  };
}
