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
export type Line = (typeof lines)[number];

/**
 * What a line stands on, as its text has told the person: their consent; the exception for similar
 * products of a former sale (art. L.34-5 CPCE); legitimate interests (art. 6(1)(f) GDPR); a contract.
 */
export const bases = ['consent', 'soft-opt-in', 'legitimate-interests', 'contract'] as const;
export type LineBasis = (typeof bases)[number];

export type LineState = Record<Line, boolean>;

/** What a new customer's lines are: nothing is on before somebody has said so. */
export const allOff = (): LineState =>
  Object.fromEntries(lines.map((line) => [line, false])) as LineState;

/**
 * What a change of a line is. Off is a withdrawal where it stood on consent, else an objection (art.
 * 21 GDPR), which never expires; on is a consent, or the end of an objection.
 */
export const actOf = (
  to: boolean,
  basis: LineBasis,
): 'consent' | 'resume' | 'withdraw' | 'object' =>
  basis === 'consent' ? (to ? 'consent' : 'withdraw') : to ? 'resume' : 'object';

/** The lines in their order, so that one state has one text: the database keeps no order. */
export const inOrder = <Value>(values: Partial<Record<Line, Value>>) =>
  Object.fromEntries(
    lines.flatMap((line) => (values[line] === undefined ? [] : [[line, values[line] as Value]])),
  );
