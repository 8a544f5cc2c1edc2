import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { limpide } from './command.js';
import {
  ORIGIN,
  startEndpoint,
  type Asked,
  type Fault,
  type Reply,
} from './endpoint-with-a-fault.js';

interface Report {
  failed: number;
  remarks: number;
  cases: { id: string; verdict: string; fault?: { expected: string; found: string } }[];
}

async function reportOn(fault?: Fault): Promise<Report & { code: number | null }> {
  const endpoint = await startEndpoint(fault);
  try {
    const { code, out, err } = await limpide('conform', endpoint.url, '--origin', ORIGIN, '--json');
    assert.equal(err, '');
    return { ...(JSON.parse(out) as Report), code };
  } finally {
    await endpoint.close();
  }
}
const named = ({ cases }: Report, verdict: string): string[] =>
  cases.filter((each) => each.verdict === verdict).map(({ id }) => id);

/** What is answered to a message that is right. */
const receipt = { eventId: 'x', receivedAt: '2026-11-27T10:00:00Z' };
const isTaken = ({ status }: Reply) => status < 300 && status !== 204;
/** Takes, as if nothing were wrong, what it should refuse. */
const takes =
  (wrong: (asked: Asked) => unknown): Fault =>
  (asked, { status }) =>
    status >= 400 && wrong(asked)
      ? {
          status: 201,
          type: 'application/json',
          body: { ...receipt, eventId: asked.body?.['eventId'] },
        }
      : undefined;
const noCors = (headers: Record<string, string>) => ({
  headers: { ...headers, 'access-control-allow-origin': '' },
});

/** A server with one fault, and the cases that must name it. */
const FAILURES: [fault: string, is: Fault, cases: string[]][] = [
  [
    'answers 200 to what is new',
    (_, right) => (right.status === 201 ? { status: 200 } : undefined),
    ['accepted', 'whole-envelope', 'at-once'],
  ],
  [
    'leads elsewhere',
    (_, right) =>
      isTaken(right) ? { status: 307, headers: { ...right.headers, location: '/x' } } : undefined,
    ['accepted', 'no-redirect', 'replay', 'whole-envelope', 'at-once'],
  ],
  ['answers as HTML', (_, right) => (isTaken(right) ? { type: 'text/html' } : undefined), ['json']],
  [
    'echoes another id',
    (_, right) => (isTaken(right) ? { body: receipt } : undefined),
    ['echo', 'whole-envelope'],
  ],
  [
    'says no time',
    ({ body }, right) => (isTaken(right) ? { body: { eventId: body?.['eventId'] } } : undefined),
    ['received-at'],
  ],
  [
    'stores a replay once more',
    ({ isReplay }) => (isReplay ? { status: 201 } : undefined),
    ['replay', 'at-once'],
  ],
  [
    'gives a replay another receipt',
    ({ isReplay, body }) =>
      isReplay
        ? { body: { ...receipt, eventId: body?.['eventId'], receivedAt: new Date().toISOString() } }
        : undefined,
    ['replay', 'at-once'],
  ],
  ['takes another message under the same key', takes(({ isOther }) => isOther), ['other-body']],
  [
    'takes no previousState',
    ({ body }, right) =>
      body?.['previousState'] && isTaken(right)
        ? { status: 400, type: 'application/problem+json' }
        : undefined,
    ['whole-envelope'],
  ],
  [
    'takes text for JSON',
    takes(({ headers }) => headers['content-type'] === 'text/plain'),
    ['wrong-type'],
  ],
  [
    'takes JSON that breaks off',
    takes(({ body, method }) => !body && method === 'POST'),
    ['broken-json'],
  ],
  ['takes any kind', takes(({ body }) => body && body['kind'] !== 'decision'), ['unknown-kind']],
  [
    'takes a decision without its state',
    takes(({ body }) => body && !body['state']),
    ['missing-member'],
  ],
  [
    'takes a message without an id',
    takes(({ body }) => body && !body['eventId']),
    ['missing-event-id'],
  ],
  [
    'refuses in plain text',
    (_, right) => (right.status >= 400 ? { type: 'text/plain', body: 'no' } : undefined),
    [
      'other-body',
      'wrong-type',
      'broken-json',
      'unknown-kind',
      'missing-member',
      'missing-event-id',
    ],
  ],
  [
    'lets no browser ask',
    ({ method }) => (method === 'OPTIONS' ? { status: 405 } : undefined),
    ['preflight'],
  ],
  [
    'lets no page send its key',
    ({ method }, { headers }) =>
      method === 'OPTIONS'
        ? { headers: { ...headers, 'access-control-allow-headers': 'Content-Type' } }
        : undefined,
    ['preflight'],
  ],
  [
    'lets no page read',
    (_, right) => (isTaken(right) ? noCors(right.headers) : undefined),
    ['readable'],
  ],
  [
    'lets no page read a refusal',
    (_, right) => (right.status >= 400 ? noCors(right.headers) : undefined),
    ['readable-refusal'],
  ],
];

