import type { Database } from '../database/database.js';

/**
 * Forgets the texts that no record names any more. Not those kept after `cutoff`: what will name them
 * may be stored by another process this very moment.
 */
export async function purgeTexts(database: Database, cutoff: Date): Promise<number> {
  const gone = await database.query(
    `DELETE FROM texts WHERE kept_at < $1 AND NOT EXISTS (
       SELECT 1 FROM named_texts AS named
       WHERE named.site = texts.site AND named.sha256 = texts.sha256)
     RETURNING 1`,
    [cutoff.toISOString()],
  );
  return gone.length;
}
