import type { Database } from '../database/database.js';

const REMOVE = `
WITH gone AS (
  DELETE FROM keys WHERE ctid IN (SELECT ctid FROM keys WHERE received_at < $1 LIMIT 5000)
  RETURNING 1)
SELECT count(*)::int AS count FROM gone`;

/** Forgets keys that no page can use any more, some thousands at a time. */
export async function purgeKeys(database: Database, cutoff: Date): Promise<number> {
  let total = 0;
  for (;;) {
    const [gone] = await database.query<{ count: number }>(REMOVE, [cutoff.toISOString()]);
    total += gone?.count ?? 0;
    if (!gone?.count) return total;
  }
}
