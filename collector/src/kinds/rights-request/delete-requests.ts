import { deleteFile } from '../../case-files/delete-file.js';
import type { RemovalReason } from '../../chain/hashes.js';
import type { Database } from '../../database/database.js';
import { requestStore, type RequestKey } from './request-store.js';

/**
 * Deletes a request with its events, its salt and the records that prove it; a tombstone with their
 * hashes keeps the chain whole. False if there is none, or if `settledBefore` is given and it is
 * younger.
 */
export const deleteRequest = (
  database: Database,
  { site, reference }: RequestKey,
  reason: RemovalReason,
  now: Date,
  settledBefore: Date | null = null,
): Promise<boolean> =>
  deleteFile(database, { store: requestStore, site }, reason, now, async (transaction) => {
    const [gone] = await transaction.query(
      `DELETE FROM rights_requests
       WHERE site = $1 AND reference = $2 AND ($3::timestamptz IS NULL OR settled_at < $3)
       RETURNING reference`,
      [site, reference, settledBefore?.toISOString() ?? null],
    );
    return gone && reference;
  });

/** Deletes the requests that were settled before a moment, each in a transaction of its own. */
export async function purgeRequests(database: Database, cutoff: Date, now: Date): Promise<number> {
  const old = await database.query<RequestKey>(
    'SELECT site, reference FROM rights_requests WHERE settled_at < $1 ORDER BY settled_at',
    [cutoff.toISOString()],
  );
  let count = 0;
  for (const address of old)
    if (await deleteRequest(database, address, 'retention', now, cutoff)) count += 1;
  return count;
}
