import { copiedTables } from '../database/copy.js';
import type { Database, Queryable } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { migrations } from '../database/migrations.js';
import { ensurePartition } from '../database/partitions.js';
import { BackupError, type BackupHeader } from './format.js';
import { readBackup } from './read-backup.js';

const BATCH = 1000;

/** Rows of one table at a time, some at once. */
async function fill(
  transaction: Queryable,
  rows: AsyncIterable<[table: string, row: string]>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let waiting: string[] = [];
  let current = '';
  const flush = async () => {
    if (waiting.length === 0) return;
    await transaction.query(
      `INSERT INTO ${current} SELECT made.* FROM unnest($1::text[]) AS row
         CROSS JOIN LATERAL jsonb_populate_record(NULL::${current}, row::jsonb) AS made`,
      [waiting],
    );
    counts[current] = (counts[current] ?? 0) + waiting.length;
    waiting = [];
  };
  for await (const [table, row] of rows) {
    if (!copiedTables.includes(table as (typeof copiedTables)[number]))
      throw new BackupError(`The backup has a table that is not known: ${table}.`);
    if (table !== current || waiting.length >= BATCH) await flush();
    current = table;
    waiting.push(row);
  }
  await flush();
  return counts;
}

/** Whether a database has tables of ours, and anything in them but the secrets that a start makes. */
async function stateOf(database: Database): Promise<'bare' | 'empty' | 'filled'> {
  const [found] = await database.query<{ is: boolean }>(
    `SELECT to_regclass('migrations') IS NOT NULL AS is`,
  );
  if (!found?.is) return 'bare';
  for (const table of copiedTables) {
    if (table === 'secrets' || table === 'chains') continue;
    const [there] = await database.query<{ is: boolean }>(
      'SELECT to_regclass($1) IS NOT NULL AS is',
      [table],
    );
    if (there?.is && (await database.query(`SELECT 1 FROM ${table} LIMIT 1`)).length > 0)
      return 'filled';
  }
  return 'empty';
}

/** Where the backup's rows fit: a bare database gets its tables, one that has them must have the same. */
async function prepare(
  database: Database,
  { migrations: had, months }: BackupHeader,
  isReplacing: boolean,
): Promise<boolean> {
  const unknown = had.filter((id) => migrations.every((one) => one.id !== id));
  if (unknown.length > 0)
    throw new BackupError(
      `The backup is newer than this collector: it has ${unknown.join(', ')}. Run the newer one.`,
    );
  const state = await stateOf(database);
  if (state === 'filled' && !isReplacing)
    throw new BackupError(
      'There is something in this database already. Restore into a new folder or database, or say --replace: all that is in it is then deleted.',
    );
  if (state !== 'bare' && had.length < migrations.length)
    throw new BackupError(
      'The backup is of an older collector: restore it into a new folder or database, where it is brought up to date.',
    );
  await migrate(database, state === 'bare' ? had : undefined);
  for (const { kind, month } of months) await ensurePartition(database, kind, new Date(month));
  return state !== 'bare';
}

/**
 * Restores a backup, in one transaction: all or nothing, and nothing of a file that was cut or
 * changed. Then it is brought up to date. Returns its header and how many rows each table had.
 * @param database opened without bringing its tables up to date
 * @throws BackupError (rejects) where the file cannot be used, or the database is not empty
 */
export async function restoreBackup(
  database: Database,
  file: string,
  { isReplacing = false }: { isReplacing?: boolean } = {},
): Promise<{ header: BackupHeader; rows: Record<string, number> }> {
  const backup = await readBackup(file);
  const hasTables = await prepare(database, backup.header, isReplacing);
  const rows = await database.transaction(async (transaction) => {
    if (hasTables) await transaction.script(`TRUNCATE owner_sessions, ${copiedTables.join(', ')}`);
    const counts = await fill(transaction, backup.rows);
    await transaction.query(`SELECT setval('records_sequence', $1::bigint)`, [backup.sequence()]);
    return counts;
  });
  await migrate(database);
  return { header: backup.header, rows };
}
