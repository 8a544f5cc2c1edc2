import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { migrate } from '../../src/database/migrate.js';
import { migrations } from '../../src/database/migrations.js';
import { openPglite } from '../../src/database/pglite.js';
import { tempFolder } from './temp-folder.js';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/limpide', import.meta.url));

async function version(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = await readFile(join(dirname(entry), '../package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Changes with whatever makes the tables. */
const tablesHash = (): string =>
  createHash('sha256')
    .update(JSON.stringify(migrations) + String(migrate))
    .digest('hex')
    .slice(0, 12);

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Node's own `cp` takes the processor ten times as long over the thousand files of a database. */
const copy = (from: string, to: string) => promisify(execFile)('cp', ['-R', `${from}/.`, to]);

/** A data folder made once and kept: that takes PGlite several seconds. */
async function keptFolder(withTables: boolean): Promise<string> {
  const kept = join(cache, `pglite-${await version()}-${withTables ? tablesHash() : 'bare'}`);
  if (await exists(kept)) return kept;
  await mkdir(cache, { recursive: true });
  const made = await tempFolder(cache);
  const database = await openPglite(made.path);
  if (withTables) await migrate(database);
  await database.close();
  // Of several processes the first one wins; what the others made is as good.
  await rename(made.path, kept).catch(() => rm(made.path, { recursive: true }));
  return kept;
}

const kept = new Map<boolean, Promise<string>>();

/**
 * A data folder for the embedded database, already initialised, and what removes it. With the tables
 * of today, empty, unless it is to be bare.
 */
export async function pgliteFolder({ bare = false } = {}): ReturnType<typeof tempFolder> {
  const made = kept.get(!bare) ?? keptFolder(!bare);
  kept.set(!bare, made);
  const folder = await tempFolder();
  await copy(await made, folder.path);
  return folder;
}
