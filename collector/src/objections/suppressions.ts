import type { Queryable } from '../database/database.js';
import type { PersonKey } from '../security/hmac-signer.js';
import { rekey } from './rekey.js';

/** Every list, in `suppressions`. */
export const ALL_LISTS = '*';

/**
 * Waits for other transactions about the same people, until this one ends: without it,
 * an import that has just found no objection could write after one. Taken before any row is locked,
 * and in one order, so that two never wait for each other. Needed even where there is no row to lock.
 * Who is known under an earlier secret is found by their key of today from then on.
 */
export async function lockPeople(
  transaction: Queryable,
  site: string,
  people: readonly (string | PersonKey)[],
): Promise<void> {
  const keys = people.flatMap((one) => (typeof one === 'string' ? one : [one.key, ...one.former]));
  for (const key of [...new Set(keys)].sort())
    await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `${site} ${key}`,
    ]);
  for (const one of people) if (typeof one !== 'string') await rekey(transaction, site, one);
}

/**
 * Remembers that an address must not be written to, for as long as there is this database. Whether
 * that is new; what is known already gets the moment of this objection.
 */
export async function suppress(
  transaction: Queryable,
  site: string,
  key: string,
  list: string,
  now: Date,
): Promise<boolean> {
  const [row] = await transaction.query<{ is_new: boolean }>(
    `INSERT INTO suppressions AS kept (site, address_key, list, since) VALUES ($1, $2, $3, $4)
     ON CONFLICT (site, address_key, list)
       DO UPDATE SET since = greatest(kept.since, excluded.since)
     RETURNING (xmax = 0) AS is_new`,
    [site, key, list, now.toISOString()],
  );
  return row?.is_new ?? false;
}

/** The person has opted in again, to one list: what they have said of others stays. */
export async function liftSuppression(
  transaction: Queryable,
  site: string,
  key: string,
  list: string,
): Promise<void> {
  await transaction.query(
    'DELETE FROM suppressions WHERE site = $1 AND address_key = $2 AND list = $3',
    [site, key, list],
  );
}

/** Whether an address must not be put on a list. */
export async function isSuppressed(
  transaction: Queryable,
  site: string,
  key: string,
  list: string,
): Promise<boolean> {
  const rows = await transaction.query(
    'SELECT 1 FROM suppressions WHERE site = $1 AND address_key = $2 AND list IN ($3, $4)',
    [site, key, list, ALL_LISTS],
  );
  return rows.length > 0;
}

/** When a person has last objected to anything, by any of these hashes; null if never. */
export async function lastObjection(
  transaction: Queryable,
  site: string,
  keys: readonly string[],
): Promise<Date | null> {
  const [row] = await transaction.query<{ since: Date | null }>(
    'SELECT max(since) AS since FROM suppressions WHERE site = $1 AND address_key = ANY($2)',
    [site, keys],
  );
  return row?.since ?? null;
}
