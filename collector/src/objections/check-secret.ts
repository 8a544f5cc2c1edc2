import type { Database } from '../database/database.js';
import { PlainError } from '../errors/plain-error.js';
import type { Signer } from '../security/hmac-signer.js';

/** The secret under which addresses of this database were hashed is not among those that are given. */
export class SecretChanged extends PlainError {
  override readonly name = 'SecretChanged';
}

/** Of every table that has keyed hashes: what each begins with, which says whose it is. */
const PREFIXES = `
SELECT CASE WHEN strpos(key, '.') > 0 THEN left(key, strpos(key, '.')) ELSE '' END AS prefix,
  count(*) FILTER (WHERE is_objection)::int AS objections,
  count(*) FILTER (WHERE NOT is_objection)::int AS files
FROM (SELECT address_key AS key, true AS is_objection FROM suppressions
  UNION ALL SELECT address_key, false FROM subscriptions
  UNION ALL SELECT address_key, false FROM choice_files WHERE address_key IS NOT NULL) AS hashed
GROUP BY 1 ORDER BY 1`;

/** What was hashed under one secret. */
export interface HashedUnder {
  prefix: string;
  objections: number;
  /** Subscriptions, and choices of customers whose address is known. */
  files: number;
}

/** How many hashes there are under each secret. */
export const hashedUnder = (database: Database): Promise<HashedUnder[]> =>
  database.query<HashedUnder>(PREFIXES);

/**
 * Objections are found by a hash under a secret: without that secret they would be forgotten in
 * silence, and the links of mails that were sent would stop nothing. So it is refused. The secret is
 * also fetched here, before any transaction needs it.
 */
export async function checkSecret(database: Database, signer: Signer): Promise<void> {
  const used = await hashedUnder(database);
  // Nothing is hashed yet: whichever secret comes is the first.
  if (used.length === 0) await database.query(`DELETE FROM secrets WHERE name = 'mark'`);
  const known = await signer.prefixes();
  const lost = used.filter(({ prefix }) => known.every((one) => one.prefix !== prefix));
  if (lost.length === 0) return;
  const count = lost.reduce((total, { objections, files }) => total + objections + files, 0);
  throw new SecretChanged(
    `${count} addresses of this database were hashed under a secret that is not given: objections would no longer be found. Set it again as LIMPIDE_SECRET, or beside a new one as LIMPIDE_FORMER_SECRET.`,
  );
}
