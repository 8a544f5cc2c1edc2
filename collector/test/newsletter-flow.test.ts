import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProvenSubscriber } from '../src/kinds/sign-up/subscriber.js';
import { purge } from '../src/retention/purge.js';
import { defaultRetention } from '@limpide/contract/retention';
import { TOKEN } from './support/collector.js';
import { databases } from './support/databases.js';
import { signUpBody } from './support/newsletter-body.js';
import { BASE, decoded, linkIn, newsletterWorld } from './support/newsletter-world.js';

for (const [name, makeDatabase] of databases)
  describe(`signing up to the newsletter, on ${name}`, () => {
    const { clock, app, database, send, post, signUp, mailsTo, stateOf, subscribe, assertProved } =
      newsletterWorld(makeDatabase);

    it('REQ-49: is confirmed by a button, not by opening the link, and as often as it is pressed', async () => {
      const email = 'anne@taken.test';
      const consents = { newsletter: true, openTracking: true };
      await signUp(signUpBody({ email }, { consents }));
      const [mail = '', ...others] = await mailsTo(email);
      assert.equal(others.length, 0);
      const text = decoded(mail);
      assert.match(text, /Exemple/);
      assert.match(text, /l’ouverture des e‑mails soit mesurée/);
      // No picture, hence no pixel, and nothing that is loaded from anywhere.
      assert.doesNotMatch(text, /<img|<link|src=|url\(/i);
      assert.equal(new Set(text.match(/https?:\/\/[^\s"<]+/g)).size, 1);
      assert.match(text, /^Content-Type: text\/plain/m);
      assert.match(text, /^Content-Type: text\/html/m);
      const link = linkIn(mail, '/newsletter/confirm');
      for (let scans = 0; scans < 2; scans += 1) {
        const page = await send(link);
        assert.equal(page.status, 200);
        assert.match(await page.text(), /<button>Confirmer mon inscription<\/button>/);
        assert.deepEqual(await stateOf(email), ['actualites pending false']);
      }
      for (let clicks = 0; clicks < 2; clicks += 1) {
        const page = await post(link);
        assert.equal(page.status, 200);
        assert.match(await page.text(), /Votre inscription est confirmée/);
        assert.deepEqual(await stateOf(email), ['actualites confirmed true']);
      }
    });

    it('REQ-53: proves on which text it stands', async () => {
      const answer = await app().request('/privacy/newsletter/subscribers?site=exemple', {
        headers: { authorization: `Bearer ${TOKEN}` },
      });
      const [anne] = (await answer.json()) as ProvenSubscriber[];
      const events = anne?.proof.events.map(({ type, data }) => [type, data['notice'] ?? null]);
      assert.deepEqual(events, [
        ['subscribe', signUpBody().notice],
        ['confirm', null],
      ]);
      assert.equal(anne?.proof.events[1]?.data['signUp'], anne?.proof.events[0]?.eventId);
    });

    it('shows one page for a link that was used, has expired or never was', async () => {
      const email = 'luc@taken.test';
      await signUp(signUpBody({ email }));
      const expired = linkIn((await mailsTo(email))[0] ?? '', '/newsletter/confirm');
      await subscribe('ines@taken.test');
      const used = linkIn((await mailsTo('ines@taken.test'))[0] ?? '', '/newsletter/confirm');
      clock.advance(7 * 86_400);
      await signUp(signUpBody({ email: 'zoe@taken.test' }));
      const pages = [];
      for (const link of [expired, used, `${BASE}/newsletter/confirm/${'A'.repeat(43)}`])
        for (const answer of [await send(link), await post(link)]) {
          assert.equal(answer.status, 404);
          pages.push(await answer.text());
        }
      assert.equal(new Set(pages).size, 1);
      assert.match(pages[0] ?? '', /inscrivez-vous de nouveau/);
      assert.deepEqual(await stateOf(email), ['actualites pending false']);
      const program = await send(used, { headers: { accept: '*/*' } });
      assert.equal(program.headers.get('content-type'), 'application/problem+json');
    });

    it('forgets who has not confirmed in time, and proves that it did', async () => {
      const email = 'nora@taken.test';
      await signUp(signUpBody({ email }));
      const body = signUpBody({ email: 'nora@later.test' });
      await signUp(body);
      clock.advance(7 * 86_400 + 1);
      await purge(database(), defaultRetention, clock.now());
      const left = await database().query(
        `SELECT 1 FROM subscriptions WHERE email LIKE 'nora@%'
         UNION ALL SELECT 1 FROM mails WHERE recipient LIKE 'nora@%'`,
      );
      assert.deepEqual(left, []);
      // A page that had no answer repeats itself for weeks: it is told that all is well.
      await signUp(body);
      assert.deepEqual(await stateOf('nora@later.test'), []);
    });

    it('keeps who has confirmed, whatever else was asked for the same address', async () => {
      const stop = await subscribe('paul@taken.test', 'actualites', true);
      await signUp(signUpBody({ email: 'paul@taken.test' }));
      assert.deepEqual(await stateOf('paul@taken.test'), ['actualites confirmed true']);
      clock.advance(8 * 86_400);
      await purge(database(), defaultRetention, clock.now());
      assert.deepEqual(await stateOf('paul@taken.test'), ['actualites confirmed true']);
      assert.equal((await send(stop)).status, 200);
    });

    it('sends the same mail to a known address, and no more than three a day', async () => {
      const email = 'marie@taken.test';
      const first = signUpBody({ email });
      await signUp(first);
      await subscribe(email);
      await signUp(signUpBody({ email: 'MARIE@taken.test' }));
      await signUp(signUpBody({ email }));
      const mails = await mailsTo(email);
      const subjects = mails.map((mail) => mail.match(/^Subject: (.*(?:\r\n .*)*)/m)?.[1]);
      assert.equal(new Set(subjects).size, 1);
      assert.equal(mails.length + (await mailsTo('MARIE@taken.test')).length, 3);
    });

    it('is proved whole by the chain, which names nobody', async () => {
      assert.ok((await assertProved(12)).tombstones > 0);
    });
  });
