import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { tempFolder } from './temp-folder.js';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/limpide', import.meta.url));

async function version(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = await readFile(join(dirname(entry), '../package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** An empty database as PGlite makes it, made once: that takes it several seconds. */
async function emptyDatabase(): Promise<string> {
  const kept = join(cache, `pglite-${await version()}`);
  if (existsSync(kept)) return kept;
  await mkdir(cache, { recursive: true });
  const made = await tempFolder(cache);
  const database = await PGlite.create(join(made.path, 'pgdata'));
  await database.close();
  // Whoever comes first wins; the others' is as good.
  await rename(made.path, kept).catch(() => rm(made.path, { recursive: true }));
  return kept;
}

/** A data folder for the embedded database, already initialised, and what removes it. */
export async function pgliteFolder(): ReturnType<typeof tempFolder> {
  const folder = await tempFolder();
  await cp(await emptyDatabase(), folder.path, { recursive: true });
  return folder;
}
