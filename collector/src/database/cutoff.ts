import type { Database } from './database.js';

/** What was received before this is too old; null if nothing is. The database counts the months. */
export async function cutoffOf(
  database: Database,
  duration: string | null,
  now: Date,
): Promise<Date | null> {
  if (duration === null) return null;
  const [row] = await database.query<{ cutoff: Date }>(
    `SELECT (($1::timestamptz AT TIME ZONE 'UTC') - $2::interval) AT TIME ZONE 'UTC' AS cutoff`,
    [now.toISOString(), duration],
  );
  return row?.cutoff ?? null;
}
