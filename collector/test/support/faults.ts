import { decisionBody, ORIGIN } from './bodies.js';

const { notice, ui } = decisionBody();
const uuid = decisionBody().eventId;

/** What changes in a good body, and the member that the answer must name. */
export const faults: [string, Record<string, unknown>, string][] = [
  ['an address', { ip: '192.0.2.1' }, '/ip'],
  ['a user agent', { userAgent: 'Mozilla/5.0' }, '/userAgent'],
  ['an e-mail', { email: 'a@b.fr' }, '/email'],
  [
    'an unknown key within',
    { notice: { ...notice, referrer: 'https://b.fr' } },
    '/notice/referrer',
  ],
  ['a missing key', { state: undefined }, '/state'],
  ['another schema', { schema: 'limpide/2' }, '/schema'],
  ['another kind', { kind: 'newsletter' }, '/kind'],
  ['an unknown action', { action: 'accept' }, '/action'],
  ['a state that is no boolean', { state: { advertising: 1 } }, '/state/advertising'],
  ['an id with an e-mail in it', { state: { 'a@b.fr': true } }, '/state/a@b.fr'],
  ['a long id', { state: { ['a'.repeat(65)]: true } }, `/state/${'a'.repeat(65)}`],
  [
    'a measure that is no boolean',
    { measures: { audience: { pages: 'oui' } } },
    '/measures/audience/pages',
  ],
  ['a query in the page', { pageId: '/panier?client=7' }, '/pageId'],
  ['a fragment in the page', { pageId: '/panier#client=7' }, '/pageId'],
  ['a URL as page', { pageId: 'https://exemple.fr/panier' }, '/pageId'],
  ['a NUL in the page', { pageId: '/a\u0000' }, '/pageId'],
  ['half a surrogate in the page', { pageId: '/a\ud800' }, '/pageId'],
  ['a date that does not exist', { occurredAt: '2026-02-30T10:00:00Z' }, '/occurredAt'],
  ['a local date', { occurredAt: '2026-11-22T10:00:00+01:00' }, '/occurredAt'],
  ['an origin with a path', { origin: `${ORIGIN}/` }, '/origin'],
  [
    'a hash that is none',
    { notice: { ...notice, textSha256: 'A'.repeat(64) } },
    '/notice/textSha256',
  ],
  ['a layer that is none', { ui: { ...ui, layer: -1 } }, '/ui/layer'],
  ['a key that is no UUID', { eventId: 'moi' }, '/eventId'],
  [
    'a reference on a first refusal',
    { subjectRef: uuid, state: { advertising: false } },
    '/subjectRef',
  ],
];
