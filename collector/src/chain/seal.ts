import type { Database, Queryable } from '../database/database.js';
import { toSeconds } from '../records/to-seconds.js';
import { GENESIS, hashLeaves, hashSeal, toHex, type SealHeader } from './hashes.js';
import { packLeaves } from './leaves.js';

/** Records per seal, at most: 32 kB of leaves. */
export const BATCH = 1000;

export interface Head {
  number: number;
  sha256: string;
}

/** Locks the chain of a site until the transaction ends, and tells its last seal. */
export async function lockChain(transaction: Queryable, site: string): Promise<Head> {
  await transaction.query(
    `INSERT INTO chains (site, number, sha256) VALUES ($1, 0, decode($2, 'hex'))
     ON CONFLICT (site) DO NOTHING`,
    [site, GENESIS],
  );
  const [head] = await transaction.query<{ number: number; sha256: Uint8Array }>(
    'SELECT number::float8 AS number, sha256 FROM chains WHERE site = $1 FOR UPDATE',
    [site],
  );
  if (!head) throw new Error('The chain of a site has vanished.');
  return { number: head.number, sha256: toHex(head.sha256) };
}

const TAKE = `
DELETE FROM unsealed WHERE (site, kind, received_at, sha256) IN (
  SELECT site, kind, received_at, sha256 FROM unsealed WHERE site = $1 AND kind = $2
  ORDER BY received_at, sha256 LIMIT ${BATCH})
RETURNING received_at, encode(sha256, 'hex') AS leaf`;

const KEEP = `
INSERT INTO seals (site, number, kind, sealed_at, first_received_at, last_received_at, count, root,
  previous, sha256, leaves)
VALUES ($1, $2::bigint, $3, $4, $5, $6, $7, decode($8, 'hex'), decode($9, 'hex'),
  decode($10, 'hex'), $11)`;

/** Seals one batch of what waits, of one kind. Null if nothing does. */
export function sealBatch(
  database: Database,
  site: string,
  kind: string,
  now: Date,
): Promise<SealHeader | null> {
  return database.transaction(async (transaction) => {
    const head = await lockChain(transaction, site);
    const taken = await transaction.query<{ received_at: Date; leaf: string }>(TAKE, [site, kind]);
    const times = taken.map(({ received_at }) => received_at.valueOf()).sort((a, b) => a - b);
    const [first, last] = [times[0], times.at(-1)];
    if (first === undefined || last === undefined) return null;

    const leaves = taken.map(({ leaf }) => leaf).sort();
    const header: SealHeader = {
      site,
      kind,
      number: head.number + 1,
      sealedAt: toSeconds(now),
      firstReceivedAt: toSeconds(new Date(first)),
      lastReceivedAt: toSeconds(new Date(last)),
      count: leaves.length,
      root: hashLeaves(leaves),
      previous: head.sha256,
    };
    const sha256 = hashSeal(header);
    await transaction.query(KEEP, [
      ...[site, header.number, kind, header.sealedAt],
      ...[header.firstReceivedAt, header.lastReceivedAt, header.count, header.root],
      ...[header.previous, sha256, packLeaves(leaves)],
    ]);
    await transaction.query(
      `UPDATE chains SET number = $2::bigint, sha256 = decode($3, 'hex') WHERE site = $1`,
      [site, header.number, sha256],
    );
    return header;
  });
}
