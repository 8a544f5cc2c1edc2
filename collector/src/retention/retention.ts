import type { Database } from '../database/database.js';
import type { Kind } from '../records/kind.js';

/**
 * How long each kind of record is kept, ISO 8601; null: for ever. `keys` are kept apart.
 * `unconfirmed` is how long a sign-up waits for its confirmation.
 */
export type Retention = Record<Kind | 'keys' | 'figures', string | null> & {
  unconfirmed: string;
};

/**
 * Rights requests for six years from their settlement: until then a refusal or an omission may be
 * prosecuted as an offence (art. 8 CPP), and five of them the common limitation of civil actions.
 * Our choice, as are all of these: no text says how long.
 *
 * Decisions for five years, the common limitation of civil actions (art. 2224 C. civ.): to be set
 * with whoever answers for the processing. Keys for ninety days: a page retries for thirty.
 *
 * Subscriptions for three years after they were stopped, which is also what is advised for whoever
 * no longer answers; those in force stay. What a customer chose before their present choices for
 * five years. Addresses that nobody has confirmed for a week. Figures as long as the decisions that
 * they count, though they say nothing of anybody.
 */
export const defaultRetention: Retention = {
  decision: 'P5Y',
  'rights-request': 'P6Y',
  newsletter: 'P3Y',
  choices: 'P5Y',
  keys: 'P90D',
  figures: 'P5Y',
  unconfirmed: 'P7D',
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
