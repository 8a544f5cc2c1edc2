import type { Database } from '../database/database.js';
import type { Kind } from '../records/kind.js';

/** How long each kind of record is kept, ISO 8601; null: for ever. `keys` are kept apart. */
export type Retention = Record<Kind | 'keys', string | null>;

/**
 * Rights requests for six years from their settlement: until then a refusal or an omission may be
 * prosecuted as an offence (art. 8 CPP), and five of them the common limitation of civil actions.
 * Our choice, as are all of these: no text says how long.
 *
 * Decisions for five years, the common limitation of civil actions (art. 2224 C. civ.): to be set
 * with whoever answers for the processing. Keys for ninety days: a page retries for thirty.
 */
export const defaultRetention: Retention = {
  decision: 'P5Y',
  'rights-request': 'P6Y',
  keys: 'P90D',
};

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
