import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultRetention } from '@limpide/contract/retention';
import { importSubscribers } from '../src/kinds/sign-up/import-subscribers.js';
import { readCsv } from '../src/kinds/sign-up/read-csv.js';
import { actOnSilence } from '../src/retention/inactivity.js';
import { createSigner } from '../src/security/hmac-signer.js';
import type { Site } from '../src/sites/sites.js';
import { TOKEN } from './support/collector.js';
import { databases } from './support/databases.js';
import { signUpBody } from './support/newsletter-body.js';
import { BASE, decoded, linkIn, newsletterWorld, SITES } from './support/newsletter-world.js';

const DAY = 86_400;
const YEAR = 365.25 * DAY;

for (const [name, makeDatabase] of databases)
  describe(`subscribers who have long been silent, on ${name}`, () => {
    const { clock, database, send, post, signUp, mailsTo, stateOf, subscribe, assertProved } =
      newsletterWorld(makeDatabase);
    const signer = () => createSigner(database(), 's'.repeat(32));
    const site = SITES[0] as Site;
    const act = (canAsk = true, retention = defaultRetention) =>
      actOnSilence(database(), site, {
        retention,
        signer: signer(),
        basePath: '/privacy',
        now: clock.now,
        canAsk,
      });
    const importRows = (text: string, basis: 'consent' | 'soft-opt-in' = 'soft-opt-in') =>
      importSubscribers(
        { database: database(), signer: signer(), basePath: '/privacy', now: clock.now },
        site,
        basis,
        readCsv(`email,list,date,lastContact,proof\n${text}`),
      );
    const questions = async (email: string) =>
      (await mailsTo(email)).filter((mail) => decoded(mail).includes('/newsletter/continue/'));

    it('are asked once after three years, and leave a month later if they do not answer', async () => {
      const email = 'silent@taken.test';
      await subscribe(email);
      clock.advance(3 * YEAR - 2 * DAY);
      assert.deepEqual(await act(), { asked: 0, ended: 0 });
      clock.advance(4 * DAY);
      assert.deepEqual(await act(), { asked: 1, ended: 0 });
      for (let hours = 0; hours < 3; hours += 1)
        assert.deepEqual(await act(), { asked: 0, ended: 0 });
      const [mail, ...more] = await questions(email);
      assert.deepEqual(more, []);
      assert.doesNotMatch(mail ?? '', /<img|\.gif|pixel/i);
      assert.match(decoded(mail ?? ''), /Oui, continuez/);
      const link = linkIn(mail ?? '', '/newsletter/continue');
      // A scanner opens every link: nothing changes by looking.
      const page = await (await send(link)).text();
      assert.equal([...page.matchAll(/<button/g)].length, 1);
      assert.match(page, /Oui, continuez/);
      assert.doesNotMatch(page, /<img|<script/i);
      clock.advance(29 * DAY);
      assert.deepEqual(await act(), { asked: 0, ended: 0 });
      assert.deepEqual(await stateOf(email), ['actualites confirmed false']);
      clock.advance(3 * DAY);
      assert.deepEqual(await act(), { asked: 0, ended: 1 });
      assert.deepEqual(await stateOf(email), ['actualites withdrawn false']);
      assert.equal((await post(link)).status, 404);
    });

    it('stay for three more years once they have answered', async () => {
      const email = 'faithful@taken.test';
      await subscribe(email);
      clock.advance(3 * YEAR + DAY);
      assert.deepEqual(await act(), { asked: 1, ended: 0 });
      const link = linkIn((await questions(email))[0] ?? '', '/newsletter/continue');
      for (let clicks = 0; clicks < 2; clicks += 1)
        assert.match(await (await post(link)).text(), /C’est noté/);
      clock.advance(2 * YEAR);
      assert.deepEqual(await act(), { asked: 0, ended: 0 });
      assert.deepEqual(await stateOf(email), ['actualites confirmed false']);
      clock.advance(YEAR + 2 * DAY);
      assert.deepEqual(await act(), { asked: 1, ended: 0 });
      await send(`${BASE}/newsletter/contacts`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          site: 'exemple',
          contacts: [{ email, at: clock.now().toISOString() }],
        }),
      }).then(async (answer) => assert.deepEqual(await answer.json(), { changed: 1 }));
      clock.advance(40 * DAY);
      assert.deepEqual(await act(), { asked: 0, ended: 0 });
    });

    it('are not taken over by an import, whose rows are dated by their last contact', async () => {
      const today = clock.now().valueOf();
      const day = (years: number) =>
        new Date(today - years * YEAR * 1000).toISOString().slice(0, 10);
      const result = await importRows(
        [
          `old@taken.test,,${day(4)},,Commande`,
          `again@taken.test,,${day(4)},${day(2)},Commande`,
          `young@taken.test,,${day(1)},,Commande`,
          `wrong@taken.test,,${day(1)},${day(2)},Commande`,
        ].join('\n'),
      );
      assert.equal(result.imported, 2);
      assert.deepEqual(
        result.refused.map(({ line }) => line),
        [2, 5],
      );
      assert.match(result.refused[0]?.reason ?? '', new RegExp(`too-old.*${day(4)}`));
      clock.advance(YEAR + 2 * DAY);
      // The one whose last contact was two years before, and not the one of a year before.
      assert.deepEqual(await act(), { asked: 1, ended: 0 });
      assert.equal((await questions('again@taken.test')).length, 1);
      assert.equal((await questions('young@taken.test')).length, 0);
    });

    it('may come back: silence is no objection', async () => {
      clock.advance(40 * DAY);
      assert.deepEqual(await act(), { asked: 0, ended: 1 });
      assert.deepEqual(await stateOf('again@taken.test'), ['newsletter withdrawn false']);
      const today = clock.now().toISOString().slice(0, 10);
      const { imported, objected } = await importRows(`again@taken.test,,${today},,Commande`);
      assert.deepEqual([imported, objected], [1, 0]);
      assert.deepEqual(await stateOf('again@taken.test'), ['newsletter confirmed false']);
    });

    it('leave unasked where there is no mail server, with the time that an answer takes', async () => {
      await signUp(signUpBody({ email: 'other@taken.test' }));
      clock.advance(4 * YEAR);
      const before = await stateOf('young@taken.test');
      assert.deepEqual(before, ['newsletter confirmed false']);
      const { asked, ended } = await act(false);
      assert.deepEqual([asked, ended > 0], [0, true]);
      assert.deepEqual(await stateOf('young@taken.test'), ['newsletter withdrawn false']);
    });

    it('is proved whole by the chain, which names nobody', async () => {
      await assertProved(12);
    });
  });
