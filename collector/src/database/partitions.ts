import type { Database } from './database.js';
import { kinds, type Kind } from '@limpide/contract/kinds/kind';

/** Identifiers cannot be parameters: only kinds that we know reach a statement. */
const tableOf = (kind: Kind): string => `records_${kind.replace('-', '_')}`;

/** The month that holds a moment, UTC: `[from, to)`. */
function monthOf(moment: Date): { from: string; to: string; suffix: string } {
  const [year, month] = [moment.getUTCFullYear(), moment.getUTCMonth()];
  const iso = (months: number) => new Date(Date.UTC(year, months, 1)).toISOString();
  const from = iso(month);
  return { from, to: iso(month + 1), suffix: from.slice(0, 7).replace('-', '_') };
}

/** Makes the partition that takes records of this kind received at this moment, unless it exists. */
export async function ensurePartition(database: Database, kind: Kind, moment: Date): Promise<void> {
  const { from, to, suffix } = monthOf(moment);
  const parent = tableOf(kind);
  await database.transaction(async (transaction) => {
    // Two processes that create one partition at once would deadlock or fail: one waits instead.
    await transaction.query('SELECT pg_advisory_xact_lock(hashtext($1))', [parent]);
    await transaction.script(
      `CREATE TABLE IF NOT EXISTS ${parent}_${suffix} PARTITION OF ${parent}
         FOR VALUES FROM ('${from}') TO ('${to}')`,
    );
  });
}

/**
 * Makes the partitions of this month and of the next, so that no post waits for one at midnight. What
 * exists is only looked at: to create it again would lock its parent.
 * @returns how many were made
 */
export async function partitionsAhead(database: Database, now: Date): Promise<number> {
  const next = new Date(monthOf(now).to);
  let made = 0;
  for (const kind of kinds)
    for (const moment of [now, next]) {
      const name = `${tableOf(kind)}_${monthOf(moment).suffix}`;
      const [found] = await database.query<{ there: boolean }>(
        'SELECT to_regclass($1) IS NOT NULL AS there',
        [name],
      );
      if (found?.there) continue;
      await ensurePartition(database, kind, moment);
      made += 1;
    }
  return made;
}

/** Drops the partitions of months that ended before `cutoff`, once nothing is left in them. */
export async function dropEmptyPartitions(
  database: Database,
  kind: Kind,
  cutoff: Date,
): Promise<void> {
  const parent = tableOf(kind);
  const partitions = await database.query<{ name: string }>(
    `SELECT child.relname AS name FROM pg_inherits
       JOIN pg_class child ON child.oid = inhrelid JOIN pg_class parent ON parent.oid = inhparent
     WHERE parent.relname = $1 AND child.relname < $2 ORDER BY 1`,
    [parent, `${parent}_${monthOf(cutoff).suffix}`],
  );
  for (const { name } of partitions)
    await database.transaction(async (transaction) => {
      await transaction.query('SELECT pg_advisory_xact_lock(hashtext($1))', [parent]);
      const rows = await transaction.query(`SELECT 1 FROM ${name} LIMIT 1`);
      if (rows.length === 0) await transaction.script(`DROP TABLE ${name}`);
    });
}
