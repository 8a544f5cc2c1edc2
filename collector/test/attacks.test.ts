import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../src/index.js';
import { decisionBody, ORIGIN } from './support/bodies.js';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { makePostgres, type TestDatabase } from './support/databases.js';
import { signUpBody } from './support/newsletter-body.js';
import { problemOf } from './support/problem-of.js';
import { ScriptedClock } from './support/scripted-clock.js';

describe('what strangers try', () => {
  let collector: TestCollector;
  let made: TestDatabase;
  const clock = new ScriptedClock('2026-11-22T10:00:00Z');
  before(async () => {
    made = await makePostgres();
    collector = await testCollector(made, {
      now: clock.now,
      trustedProxies: 1,
      limits: { posts: 3, requests: 100, site: 8 },
      sites: [
        { id: 'exemple', origins: [ORIGIN], lists: { actualites: 'Actualités', offres: 'Offres' } },
      ],
    });
  });
  after(() => collector.remove());
  const post = (address: string) =>
    collector.client.post(decisionBody(), { 'x-forwarded-for': address });

  it('is not multiplied by the ports of one address', async () => {
    const statuses = [];
    for (const port of [4001, 4002, 4003, 4004])
      statuses.push((await post(`192.0.2.1:${port}`)).status);
    assert.deepEqual(statuses, [201, 201, 201, 429]);
    assert.equal((await post('192.0.2.1')).status, 429);
    assert.equal((await post('[2001:db8::1]:4711')).status, 201);
  });

  it('is bounded for a whole site, whatever addresses it comes from', async () => {
    const statuses = [];
    for (let index = 10; index < 16; index += 1)
      statuses.push((await post(`192.0.2.${index}`)).status);
    assert.deepEqual(statuses, [201, 201, 201, 201, 429, 429]);
    const answer = await post('192.0.2.99');
    assert.ok(Number(answer.headers.get('retry-after')) > 0);
    clock.advance(60);
    assert.equal((await post('192.0.2.99')).status, 201);
  });

  it('sends no more than three mails a day to an address, over all lists, and none for a list that is not there', async () => {
    const email = 'anne@exemple.fr';
    for (const list of ['actualites', 'offres', 'actualites', 'offres', 'invente', 'autre']) {
      const body = signUpBody({ email, list });
      const answer = await collector.client.post(body, {}, '/newsletter');
      // The same words whatever becomes of it.
      assert.equal(answer.status, 202);
      const { receivedAt, ...rest } = (await answer.json()) as { receivedAt: string };
      assert.ok(receivedAt);
      assert.deepEqual(rest, { eventId: body.eventId, textWanted: true });
    }
    const database = await openDatabase(made.options);
    const mails = await database.query<{ list: string }>(
      `SELECT list FROM mails JOIN subscriptions ON recipient = email WHERE template = 'newsletter-confirm'`,
    );
    const [count] = await database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM mails',
    );
    const lists = await database.query<{ list: string }>(
      'SELECT DISTINCT list FROM subscriptions ORDER BY 1',
    );
    await database.close();
    assert.ok(mails.length >= 3);
    assert.equal(count?.count, 3);
    assert.deepEqual(lists, [{ list: 'actualites' }, { list: 'offres' }]);
  });

  it('gets a refusal, not a failure, for an address with a NUL', async () => {
    for (const path of ['/register/a%00b', '/choices/customers/a%00b', '/decisions?site=a%00b'])
      await problemOf(await collector.client.get(path), 400);
    assert.deepEqual(collector.unforeseen(), []);
  });

  it('sees no other site’s numbers', async () => {
    const made = await collector.client.send(
      JSON.stringify({ name: 'un', scopes: ['metrics'], sites: ['exemple'] }),
      { authorization: `Bearer ${TOKEN}` },
      '/tokens',
    );
    const { token } = (await made.json()) as { token: string };
    const ask = (with_: string) =>
      fetch(`${collector.url}/metrics`, { headers: { authorization: `Bearer ${with_}` } });
    assert.equal((await ask(token)).status, 403);
    assert.equal((await ask(TOKEN)).status, 200);
  });
});
