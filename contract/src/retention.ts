import type { Kind } from './kinds/kind.js';

/**
 * How long each kind of record is kept, ISO 8601; null: for ever. `keys` are kept apart.
 * `unconfirmed` is how long a sign-up waits for its confirmation, `undelivered` how long a mail or a
 * notice is kept that could not be delivered.
 */
export type Retention = Record<Kind | 'keys' | 'figures', string | null> & {
  unconfirmed: string;
  undelivered: string;
};

/**
 * Rights requests for six years from their settlement: until then a refusal or an omission may be
 * prosecuted as an offence (art. 8 CPP), and five of them the common limitation of civil actions.
 * Our choice, as are all of these: no text says how long.
 *
 * Decisions for five years, the common limitation of civil actions (art. 2224 C. civ.): to be set
 * with the controller. Keys for ninety days: a page retries for thirty.
 *
 * Subscriptions for three years after they were stopped, which is also the recommended period for those who
 * no longer answers; those in force stay. What a customer chose before their present choices for
 * five years. Unconfirmed addresses for a week. Figures as long as the decisions that
 * they count, though they say nothing of anybody. Mails and notices that could not be delivered for
 * thirty days, long enough to see why.
 */
export const defaultRetention = {
  decision: 'P5Y',
  'rights-request': 'P6Y',
  newsletter: 'P3Y',
  choices: 'P5Y',
  keys: 'P90D',
  figures: 'P5Y',
  unconfirmed: 'P7D',
  undelivered: 'P30D',
} as const satisfies Retention;
