import type { Database } from '../database/database.js';
import type { Kind } from '@limpide/contract/kinds/kind';

/** A kind of record, or who has read them. */
type Kept = Kind | 'trail';

/** Of each kind, where its records are and since when their time runs. */
const ages: Partial<Record<Kept, { from: string; age: string }>> = {
  decision: { from: `records WHERE kind = 'decision'`, age: 'received_at' },
  'rights-request': { from: 'rights_requests WHERE true', age: 'settled_at' },
  newsletter: { from: 'subscriptions WHERE true', age: 'withdrawn_at' },
  trail: { from: 'trail WHERE true', age: 'at' },
};

/** So few are let go without a word, as long as others stay. */
const FEW = 100;
const MOST = 100_000;

async function isMost(
  database: Database,
  from: string,
  old: string,
  parameters: readonly string[],
): Promise<boolean> {
  const count = async (condition: string, most: number) => {
    const [row] = await database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${from} AND ${condition} LIMIT ${most}) AS found`,
      [...parameters],
    );
    return row?.count ?? 0;
  };
  const taken = await count(old, MOST);
  if (taken === 0) return false;
  // With the parameters in it, or the database could not tell their types.
  const all = await count(`(true OR ${old})`, 2 * taken + 1);
  return all === taken || (taken > FEW && all <= 2 * taken);
}

/**
 * Whether a purge would take everything of a kind, or more than half of it and more than a few: what a
 * clock that is years ahead looks like. Kept as it comes, an hour's purge takes an hour's share.
 */
export async function isTooMuch(database: Database, kind: Kept, cutoff: Date): Promise<boolean> {
  const where = ages[kind];
  if (!where) return false;
  return isMost(database, where.from, `${where.age} < $1`, [cutoff.toISOString()]);
}

/**
 * The same of subscribers who would have to be asked, or to leave. A few are asked without a word even
 * where they are all that there are: a question does no harm.
 */
export const isMostSilent = async (
  database: Database,
  site: string,
  cutoff: Date,
): Promise<boolean> => {
  const [row] = await database.query<{ silent: number; all: number }>(
    `SELECT count(*) FILTER (WHERE last_contact_at < $2)::int AS silent, count(*)::int AS "all"
     FROM subscriptions WHERE site = $1 AND state = 'confirmed'`,
    [site, cutoff.toISOString()],
  );
  return row !== undefined && row.silent > FEW && row.all <= 2 * row.silent;
};
