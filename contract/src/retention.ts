/**
 * What a period rests on: a text of law that names it, a recommendation of an authority, or nothing but
 * our own reasons. No text of law names any of these.
 */
export type Ground = 'law' | 'recommendation' | 'choice';

/** How long something is kept, and on what that rests. */
export interface Period {
  /** ISO 8601, in days or more; null: for ever. */
  duration: string | null;
  ground: Ground;
  /** Whether a setting may say null. What waits for an answer has to end. */
  mayBeEndless: boolean;
}

const chosen = <Duration extends string | null>(duration: Duration, mayBeEndless = true) =>
  ({ duration, ground: 'choice', mayBeEndless }) as const;
const advised = <Duration extends string | null>(duration: Duration, mayBeEndless = true) =>
  ({ duration, ground: 'recommendation', mayBeEndless }) as const;

/**
 * Every period that there is a setting for, in one table: the collector obeys it, the policy tells it,
 * `limpide collector periods` prints it. From when each runs, and why it is so long, is said in
 * `locales/<language>/periods.json` under the same name.
 */
export const periods = {
  decision: chosen('P5Y'),
  'rights-request': chosen('P6Y'),
  'request-details': chosen('P1Y'),
  /** EDPB, guidelines 01/2022: of a check of identity, that it was made is kept, not what was shown. */
  'identity-answer': advised('P0D'),
  newsletter: chosen('P3Y'),
  'stopped-address': chosen('P30D'),
  /** CNIL: three years after the last contact. */
  inactive: advised('P3Y'),
  answer: chosen('P1M', false),
  unconfirmed: chosen('P7D', false),
  choices: chosen('P5Y'),
  /** CNIL: three years after the end of the relation. */
  'former-customer': advised('P3Y'),
  figures: chosen('P5Y'),
  keys: chosen('P90D'),
  undelivered: chosen('P30D', false),
  /** CNIL, deliberation 2021-122 on logging: six months to a year. */
  trail: advised('P1Y', false),
} as const satisfies Record<string, Period>;

/** What has a period of its own. */
export type PeriodName = keyof typeof periods;

/** Those that cannot be for ever. */
type Ending = 'answer' | 'unconfirmed' | 'undelivered' | 'trail';

/** How long each is kept, ISO 8601; null: for ever. */
export type Retention = Record<Exclude<PeriodName, Ending>, string | null> & Record<Ending, string>;

/** In the order in which they are told. */
export const periodNames = Object.keys(periods) as PeriodName[];

export const defaultRetention = Object.fromEntries(
  periodNames.map((name) => [name, periods[name].duration]),
) as { [Name in PeriodName]: (typeof periods)[Name]['duration'] } satisfies Retention;
