import type { Answer, Endpoint, Sending } from './endpoint.js';
import { NEEDED, WHOLE, type Kind, type Message } from './kinds.js';
import * as rules from './rules.js';
import type { Rule } from './rules.js';

/** One thing that is sent, and what its answer must be. */
export interface Step extends Omit<Sending, 'key' | 'text'> {
  key?: 'other' | null;
  /** Changes of the message; what comes after is sent under the same eventId. */
  changes?: (message: Message, endpoint: Endpoint) => object;
  text?: (message: Message) => string;
  /** Another eventId than the step before. */
  isFresh?: boolean;
  rules: (endpoint: Endpoint) => Rule[];
}

/** A case: its words are found by its id. */
export interface Case {
  id: string;
  /** Whether the contract demands it. What it does not demand is a remark. */
  isDemanded: boolean;
  kinds?: readonly Kind[];
  /** Only where the page and the endpoint are of different origins. */
  isCrossOrigin?: boolean;
  steps: Step[];
}

const isSignUp = ({ kind }: Endpoint): boolean => kind === 'newsletter';
/** A sign-up is always 202, whether the address is known or not. */
const accepted = (endpoint: Endpoint): Rule => rules.status(isSignUp(endpoint) ? 202 : 201);
const replayed = (endpoint: Endpoint): Rule => rules.status(isSignUp(endpoint) ? 202 : 200);
const refusedAs =
  (...preferred: number[]) =>
  (): Rule[] => [
    rules.refused,
    rules.problem,
    ...(preferred[0] ? [rules.status(...preferred)] : []),
  ];
const refused = refusedAs();
const sends = (...list: Rule[]): Step => ({ rules: () => list });

/** Members in the opposite order: the same message. */
const reversed = (message: Message): string =>
  JSON.stringify(Object.fromEntries(Object.entries(message).reverse()));
const without = (message: Message, name: string): string =>
  JSON.stringify(Object.fromEntries(Object.entries(message).filter(([key]) => key !== name)));
/** Blanks, which JSON takes anywhere: the message is right, and too long. */
const long = (message: Message): string => ' '.repeat(256 * 1024) + JSON.stringify(message);

