import type { Database } from './database.js';
import { migrate } from './migrate.js';
import { openPglite } from './pglite.js';
import { openPostgres, type PostgresOptions } from './postgres.js';

export interface DatabaseOptions extends PostgresOptions {
  /** A PostgreSQL server: `postgres://user:password@host:5432/name`. Wins over the folder. */
  databaseUrl?: string;
  /** Folder of the embedded database. */
  dataFolder?: string;
}

/**
 * Opens the database that the options name as it is.
 * @throws FolderInUse (rejects) where another process holds the folder
 */
export async function connect(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, dataFolder } = options;
  if (!databaseUrl && !dataFolder) throw new Error('Neither databaseUrl nor dataFolder is set.');
  return databaseUrl ? openPostgres(databaseUrl, options) : openPglite(dataFolder as string);
}

/**
 * Opens the database that the options name and brings its tables up to date.
 * @throws FolderInUse (rejects) where another process holds the folder; the driver's error where the
 *   server cannot be reached
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const database = await connect(options);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
