import { randomUUID } from 'node:crypto';
import type { Queryable } from '../database/database.js';
import { toSeconds } from '../records/to-seconds.js';
import { hashTombstone, type Tombstone } from './hashes.js';
import { packLeaves } from './leaves.js';

/**
 * Writes down that records were removed on purpose. The tombstone is sealed in its turn, so that
 * one cannot be added later and backdated.
 */
export async function writeTombstone(
  transaction: Queryable,
  removed: Omit<Tombstone, 'id' | 'madeAt'>,
  now: Date,
): Promise<void> {
  const tombstone: Tombstone = { ...removed, id: randomUUID(), madeAt: toSeconds(now) };
  const sha256 = Buffer.from(hashTombstone(tombstone), 'hex');
  await transaction.query(
    `INSERT INTO tombstones (site, id, made_at, reason, kind, seal, leaves, sha256)
     VALUES ($1, $2, $3, $4, $5, $6::bigint, $7, $8)`,
    [
      ...[tombstone.site, tombstone.id, tombstone.madeAt, tombstone.reason, tombstone.kind],
      ...[tombstone.seal, packLeaves(tombstone.leaves), sha256],
    ],
  );
  await transaction.query(
    `INSERT INTO unsealed (site, kind, received_at, sha256) VALUES ($1, 'tombstone', $2, $3)`,
    [tombstone.site, tombstone.madeAt, sha256],
  );
}
