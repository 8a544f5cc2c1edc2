import { randomUUID } from 'node:crypto';
import type { Queryable } from '../database/database.js';
import { toSeconds } from '../records/to-seconds.js';
import { hashTombstone, type Tombstone } from './hashes.js';
import { packLeaves } from './leaves.js';

/**
 * Writes down that records were removed on purpose. The tombstone is sealed in its turn, so that
 * nobody can add one later and date it back.
 */
export async function bury(
  transaction: Queryable,
  grave: Omit<Tombstone, 'id' | 'madeAt'>,
  now: Date,
): Promise<void> {
  const stone: Tombstone = { ...grave, id: randomUUID(), madeAt: toSeconds(now) };
  const sha256 = Buffer.from(hashTombstone(stone), 'hex');
  await transaction.query(
    `INSERT INTO tombstones (site, id, made_at, reason, kind, seal, leaves, sha256)
     VALUES ($1, $2, $3, $4, $5, $6::bigint, $7, $8)`,
    [
      ...[stone.site, stone.id, stone.madeAt, stone.reason, stone.kind],
      ...[stone.seal, packLeaves(stone.leaves), sha256],
    ],
  );
  await transaction.query(
    `INSERT INTO unsealed (site, kind, received_at, sha256) VALUES ($1, 'tombstone', $2, $3)`,
    [stone.site, stone.madeAt, sha256],
  );
}
