/** A line by its id: one of these, or one that the owner's configuration adds. */
export type PreferenceLine = string;

/** What a person switches on or off, each for itself. Messages of the service have no line. */
export const lines = [
  'email',
  'sms',
  'phone',
  'post',
  'personalisation',
  'surveys',
  'open-tracking',
] as const;
export type KnownLine = (typeof lines)[number];

/**
 * The basis of a line, as its text says: consent; the exception for similar
 * products of a former sale (art. L.34-5 CPCE); legitimate interests (art. 6(1)(f) GDPR); a contract.
 */
export const bases = ['consent', 'soft-opt-in', 'legitimate-interests', 'contract'] as const;
export type LineBasis = (typeof bases)[number];

export type LineState = Record<KnownLine, boolean> & Record<PreferenceLine, boolean>;

/** What a new customer's lines are: nothing is on before a choice. */
export const allOff = (): LineState =>
  Object.fromEntries(lines.map((line) => [line, false])) as LineState;

/** The same with the lines that the owner has added. */
export const allOffOf = (...states: Readonly<Record<PreferenceLine, unknown>>[]): LineState => ({
  ...allOff(),
  ...Object.fromEntries(states.flatMap(Object.keys).map((line) => [line, false])),
});

/**
 * What a change of a line is. Off is a withdrawal where it stood on consent, else an objection (art.
 * 21 GDPR), which never expires; on is a consent, or the end of an objection.
 */
export const changeAction = (
  to: boolean,
  basis: LineBasis,
): 'consent' | 'resume' | 'withdraw' | 'object' =>
  basis === 'consent' ? (to ? 'consent' : 'withdraw') : to ? 'resume' : 'object';

/** The lines in their order, then those that the owner has added: the database keeps no order. */
export const inOrder = <Value>(
  values: Partial<Record<PreferenceLine, Value>>,
): Record<PreferenceLine, Value> => {
  const known: readonly string[] = lines;
  const added = Object.keys(values)
    .filter((line) => !known.includes(line))
    .sort();
  return Object.fromEntries(
    [...known, ...added].flatMap((line) =>
      values[line] === undefined ? [] : [[line, values[line] as Value]],
    ),
  );
};
