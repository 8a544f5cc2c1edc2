import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { copyRunning } from '../database/copy-folder.js';
import type { Database } from '../database/database.js';
import { connect, type DatabaseOptions } from '../database/open.js';
import { BackupError } from './format.js';

/**
 * Opens a database that a collector may be running on, to be read, and closes it again. The embedded
 * one takes one process: so its files are copied and the copy is opened, which also shows that it can be.
 * @param place a folder that the copy is made in, as large as the database, and deleted afterwards
 */
export async function openAsItIs<T>(
  options: DatabaseOptions,
  place: string,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  if (options.databaseUrl) return openFor(options, use);
  const pgdata = join(options.dataFolder ?? '', 'pgdata');
  if (!(await stat(join(pgdata, 'PG_VERSION')).catch(() => undefined)))
    throw new BackupError(`There is no embedded database in ${options.dataFolder}.`);
  // 0700, as Node makes it.
  const copy = await mkdtemp(join(place, '.limpide-copy-'));
  try {
    await copyRunning(pgdata, join(copy, 'pgdata'));
    return await openFor({ dataFolder: copy }, use);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function openFor<T>(
  options: DatabaseOptions,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await connect(options);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}