const REFERENCE = /^\S+$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What the contract's §6 and §9 demand of an endpoint, and what is well done besides. */
export const CASES: readonly Case[] = [
  { id: 'accepted', isDemanded: true, steps: [{ rules: (endpoint) => [accepted(endpoint)] }] },
  { id: 'no-redirect', isDemanded: true, steps: [sends(rules.stays)] },
  { id: 'json', isDemanded: true, steps: [sends(rules.json)] },
  { id: 'echo', isDemanded: true, steps: [sends(rules.echo)] },
  { id: 'received-at', isDemanded: true, steps: [sends(rules.receivedAt)] },
  {
    id: 'dates',
    isDemanded: true,
    kinds: ['rights-requests'],
    steps: [
      sends(
        rules.member('reference', REFERENCE),
        rules.member('targetDate', DAY),
        rules.member('legalDueDate', DAY),
      ),
    ],
  },
  {
    id: 'replay',
    isDemanded: true,
    steps: [sends(), { rules: (endpoint) => [replayed(endpoint), rules.same] }],
  },
  {
    id: 'other-body',
    isDemanded: true,
    steps: [
      sends(),
      {
        changes: () => ({ pageId: '/limpide-conform/autre' }),
        rules: () => [rules.status(422), rules.problem],
      },
    ],
  },
  {
    id: 'whole-envelope',
    isDemanded: true,
    steps: [
      {
        changes: (message) => ({
          ...WHOLE,
          ...message,
          previousState: { 'audience-advanced': true },
        }),
        rules: (endpoint) => [accepted(endpoint), rules.echo],
      },
    ],
  },
  {
    id: 'wrong-type',
    isDemanded: true,
    steps: [{ contentType: 'text/plain', rules: refused }],
  },
  { id: 'broken-json', isDemanded: true, steps: [{ text: () => '{"schema": ', rules: refused }] },
  {
    id: 'unknown-kind',
    isDemanded: true,
    steps: [{ changes: () => ({ kind: 'nothing-of-the-kind' }), rules: refused }],
  },
  {
    id: 'missing-member',
    isDemanded: true,
    steps: [{ changes: (_, { kind }) => ({ [NEEDED[kind]]: undefined }), rules: refused }],
  },
  {
    id: 'missing-event-id',
    isDemanded: true,
    steps: [{ text: (message) => without(message, 'eventId'), rules: refused }],
  },
  {
    id: 'preflight',
    isDemanded: true,
    isCrossOrigin: true,
    steps: [
      {
        method: 'OPTIONS',
        key: null,
        headers: {
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,idempotency-key',
        },
        rules: ({ origin }) => [
          rules.status(200, 204),
          rules.header('access-control-allow-origin', asOrigin(origin)),
          rules.header('access-control-allow-headers', 'content-type', 'idempotency-key'),
        ],
      },
    ],
  },
  {
    id: 'readable',
    isDemanded: true,
    isCrossOrigin: true,
    steps: [
      { rules: ({ origin }) => [rules.header('access-control-allow-origin', asOrigin(origin))] },
    ],
  },
  {
    id: 'readable-refusal',
    isDemanded: true,
    isCrossOrigin: true,
    steps: [
      {
        changes: () => ({ schema: 'limpide/0' }),
        rules: ({ origin }) => [rules.header('access-control-allow-origin', asOrigin(origin))],
      },
    ],
  },
  { id: 'no-store', isDemanded: false, steps: [sends(rules.header('cache-control', 'no-store'))] },
  {
    id: 'order-of-members',
    isDemanded: false,
    steps: [sends(), { text: reversed, rules: (endpoint) => [replayed(endpoint), rules.same] }],
  },
  {
    id: 'wrong-type-status',
    isDemanded: false,
    steps: [{ contentType: 'text/plain', rules: refusedAs(415) }],
  },
  { id: 'too-large', isDemanded: false, steps: [{ text: long, rules: refusedAs(413) }] },
  { id: 'no-key', isDemanded: false, steps: [{ key: null, rules: refused }] },
  { id: 'other-key', isDemanded: false, steps: [{ key: 'other', rules: refused }] },
  {
    id: 'wrong-method',
    isDemanded: false,
    steps: [{ method: 'PUT', rules: refusedAs(404, 405) }],
  },
  {
    id: 'personal-data',
    isDemanded: false,
    steps: [{ changes: () => ({ userAgent: 'limpide-conform' }), rules: refused }],
  },
  {
    id: 'query-string',
    isDemanded: false,
    steps: [{ changes: () => ({ pageId: '/page?email=anne' }), rules: refused }],
  },
  {
    id: 'linked-refusal',
    isDemanded: false,
    kinds: ['decisions'],
    steps: [{ changes: () => ({ subjectRef: crypto.randomUUID() }), rules: refused }],
  },
  {
    id: 'stranger',
    isDemanded: false,
    steps: [{ headers: { origin: 'https://inconnu.example' }, rules: refused }],
  },
  {
    id: 'retry-after',
    isDemanded: false,
    isCrossOrigin: true,
    steps: [sends(rules.header('access-control-expose-headers', 'retry-after'))],
  },
];

/** Any page may read it, or this one. */
function asOrigin(origin: string): RegExp {
  return new RegExp(`^(\\*|${origin.replaceAll(/[.[\]]/g, '\\$&')})$`);
}

/** How many posts of one message are under way at once. */
const AT_ONCE = 8;

/** At once under one key: one is taken, the others are replays or told to wait. */
export async function postAtOnce(endpoint: Endpoint, message: Message): Promise<Answer[]> {
  return Promise.all(Array.from({ length: AT_ONCE }, () => endpoint.send(message)));
}
