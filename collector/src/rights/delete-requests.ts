import { bury } from '../chain/bury.js';
import { lockChain } from '../chain/seal.js';
import type { Reason } from '../chain/hashes.js';
import type { Database } from '../database/database.js';
import { KIND, type Address } from './store.js';

/**
 * Deletes a request with its events, its salt and the records that prove it; a tombstone with their
 * hashes keeps the chain whole. False if there is none, or if `settledBefore` is given and it is
 * younger.
 */
export function deleteRequest(
  database: Database,
  { site, reference }: Address,
  reason: Reason,
  now: Date,
  settledBefore: Date | null = null,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await lockChain(transaction, site);
    const [gone] = await transaction.query<{ contact: string | null }>(
      `DELETE FROM rights_requests
       WHERE site = $1 AND reference = $2 AND ($3::timestamptz IS NULL OR settled_at < $3)
       RETURNING contact`,
      [site, reference, settledBefore?.toISOString() ?? null],
    );
    if (!gone) return false;
    const events = await transaction.query<{ event_id: string; at: Date }>(
      `DELETE FROM rights_events WHERE site = $1 AND reference = $2 RETURNING event_id, at`,
      [site, reference],
    );
    const leaves: string[] = [];
    for (const { event_id, at } of events) {
      const records = await transaction.query<{ leaf: string }>(
        `DELETE FROM records WHERE site = $1 AND kind = '${KIND}' AND received_at = $2
           AND event_id = $3 RETURNING encode(sha256, 'hex') AS leaf`,
        [site, at.toISOString(), event_id],
      );
      leaves.push(...records.map(({ leaf }) => leaf));
    }
    await bury(transaction, { site, kind: KIND, reason, seal: null, leaves: leaves.sort() }, now);
    return true;
  });
}

/** Deletes the requests that were settled before a moment, each in a transaction of its own. */
export async function purgeRequests(database: Database, cutoff: Date, now: Date): Promise<number> {
  const old = await database.query<Address>(
    'SELECT site, reference FROM rights_requests WHERE settled_at < $1 ORDER BY settled_at',
    [cutoff.toISOString()],
  );
  let count = 0;
  for (const address of old)
    if (await deleteRequest(database, address, 'retention', now, cutoff)) count += 1;
  return count;
}
