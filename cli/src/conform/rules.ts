import type { Answer } from './endpoint.js';
import type { Message } from './kinds.js';

/** What an answer should have been, and what it was: each a short text that needs no language. */
export interface Fault {
  expected: string;
  found: string;
}

/** What is looked at: an answer, what it answers, and what the step before was answered. */
export interface Seen {
  answer: Answer;
  message: Message;
  before?: Answer | undefined;
}

/** Says what is wrong with an answer; undefined where nothing is. */
export type Rule = (seen: Seen) => Fault | undefined;

const seen = ({ status, headers, text }: Answer): string =>
  status === 0
    ? text
    : [status, headers.get('content-type')?.split(';')[0], headers.get('location')]
        .filter(Boolean)
        .join(' ');

const rule =
  (
    expected: string,
    holds: (seen: Seen) => boolean,
    found = ({ answer }: Seen) => seen(answer),
  ): Rule =>
  (what) =>
    holds(what) ? undefined : { expected, found: found(what) };

const show = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? '–';

export const status = (...accepted: number[]): Rule =>
  rule(accepted.join(' / '), ({ answer }) => accepted.includes(answer.status));

/** Said for good: a page neither sends it again nor takes it for delivered. */
export const refused: Rule = rule(
  '4xx',
  ({ answer: { status: got } }) => got >= 400 && got < 500 && ![408, 409, 425, 429].includes(got),
);

/** RFC 9457. */
export const problem: Rule = rule(
  'application/problem+json',
  ({ answer }) =>
    /^application\/problem\+json/.test(answer.headers.get('content-type') ?? '') &&
    answer.json !== undefined,
);

export const json: Rule = rule(
  'application/json',
  ({ answer }) =>
    /^application\/json/.test(answer.headers.get('content-type') ?? '') &&
    answer.json !== undefined,
);

export const echo: Rule = rule(
  'eventId',
  ({ answer, message }) => answer.json?.['eventId'] === message.eventId,
  ({ answer }) => `eventId ${show(answer.json?.['eventId'])}`,
);

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** A member that must be as a pattern says. */
export const member = (name: string, pattern: RegExp): Rule =>
  rule(
    name,
    ({ answer }) => pattern.test(String(answer.json?.[name])),
    ({ answer }) => `${name} ${show(answer.json?.[name])}`,
  );

export const receivedAt = member('receivedAt', MOMENT);

/** The members of the first answer, in whatever order. */
export const same: Rule = rule(
  '=',
  ({ answer, before }) => {
    const sorted = (of: Answer | undefined) =>
      JSON.stringify(Object.entries(of?.json ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
    return answer.json !== undefined && sorted(answer) === sorted(before);
  },
  ({ answer, before }) => `${before?.text.slice(0, 120)} → ${answer.text.slice(0, 120)}`,
);

/** A header with a word in it. */
export const header = (name: string, ...words: (string | RegExp)[]): Rule =>
  rule(
    `${name}: ${words.map((word) => (typeof word === 'string' ? word : word.source)).join(', ')}`,
    ({ answer }) => {
      const value = answer.headers.get(name) ?? '';
      return (
        value === '*' ||
        words.every((word) =>
          typeof word === 'string'
            ? value.toLowerCase().includes(word.toLowerCase())
            : word.test(value),
        )
      );
    },
    ({ answer }) => `${name}: ${answer.headers.get(name) ?? '–'}`,
  );

/** A redirect leads a message to where nobody has said that it may go. */
export const stays: Rule = rule(
  '≠ 3xx',
  ({ answer: { status: got } }) => got !== 0 && (got < 300 || got >= 400),
);
