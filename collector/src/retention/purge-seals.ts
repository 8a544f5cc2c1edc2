import { writeTombstone } from '../chain/write-tombstone.js';
import { unpackLeaves } from '../chain/leaves.js';
import type { Database } from '../database/database.js';
import type { Kind } from '@limpide/contract/kinds/kind';

/** One that no other process is purging. */
const OLDEST = `
SELECT site, number::float8 AS number, leaves, first_received_at, last_received_at FROM seals
WHERE kind = $1 AND last_received_at < $2 AND leaves IS NOT NULL
ORDER BY last_received_at LIMIT 1 FOR UPDATE SKIP LOCKED`;

const REMOVE = `
WITH gone AS (
  DELETE FROM records WHERE site = $1 AND kind = $2 AND received_at BETWEEN $3 AND $4
    AND sha256 IN (SELECT decode(leaf, 'hex') FROM unnest($5::text[]) AS leaf)
  RETURNING 1)
SELECT count(*)::int AS count FROM gone`;

interface OldSeal {
  site: string;
  number: number;
  leaves: Uint8Array;
  first_received_at: Date;
  last_received_at: Date;
}

/** Removes the records of the oldest seal that is wholly too old. Null if there is none. */
function purgeSeal(
  database: Database,
  kind: Kind,
  cutoff: Date,
  now: Date,
): Promise<number | null> {
  return database.transaction(async (transaction) => {
    const [seal] = await transaction.query<OldSeal>(OLDEST, [kind, cutoff.toISOString()]);
    if (!seal) return null;
    const { site, number } = seal;
    const [removed] = await transaction.query<{ count: number }>(REMOVE, [
      ...[site, kind, seal.first_received_at.toISOString(), seal.last_received_at.toISOString()],
      unpackLeaves(seal.leaves),
    ]);
    await transaction.query(
      'UPDATE seals SET leaves = NULL WHERE site = $1 AND number = $2::bigint',
      [site, number],
    );
    await writeTombstone(
      transaction,
      { site, kind, reason: 'retention', seal: number, leaves: [] },
      now,
    );
    return removed?.count ?? 0;
  });
}

/**
 * Removes the records received before `cutoff`, a seal at a time, so that no transaction is long.
 * A seal goes when its last record is too old: none of its records outlives the period by more than
 * the time one batch takes to fill.
 */
export async function purgeSeals(
  database: Database,
  kind: Kind,
  cutoff: Date,
  now: Date,
): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await purgeSeal(database, kind, cutoff, now);
    if (count === null) return total;
    total += count;
  }
}
