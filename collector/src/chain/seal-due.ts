import type { Database } from '../database/database.js';
import type { SealHeader } from './hashes.js';
import { BATCH, sealBatch } from './seal.js';

/** Site and kind of each queue with a full batch in it, or with something older than `$1`. */
const DUE = `
SELECT site, kind FROM unsealed GROUP BY site, kind
HAVING count(*) >= $2 OR min(received_at) <= $1`;

/**
 * Seals what is due: full batches at once, the rest when its oldest record has waited for `patience`
 * seconds. Several processes may do it at once: the chain's row makes them take turns.
 */
export async function sealDue(
  database: Database,
  patience: number,
  now: Date,
  onSeal: (seal: SealHeader) => void = () => {},
): Promise<void> {
  const oldest = new Date(now.valueOf() - patience * 1000).toISOString();
  const due = await database.query<{ site: string; kind: string }>(DUE, [oldest, BATCH]);
  for (const { site, kind } of due)
    for (let full = true; full;) {
      const seal = await sealBatch(database, site, kind, now);
      if (seal) onSeal(seal);
      full = seal?.count === BATCH;
    }
}
