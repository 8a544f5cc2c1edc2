import type { Database } from '../database/database.js';
import type { Kind } from '@limpide/contract/kinds/kind';

/** Of each kind, where its records are and since when their time runs. */
const ages: Partial<Record<Kind, { from: string; age: string }>> = {
  decision: { from: `records WHERE kind = 'decision'`, age: 'received_at' },
  'rights-request': { from: 'rights_requests WHERE true', age: 'settled_at' },
  newsletter: { from: 'subscriptions WHERE true', age: 'withdrawn_at' },
};

/** So few are let go without a word, as long as others stay. */
const FEW = 100;
const MOST = 100_000;

/**
 * Whether a purge would take everything of a kind, or more than half of it and more than a few: what a
 * clock that is years ahead looks like. Kept as it comes, an hour's purge takes an hour's share.
 */
export async function isTooMuch(database: Database, kind: Kind, cutoff: Date): Promise<boolean> {
  const where = ages[kind];
  if (!where) return false;
  const count = async (condition: string, most: number) => {
    const [row] = await database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${where.from} AND ${condition} LIMIT ${most}) AS found`,
      condition.includes('$1') ? [cutoff.toISOString()] : [],
    );
    return row?.count ?? 0;
  };
  const old = await count(`${where.age} < $1`, MOST);
  if (old === 0) return false;
  const all = await count('true', 2 * old + 1);
  return all === old || (old > FEW && all <= 2 * old);
}
