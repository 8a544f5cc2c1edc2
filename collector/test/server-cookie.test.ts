import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { decisionBody, ORIGIN } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { makePostgres } from './support/databases.js';
import { ScriptedClock } from './support/scripted-clock.js';

/** A record, and the cookie that the page writes with it: the page's own tests read the same file. */
interface Case {
  name: string;
  page: { domain?: string };
  record: Record<string, unknown> & { signals: object; listVersion: string };
  /** As it is given to `document.cookie`, on a page that is not served over TLS. */
  cookie: string;
  /** Whether a record tells the whole cookie. */
  kept: boolean;
}
const cases = JSON.parse(
  await readFile(new URL('../../test/support/choice-cookies.json', import.meta.url), 'utf8'),
) as Case[];

const PLAIN = 'http://exemple.fr';
const OTHER = 'https://autre.fr';
const ON_DOMAIN = 'http://www.exemple.fr';

const bodyOf = ({ listVersion, ...record }: Case['record'], origin: string) =>
  decisionBody({
    subjectRef: null,
    measures: undefined,
    origin,
    ...record,
    controllers: { listVersion, count: 3 },
  });
const pairOf = (cookie: string): string => cookie.split(';', 1)[0] ?? '';

describe('the cookie of a choice, written by the server', () => {
  let collector: TestCollector;
  const clock = new ScriptedClock('2026-11-22T10:15:31Z');
  before(async () => {
    collector = await testCollector(await makePostgres(), {
      now: clock.now,
      sites: [
        { id: 'exemple', origins: [ORIGIN, PLAIN], serverCookie: true },
        { id: 'domaine', origins: [ON_DOMAIN], serverCookie: { domain: 'exemple.fr' } },
        { id: 'autre', origins: [OTHER] },
      ],
    });
  });
  after(() => collector.remove());

  const post = async (body: { eventId: string; origin?: string }, headers = {}) => {
    const origin = String(body.origin);
    const answer = await collector.client.post(body, {
      origin,
      'sec-fetch-site': 'same-origin',
      ...headers,
    });
    assert.ok(answer.ok, await answer.clone().text());
    return { status: answer.status, cookies: answer.headers.getSetCookie() };
  };
  const [accepted, refused] = cases as [Case, Case];
  const cookie = pairOf(accepted.cookie);

  for (const each of cases)
    it(`${each.kept ? 'is the page’s' : 'is left to the page'}: ${each.name}`, async () => {
      const origin = each.page.domain ? ON_DOMAIN : PLAIN;
      const brings = { cookie: `theme=dark; ${pairOf(each.cookie)}` };
      const { status, cookies } = await post(bodyOf(each.record, origin), brings);
      assert.equal(status, 201);
      assert.deepEqual(cookies, each.kept ? [each.cookie] : []);
    });

  it('says Secure over TLS, as the page does', async () => {
    const { cookies } = await post(bodyOf(accepted.record, ORIGIN), { cookie });
    assert.deepEqual(cookies, [`${accepted.cookie};Secure`]);
  });

  it('is not written again by a record that comes again', async () => {
    const body = bodyOf(accepted.record, PLAIN);
    assert.equal((await post(body, { cookie })).cookies.length, 1);
    const replay = await post(body, { cookie });
    assert.deepEqual([replay.status, replay.cookies], [200, []]);
  });

  const later = (minutes: number) => {
    const occurredAt = `2026-11-22T10:${15 + minutes}:30Z`;
    return { ...refused.record, occurredAt };
  };
  const at = (minutes: number) =>
    pairOf(refused.cookie).replace('1795342530', String(1795342530 + minutes * 60));

  it('never replaces a later choice, by a record that was kept waiting', async () => {
    const { status, cookies } = await post(bodyOf(accepted.record, PLAIN), { cookie: at(1) });
    assert.deepEqual([status, cookies], [201, []]);
  });

  it('never replaces another choice of the same second', async () => {
    const { cookies } = await post(bodyOf(accepted.record, PLAIN), { cookie: at(0) });
    assert.deepEqual(cookies, []);
  });

  it('replaces an older one, which an answer on its way may have put back', async () => {
    const { cookies } = await post(bodyOf(later(1), PLAIN), { cookie });
    assert.deepEqual(cookies.map(pairOf), [at(1)]);
    const embed = await post(bodyOf({ ...later(1), action: 'embed' }, PLAIN), { cookie });
    assert.deepEqual(embed.cookies, [], 'what else was asked is not known');
  });

  it('looks at the latest of two cookies', async () => {
    const both = { cookie: `${cookie}; ${at(1)}` };
    assert.deepEqual((await post(bodyOf(accepted.record, PLAIN), both)).cookies, []);
  });

  it('is not given to who has none, or nothing of ours', async () => {
    for (const brings of [{}, { cookie: 'eu-consent=%7B' }, { cookie: `x${cookie}` }])
      assert.deepEqual((await post(bodyOf(accepted.record, PLAIN), brings)).cookies, []);
  });

  it('is for pages of this very origin', async () => {
    const body = () => bodyOf(accepted.record, PLAIN);
    for (const site of ['same-site', 'cross-site', 'none'])
      assert.deepEqual((await post(body(), { cookie, 'sec-fetch-site': site })).cookies, []);
    const silent = await collector.client.post(body(), { cookie });
    assert.deepEqual(silent.headers.getSetCookie(), [], 'no origin at all');
  });

  it('goes by the host for browsers that do not say where a request comes from', async () => {
    for (const [host, expected] of [
      ['exemple.fr', [accepted.cookie]],
      ['autre.fr', []],
    ] as const) {
      const body = bodyOf(accepted.record, PLAIN);
      const headers = {
        origin: PLAIN,
        cookie,
        host,
        'content-type': 'application/json',
        'idempotency-key': body.eventId,
      };
      // fetch writes the Host itself.
      const sent = request(`${collector.client.base}/decisions`, { method: 'POST', headers });
      sent.end(JSON.stringify(body));
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      answer.resume();
      assert.equal(answer.statusCode, 201);
      assert.deepEqual(answer.headers['set-cookie'] ?? [], expected);
    }
  });

  it('is for sites that are configured for it', async () => {
    assert.deepEqual((await post(bodyOf(accepted.record, OTHER), { cookie })).cookies, []);
  });

  it('is not written for a choice that is over, or lasts for more than thirteen months', async () => {
    const long = { ...accepted.record, expiresAt: '2028-05-22T09:15:30Z' };
    const value = cookie.replace('1810977330', String(Date.parse(long.expiresAt) / 1000));
    assert.deepEqual((await post(bodyOf(long, PLAIN), { cookie: value })).cookies, []);
    clock.set('2027-05-22T09:15:30Z');
    assert.deepEqual((await post(bodyOf(accepted.record, PLAIN), { cookie })).cookies, []);
  });
});
