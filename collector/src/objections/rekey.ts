import type { Queryable } from '../database/database.js';
import type { PersonKey } from '../security/hmac-signer.js';

/** An objection moves with its moment: of two, the later stays. */
const SUPPRESSIONS = `
WITH moved AS (DELETE FROM suppressions WHERE site = $1 AND address_key = $2 RETURNING list, since)
INSERT INTO suppressions AS kept (site, address_key, list, since)
  SELECT $1, $3, list, since FROM moved
  ON CONFLICT (site, address_key, list) DO UPDATE SET since = greatest(kept.since, excluded.since)`;

/** The chain goes on proving the file about what it was opened as. */
const SUBSCRIPTIONS = `
UPDATE subscriptions AS file SET first_key = coalesce(first_key, address_key), address_key = $3
WHERE site = $1 AND address_key = $2 AND NOT EXISTS (SELECT 1 FROM subscriptions AS other
  WHERE other.site = $1 AND other.address_key = $3 AND other.list = file.list)`;

const CHOICES = `
UPDATE choice_files SET address_key = $3 WHERE site = $1 AND address_key = $2`;

/**
 * Hashes a person who is met again under today's secret: what an earlier one had hidden is found by
 * it from now on. The caller has locked every key of theirs.
 */
export async function rekey(
  transaction: Queryable,
  site: string,
  { key, former }: PersonKey,
): Promise<void> {
  for (const old of former)
    for (const statement of [SUPPRESSIONS, SUBSCRIPTIONS, CHOICES])
      await transaction.query(statement, [site, old, key]);
}

/** The key under which a person's lists are, where nothing is to be written. */
export async function keyInUse(
  queryable: Queryable,
  site: string,
  { key, former }: PersonKey,
): Promise<string> {
  if (former.length === 0) return key;
  const [row] = await queryable.query<{ key: string }>(
    `SELECT address_key AS key FROM subscriptions WHERE site = $1 AND address_key = ANY($2)
     ORDER BY address_key = $3 DESC LIMIT 1`,
    [site, [key, ...former], key],
  );
  return row?.key ?? key;
}
