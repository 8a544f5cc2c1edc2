import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultRetention, type Retention } from '@limpide/contract/retention';
import { purge } from '../src/retention/purge.js';
import { TOKEN } from './support/collector.js';
import { choicesBody } from './support/newsletter-body.js';
import { makeCustomerToken } from '../src/kinds/preferences/customer-token.js';
import { databases } from './support/databases.js';
import { signUpBody } from './support/newsletter-body.js';
import { BASE, linkIn, newsletterWorld, SECRET } from './support/newsletter-world.js';
import { placesOf } from './support/places-of.js';

const DAY = 86_400;

for (const [name, makeDatabase] of databases)
  describe(`what is forgotten of whoever stopped or left, on ${name}`, () => {
    const { clock, database, send, post, signUp, mailsTo, subscribe, assertProved } =
      newsletterWorld(makeDatabase);
    const purgeNow = (retention: Retention = defaultRetention) =>
      purge(database(), retention, clock.now());

    it('REQ-73: keeps of a stopped sign-up the keyed hash and its proof, in no table a name', async () => {
      const email = 'zoe.stopped@taken.test';
      const body = signUpBody({ email, name: 'Zoé Quelqu’une', phone: '06 11 22 33 44' });
      await signUp(body);
      const confirm = linkIn((await mailsTo(email)).at(-1) ?? '', '/newsletter/confirm');
      const page = await (await post(confirm)).text();
      const [, stop] = page.match(/href="\.\.\/(unsubscribe\/[^"]+)"/) ?? [];
      await subscribe('neighbour@taken.test');
      assert.notDeepEqual(await placesOf(database(), email), []);
      await post(`${BASE}/newsletter/${stop}`, { stop: 'all' });
      clock.advance(29 * DAY);
      await purgeNow();
      // Until then the owner’s tools can learn whom it is about.
      assert.deepEqual(await placesOf(database(), email), ['subscriptions 1']);
      clock.advance(2 * DAY);
      const purged = await purgeNow();
      assert.deepEqual(
        purged.filter(({ kind }) => kind === 'stopped-address').map(({ count }) => count),
        [1],
      );
      for (const trace of [email, 'zoe.stopped', 'Quelqu', '06 11 22', '11223344'])
        assert.deepEqual(await placesOf(database(), trace), [], trace);
      assert.notDeepEqual(await placesOf(database(), 'neighbour@taken.test'), []);
      const [row] = await database().query<{ data: Record<string, unknown>; key: string }>(
        `SELECT data, address_key AS key FROM subscriptions AS file JOIN file_events AS event
           ON event.site = file.site AND event.file = file.id
         WHERE state = 'withdrawn' AND type = 'subscribe'`,
      );
      // What was shown when they agreed stays: it proves that one could write to them then.
      assert.deepEqual(row?.data['notice'], body.notice);
      assert.equal((await placesOf(database(), row?.key ?? '')).includes('suppressions 2'), true);
      await assertProved(5);
      // The link of an old mail still stops, without knowing the address.
      assert.equal((await post(`${BASE}/newsletter/${stop}`, { stop: 'all' })).status, 200);
    });

    it('does not let an event be changed, only lose what it had', async () => {
      const change = (set: string) => database().query(`UPDATE file_events SET ${set}`);
      await assert.rejects(change(`data = data || '{"source":"elsewhere"}'`), /never changed/);
      await assert.rejects(change(`data = data || '{"reduced":"x","more":1}'`), /never changed/);
      await assert.rejects(change(`at = now()`), /never changed/);
      await assert.rejects(
        change(`data = data || '{"reduced":"00"}' WHERE data ? 'reduced'`),
        /never changed/,
      );
    });

    it('keeps the choices of a customer until three years after their owner says that they left', async () => {
      const exp = () => Math.floor(clock.now().valueOf() / 1000) + DAY;
      const customer = async (sub: string, email: string) => {
        const token = makeCustomerToken(SECRET, { sub, site: 'exemple', exp: exp(), email });
        const occurredAt = clock.now().toISOString();
        const body = choicesBody({ post: true, phone: true }, { occurredAt });
        const answer = await send(`${BASE}/choices`, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'idempotency-key': body.eventId,
          },
        });
        assert.equal(answer.status, 201, await answer.text());
      };
      const end = async (sub: string, on: string | null) => {
        const answer = await send(`${BASE}/choices/customers/${sub}/end`, {
          method: 'POST',
          body: JSON.stringify({ site: 'exemple', on }),
          headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        });
        return answer.status;
      };
      for (const sub of ['gone-1', 'stays-2', 'back-3'])
        await customer(sub, `${sub}@customers.test`);
      const today = () => clock.now().toISOString().slice(0, 10);
      const tomorrow = new Date(clock.now().valueOf() + 2 * DAY * 1000);
      assert.equal(await end('nobody', today()), 404);
      assert.equal(await end('gone-1', tomorrow.toISOString().slice(0, 10)), 400);
      for (const sub of ['gone-1', 'back-3']) assert.equal(await end(sub, today()), 204);
      clock.advance(DAY);
      // Who chooses again is a customer again.
      await customer('back-3', 'back-3@customers.test');
      clock.advance(3 * 366 * DAY);
      await purgeNow();
      assert.deepEqual(await placesOf(database(), 'gone-1'), []);
      for (const sub of ['stays-2', 'back-3'])
        assert.notDeepEqual(await placesOf(database(), sub), [], sub);
      await assertProved(5);
    });

    it('follows one setting', async () => {
      const email = 'tom.setting@taken.test';
      const stop = await subscribe(email);
      await post(stop, { stop: 'list' });
      clock.advance(2 * DAY);
      await purgeNow();
      assert.notDeepEqual(await placesOf(database(), email), []);
      await purgeNow({ ...defaultRetention, 'stopped-address': 'P1D' });
      assert.deepEqual(await placesOf(database(), email), []);
    });
  });
