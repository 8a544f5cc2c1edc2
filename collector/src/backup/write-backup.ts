import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Kind } from '@limpide/contract/kinds/kind';
import { copiedTables } from '../database/copy.js';
import type { Database, Queryable } from '../database/database.js';
import { readBackup } from './read-backup.js';
import { BackupError, type BackupHeader } from './format.js';

const BATCH = 1000;

async function headerOf(snapshot: Queryable, now: Date): Promise<BackupHeader> {
  const done = await snapshot.query<{ id: string }>('SELECT id FROM migrations ORDER BY id');
  const months = await snapshot.query<{ kind: Kind; month: Date }>(
    `SELECT DISTINCT kind, date_trunc('month', received_at, 'UTC') AS month FROM records ORDER BY 1, 2`,
  );
  return {
    limpide: 'backup/1',
    madeAt: now.toISOString(),
    migrations: done.map(({ id }) => id),
    months: months.map(({ kind, month }) => ({ kind, month: month.toISOString() })),
  };
}

async function* rowsOf(snapshot: Queryable, table: string): AsyncGenerator<string> {
  await snapshot.script(
    `DECLARE ${table}_rows CURSOR FOR SELECT to_jsonb(${table}.*)::text AS row FROM ${table}`,
  );
  for (;;) {
    const rows = await snapshot.query<{ row: string }>(`FETCH ${BATCH} FROM ${table}_rows`);
    if (rows.length === 0) return;
    for (const { row } of rows) yield row;
  }
}

/** Every line of a backup, of one moment: what is written meanwhile waits for nothing. */
async function* linesOf(snapshot: Queryable, now: Date): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const told = (line: string) => {
    hash.update(line);
    return line;
  };
  yield told(`${JSON.stringify(await headerOf(snapshot, now))}\n`);
  const rows: Record<string, number> = {};
  for (const table of copiedTables) {
    const [found] = await snapshot.query<{ is: boolean }>(
      'SELECT to_regclass($1) IS NOT NULL AS is',
      [table],
    );
    if (!found?.is) continue;
    let count = 0;
    for await (const row of rowsOf(snapshot, table)) {
      count += 1;
      yield told(`["${table}",${row}]\n`);
    }
    rows[table] = count;
  }
  const [last] = await snapshot.query<{ value: string }>(
    'SELECT last_value::text AS value FROM records_sequence',
  );
  const end = { rows, sequence: last?.value ?? '1', sha256: hash.digest('hex') };
  yield `${JSON.stringify({ end })}\n`;
}

/**
 * Writes a backup that only its owner can read (0600), flushed, read again and compared by its hash
 * before it has its name. Returns how many rows each table had.
 * @throws BackupError (rejects) where there is such a file already
 */
export async function writeBackup(
  database: Database,
  file: string,
  now: Date,
): Promise<Record<string, number>> {
  const part = `${file}.part`;
  const isThere = await open(file, 'r').then(
    (handle) => handle.close().then(() => true),
    () => false,
  );
  if (isThere) throw new BackupError(`${file} is there already: name another file.`);
  try {
    await database.transaction(async (snapshot) => {
      await snapshot.script('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const output = createWriteStream(part, { flags: 'w', mode: 0o600, flush: true });
      await pipeline(linesOf(snapshot, now), createGzip(), output);
    });
    const rows: Record<string, number> = {};
    for await (const [table] of (await readBackup(part)).rows) rows[table] = (rows[table] ?? 0) + 1;
    await rename(part, file);
    return rows;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
