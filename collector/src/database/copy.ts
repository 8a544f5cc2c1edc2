import { kinds, type Kind } from '@limpide/contract/kinds/kind';
import type { Database, Queryable } from './database.js';
import { ensurePartition } from './partitions.js';

/** All that is worth keeping: salts and rate limits begin anew. */
export const copiedTables = [
  ...['tokens', 'keys', 'records', 'unsealed', 'chains', 'seals', 'tombstones'],
  ...['figured', 'daily_figures', 'mails'],
  ...['secrets', 'rights_requests', 'rights_events'],
  ...['subscriptions', 'confirmations', 'suppressions', 'choice_files', 'file_events', 'webhooks'],
  ...['objections', 'texts', 'trail', 'purged'],
] as const;

const BATCH = 1000;

/** Rows travel as JSON, which both sides read and write without loss, whatever their columns. */
async function copyTable(from: Queryable, to: Queryable, table: string): Promise<number> {
  await from.script(
    `DECLARE ${table}_rows CURSOR FOR SELECT to_jsonb(${table}.*)::text AS row FROM ${table}`,
  );
  for (let total = 0; ;) {
    const rows = await from.query<{ row: string }>(`FETCH ${BATCH} FROM ${table}_rows`);
    if (rows.length === 0) return total;
    await to.query(
      `INSERT INTO ${table} SELECT made.* FROM unnest($1::text[]) AS row
         CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, row::jsonb) AS made`,
      [rows.map(({ row }) => row)],
    );
    total += rows.length;
  }
}

/**
 * Copies everything into an empty database, in one transaction: all or nothing. Both must be at the
 * same migration, which `openDatabase` sees to. Returns how many rows each table had.
 */
export async function copyDatabase(from: Database, to: Database): Promise<Record<string, number>> {
  const filled = await to.query('SELECT 1 FROM keys UNION ALL SELECT 1 FROM tokens LIMIT 1');
  if (filled.length > 0) throw new Error('The database to copy to is not empty.');
  const months = await from.query<{ kind: Kind; month: Date }>(
    `SELECT DISTINCT kind, date_trunc('month', received_at, 'UTC') AS month FROM records`,
  );
  for (const { kind, month } of months)
    if (kinds.includes(kind)) await ensurePartition(to, kind, month);

  return from.transaction((source) =>
    to.transaction(async (target) => {
      const counts: Record<string, number> = {};
      for (const table of copiedTables) counts[table] = await copyTable(source, target, table);
      // What the target receives next comes after what it was given.
      const [last] = await source.query<{ value: string }>(
        'SELECT last_value::text AS value FROM records_sequence',
      );
      await target.query(`SELECT setval('records_sequence', $1::bigint)`, [last?.value ?? '1']);
      return counts;
    }),
  );
}
