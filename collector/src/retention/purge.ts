import type { Database } from '../database/database.js';
import { dropEmptyPartitions } from '../database/partitions.js';
import { purgeHistory } from '../choices/delete-choices.js';
import { purgeStopped, purgeUnconfirmed } from '../newsletter/delete-subscriptions.js';
import { kinds, type Kind } from '../records/kind.js';
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

type Purge = (database: Database, cutoff: Date, now: Date) => Promise<number>;

/**
 * How each kind is purged. A request is kept from when it was settled, a subscription from when it
 * was stopped, a choice from when another followed it; not from when they were received.
 */
const purgeKind: Record<Kind, Purge> = {
  decision: (database, cutoff, now) => purgeSeals(database, 'decision', cutoff, now),
  'rights-request': purgeRequests,
  newsletter: purgeStopped,
  choices: purgeHistory,
};

/** Removes everything that has been kept for as long as it may be. Sealed records only. */
export async function purge(
  database: Database,
  retention: Retention,
  now: Date,
): Promise<Purged[]> {
  const purged: Purged[] = [];
  for (const kind of kinds) {
    const cutoff = await cutoffOf(database, retention[kind], now);
    if (!cutoff) continue;
    const count = await purgeKind[kind](database, cutoff, now);
    await dropEmptyPartitions(database, kind, cutoff);
    purged.push({ kind, count, before: cutoff.toISOString() });
  }
  const waited = await cutoffOf(database, retention.unconfirmed, now);
  if (waited) {
    const count = await purgeUnconfirmed(database, waited, now);
    purged.push({ kind: 'unconfirmed', count, before: waited.toISOString() });
  }
  const cutoff = await cutoffOf(database, retention.keys, now);
  if (cutoff) {
    const count = await purgeKeys(database, cutoff);
    purged.push({ kind: 'keys', count, before: cutoff.toISOString() });
  }
  return purged.filter(({ count }) => count > 0);
}