const REMARKS: [fault: string, is: Fault, cases: string[]][] = [
  [
    'may be cached',
    (_, { headers }) => ({ headers: { ...headers, 'cache-control': 'public' } }),
    ['no-store'],
  ],
  ['takes half a megabyte', takes(({ text }) => text.length > 65_536), ['too-large']],
  [
    'takes any key',
    takes(
      ({ headers, body, text }) =>
        body?.['eventId'] && text.length < 65_536 && headers['idempotency-key'] !== body['eventId'],
    ),
    ['no-key', 'other-key'],
  ],
  ['takes PUT', takes(({ method }) => method === 'PUT'), ['wrong-method']],
  [
    'takes the same in another order for another message',
    ({ isReplay, text }) =>
      isReplay && !text.startsWith('{"schema"')
        ? { status: 422, type: 'application/problem+json' }
        : undefined,
    ['order-of-members'],
  ],
  ['keeps who it was', takes(({ body }) => body?.['userAgent']), ['personal-data']],
  [
    'keeps a query string',
    takes(({ body }) => /\?/.test(String(body?.['pageId']))),
    ['query-string'],
  ],
  ['links a refusal', takes(({ body }) => body?.['subjectRef']), ['linked-refusal']],
  ['takes strangers', takes(({ headers }) => headers.origin !== ORIGIN), ['stranger']],
  [
    'calls text a bad request',
    (_, { status }) => (status === 415 ? { status: 400 } : undefined),
    ['wrong-type-status'],
  ],
  [
    'hides Retry-After',
    (_, { headers }) => ({ headers: { ...headers, 'access-control-expose-headers': '' } }),
    ['retry-after'],
  ],
];

describe('limpide conform', { concurrency: 2 }, () => {
  test('finds nothing in an endpoint that follows the contract', async () => {
    const report = await reportOn();
    assert.deepEqual([report.code, report.failed, report.remarks], [0, 0, 0]);
    assert.ok(named(report, 'pass').length >= 28);
  });

  for (const [fault, is, cases] of FAILURES)
    test(`fails by name an endpoint that ${fault}`, async () => {
      const report = await reportOn(is);
      assert.deepEqual(named(report, 'fail').sort(), [...cases].sort());
      assert.equal(report.code, 1);
    });

  for (const [remark, is, cases] of REMARKS)
    test(`remarks upon an endpoint that ${remark}, and does not fail it`, async () => {
      const report = await reportOn(is);
      assert.deepEqual(named(report, 'fail'), []);
      assert.deepEqual(named(report, 'remark').sort(), [...cases].sort());
      assert.equal(report.code, 0);
    });

  test('every case has an endpoint here that fails it', async () => {
    const { cases } = await reportOn();
    const shown = [...FAILURES, ...REMARKS].flatMap(([, , ids]) => ids);
    assert.deepEqual(
      cases.map(({ id }) => id).filter((id) => !shown.includes(id)),
      [],
    );
  });

  test('a page of the same origin needs no leave', async () => {
    const endpoint = await startEndpoint();
    const { origin } = new URL(endpoint.url);
    const { out } = await limpide('conform', endpoint.url, '--origin', origin, '--json');
    assert.deepEqual(named(JSON.parse(out) as Report, 'skipped'), [
      'preflight',
      'readable',
      'readable-refusal',
      'retry-after',
    ]);
    await endpoint.close();
  });

  test('reports in French and in English', async () => {
    const endpoint = await startEndpoint(takes(({ isOther }) => isOther));
    const french = await limpide('conform', endpoint.url, '--origin', ORIGIN);
    assert.match(french.out, /^conforme {4}la réponse est du JSON$/m);
    assert.match(
      french.out,
      /^ÉCHEC {7}un autre message.*\n {12}attendu\u202f: 422\u202f; reçu\u202f: 201 application\/json$/m,
    );
    assert.match(french.out, /^Conformes\u202f: \d+\. Échecs\u202f: 1\./m);
    const english = await limpide('conform', endpoint.url, '--origin', ORIGIN, '--language', 'en');
    assert.match(english.out, /^FAILS {7}another message.*\n {12}expected: 422; got: 201/m);
    await endpoint.close();
  });

  for (const [what, args, message] of [
    ['no address', [], /name the address of the endpoint/],
    ['an address that is none', ['exemple.fr'], /name the address of the endpoint/],
    [
      'an unknown kind',
      ['https://exemple.fr', '--kinds', 'cookies'],
      /there are decisions, choices/,
    ],
    ['an origin that is none', ['https://exemple.fr', '--origin', 'exemple.fr'], /is no origin/],
    [
      'choices without a customer',
      ['https://exemple.fr', '--kinds', 'choices'],
      /LIMPIDE_CUSTOMER_TOKEN/,
    ],
    ['nobody there', ['http://127.0.0.1:9'], /cannot be reached/],
  ] as const)
    test(`is answered in a sentence: ${what}`, async () => {
      const { code, out, err } = await limpide('conform', ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
});
