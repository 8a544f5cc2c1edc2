import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decisionBody, ORIGIN } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { makePglite } from './support/databases.js';
import { problemOf } from './support/problem-of.js';

const { notice, ui } = decisionBody();
const uuid = decisionBody().eventId;

/** What changes in a good body, and the member that the answer must name. */
const faults: [string, Record<string, unknown>, string][] = [
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

describe('refused bodies', () => {
  let collector: TestCollector;
  before(async () => {
    collector = await testCollector(await makePglite());
  });
  after(async () => {
    const { decisions } = await collector.client.list();
    await collector.remove();
    assert.deepEqual(decisions, []);
    assert.deepEqual(collector.unforeseen(), []);
  });

  for (const [name, change, pointer] of faults)
    it(`names ${name}`, async () => {
      const answer = await collector.client.post(decisionBody(change));
      const problem = await problemOf(answer, 400);
      assert.equal(problem.type, 'urn:limpide:problem:invalid-body');
      assert.deepEqual([...new Set(problem.errors?.map((error) => error.pointer))], [pointer]);
      assert.doesNotMatch(problem.detail, /192\.0\.2\.1|Mozilla|client=7/);
    });

  it('refuses broken JSON, arrays and nothing', async () => {
    for (const body of ['{', '', '[]', 'null', '"a"', '{"a":'.repeat(5000)])
      await problemOf(await collector.client.send(body), 400);
  });

  it('survives a thousand malformed bodies', async () => {
    const good = JSON.stringify(decisionBody());
    for (let i = 0; i < 1000; i += 50) {
      const cuts = Array.from({ length: 50 }, (_, j) => good.slice(0, (i + j) % good.length));
      const answers = await Promise.all(cuts.map((cut) => collector.client.send(cut)));
      assert.ok(answers.every(({ status }) => status === 400));
      await Promise.all(answers.map((answer) => answer.text()));
    }
  });

  it('refuses another content type, as a form without preflight would send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])
      await problemOf(await collector.client.send('{}', { 'content-type': type }), 415);
  });

  it('refuses a body over 32 kB, announced or not', async () => {
    await problemOf(await collector.client.send(`{"a":"${'x'.repeat(33_000)}"}`), 413);
    const chunk = new TextEncoder().encode('x'.repeat(10_000));
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(chunk);
        if ((sent += 1) === 5) controller.close();
      },
    });
    let sent = 0;
    const answer = await fetch(`${collector.client.base}/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    });
    await problemOf(answer, 413);
  });

  it('stays up under a body of 10 MB', async () => {
    const huge = collector.client.send('x'.repeat(10_000_000));
    // The answer may come before all is sent, and the connection then breaks: both are a refusal.
    const status = await huge.then((answer) => answer.status).catch(() => 413);
    assert.equal(status, 413);
    assert.equal((await fetch(`${collector.url}/healthz`)).status, 200);
  });
});
