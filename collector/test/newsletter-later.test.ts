import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeCustomerToken } from '../src/index.js';
import { importSubscribers } from '../src/kinds/sign-up/import-subscribers.js';
import { readCsv } from '../src/kinds/sign-up/read-csv.js';
import { purge } from '../src/retention/purge.js';
import { defaultRetention } from '@limpide/contract/retention';
import { createSigner } from '../src/security/hmac-signer.js';
import type { Site } from '../src/sites/sites.js';
import { ORIGIN } from './support/bodies.js';
import { databases } from './support/databases.js';
import { choicesBody, signUpBody } from './support/newsletter-body.js';
import { BASE, SECRET, SITES, decoded, newsletterWorld } from './support/newsletter-world.js';

for (const [name, makeDatabase] of databases)
  describe(`a subscriber over the years, on ${name}`, () => {
    const { clock, database, send, post, signUp, mailsTo, stateOf, subscribe, assertProved } =
      newsletterWorld(makeDatabase);

    it('forgets who has stopped after three years, but not that they have', async () => {
      const email = 'max@taken.test';
      await post(await subscribe(email), { stop: 'list' });
      clock.advance(3 * 366 * 86_400);
      await purge(database(), defaultRetention, clock.now());
      assert.deepEqual(await stateOf(email), []);
      const signer = createSigner(database(), 's'.repeat(32));
      const dependencies = { database: database(), signer, basePath: '/privacy', now: clock.now };
      // A contact of today: an older one would be refused for its age.
      const today = clock.now().toISOString().slice(0, 10);
      const rows = readCsv(`email,list,date,proof\n${email},actualites,${today},Case cochée`);
      const result = await importSubscribers(dependencies, SITES[0] as Site, 'consent', rows);
      assert.deepEqual([result.objected, result.imported], [1, 0]);
      assert.deepEqual(await stateOf(email), []);
    });

    it('follows the choices of a customer with this address, and they follow it', async () => {
      const email = 'client@taken.test';
      const exp = Math.floor(clock.now().valueOf() / 1000) + 86_400;
      const authorization = `Bearer ${makeCustomerToken(SECRET, { sub: 'C-1', site: 'exemple', exp, email })}`;
      const choose = async (state: Record<string, boolean>, changes = {}) => {
        const body = choicesBody(state, { occurredAt: clock.now().toISOString(), ...changes });
        const answer = await send(`${BASE}/choices`, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: {
            authorization,
            'content-type': 'application/json',
            'idempotency-key': body.eventId,
          },
        });
        assert.equal(answer.status, 201, await answer.clone().text());
      };
      const shown = async () => {
        const answer = await send(`${BASE}/choices`, { headers: { authorization } });
        const { state } = (await answer.json()) as { state: Record<string, boolean> };
        return [state['email'], state['open-tracking']];
      };
      // Signed up by the form: the account shows it.
      const link = await subscribe(email, 'actualites', true);
      assert.deepEqual(await shown(), [true, true]);
      await choose({ 'open-tracking': false });
      assert.deepEqual(await stateOf(email), ['actualites confirmed false']);
      await choose({ email: false }, { action: 'object-all' });
      assert.deepEqual(await stateOf(email), ['actualites withdrawn false']);
      clock.advance(1);
      await choose({ email: true, 'open-tracking': true });
      assert.deepEqual(await stateOf(email), [
        ...['actualites withdrawn false', 'newsletter confirmed true'],
      ]);
      // Stopped by a mail: the account shows that too.
      await post(link, { stop: 'all' });
      assert.deepEqual(await stateOf(email), [
        ...['actualites withdrawn false', 'newsletter withdrawn false'],
      ]);
      assert.deepEqual(await shown(), [false, false]);
    });

    it('keeps sites apart', async () => {
      const email = 'both@taken.test';
      await subscribe(email);
      const body = signUpBody({ email }, { origin: 'https://voisin.fr' });
      await signUp(body);
      const link = decoded((await mailsTo(email)).at(-1) ?? '').match(
        /https:\/\/voisin\.fr\/privacy\S+/,
      );
      await post((link?.[0] ?? '').replace('https://voisin.fr', ORIGIN));
      const rows = await database().query<{ site: string; key: string }>(
        'SELECT site, address_key AS key FROM subscriptions WHERE email = $1 ORDER BY site',
        [email],
      );
      assert.deepEqual(
        rows.map(({ site }) => site),
        ['exemple', 'voisin'],
      );
      assert.notEqual(rows[0]?.key, rows[1]?.key);
    });

    it('is proved whole by the chain, which names nobody', async () => {
      assert.ok((await assertProved(12)).tombstones > 0);
    });
  });
