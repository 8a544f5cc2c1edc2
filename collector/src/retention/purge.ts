import type { Database } from '../database/database.js';
import { dropEmptyPartitions } from '../database/partitions.js';
import { kinds } from '../records/kind.js';
import { purgeRequests } from '../rights/delete-requests.js';
import { purgeKeys } from './purge-keys.js';
import { purgeSeals } from './purge-seals.js';
import { cutoffOf, type Retention } from './retention.js';

/** What a purge has removed, by kind, for the log. */
export interface Purged {
  kind: string;
  count: number;
  before: string;
}

/** Removes everything that has been kept for as long as it may be. Sealed records only. */
export async function purge(
  database: Database,
  retention: Retention,
  now: Date,
): Promise<Purged[]> {
  const purged: Purged[] = [];
  for (const kind of kinds) {
    const cutoff = await cutoffOf(database, retention[kind], now);
    if (!cutoff || kind === 'newsletter' || kind === 'choices') continue;
    // A request is kept from when it was settled, not from when it was received.
    const count =
      kind === 'rights-request'
        ? await purgeRequests(database, cutoff, now)
        : await purgeSeals(database, kind, cutoff, now);
    await dropEmptyPartitions(database, kind, cutoff);
    purged.push({ kind, count, before: cutoff.toISOString() });
  }
  const cutoff = await cutoffOf(database, retention.keys, now);
  if (cutoff) {
    const count = await purgeKeys(database, cutoff);
    purged.push({ kind: 'keys', count, before: cutoff.toISOString() });
  }
  return purged.filter(({ count }) => count > 0);
}
