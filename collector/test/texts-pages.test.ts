import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ORIGIN } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { databases } from './support/databases.js';
import { signUpBody } from './support/newsletter-body.js';
import { signedIn } from './support/signed-in.js';
import { decisionOn, postedText, postText, sha256Of } from './support/texts-world.js';

const TEXT = 'Nous aimerions mesurer l’audience.\n<b>Tout accepter</b>\nTout refuser';
const SHOWN = 'Nous aimerions mesurer l’audience.\n&lt;b&gt;Tout accepter&lt;/b&gt;\nTout refuser';

for (const [name, makeDatabase] of databases)
  describe(`the owner’s pages of texts on ${name}`, () => {
    let collector: TestCollector;
    let cookie: string;
    const decided = decisionOn(TEXT);
    before(async () => {
      collector = await testCollector(await makeDatabase(), {
        now: () => new Date('2026-11-22T10:15:31Z'),
      });
      await collector.client.post(decided, { origin: ORIGIN });
      await postText(collector, postedText(TEXT));
      cookie = await signedIn(collector.client);
    });
    after(() => collector.remove());
    const page = async (path: string) => {
      const answer = await fetch(`${collector.client.base}${path}`, {
        headers: { cookie, accept: 'text/html', 'accept-language': 'fr' },
      });
      assert.equal(answer.status, 200, path);
      assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
      return answer.text();
    };

    it('list each text with where it was shown, its version, its first and last use', async () => {
      const list = await page('/texts');
      assert.match(list, new RegExp(`href="texts/${sha256Of(TEXT)}\\?site=exemple"`));
      assert.match(list, /Bandeau/);
      assert.match(list, /2018-11-20/);
      assert.equal(list.match(/22 nov\. 2026/g)?.length, 2);
    });

    it('show its words, escaped, and the records that name it', async () => {
      const text = await page(`/texts/${sha256Of(TEXT)}`);
      assert.ok(text.includes(SHOWN), text);
      assert.match(
        text,
        new RegExp(`href="\\.\\./decisions/${decided.eventId}\\?site=exemple&at=`),
      );
    });

    it('show the text of a decision, with and without the moment of its receipt', async () => {
      for (const query of ['', '?at=2026-11-22T10:15:31Z']) {
        const decision = await page(`/decisions/${decided.eventId}${query}`);
        assert.ok(decision.includes(SHOWN));
        assert.match(decision, /advertising – refusée/);
      }
    });

    it('say of a decision that its text has not come', async () => {
      const other = decisionOn('Pas encore arrivé.');
      await collector.client.post(other, { origin: ORIGIN });
      assert.match(await page(`/decisions/${other.eventId}`), /n’est pas encore arrivé/);
    });

    it('lead from a sign-up to its text', async () => {
      const body = signUpBody();
      const text = 'J’accepte de recevoir la lettre.';
      body.notice.textSha256 = sha256Of(text);
      await collector.client.post(body, {}, '/newsletter');
      await postText(collector, postedText(text, { version: body.notice.version }));
      const list = await page('/newsletter/subscribers?state=pending');
      assert.match(list, new RegExp(`href="\\.\\./texts/${sha256Of(text)}\\?site=exemple"`));
      assert.ok((await page(`/texts/${sha256Of(text)}`)).includes(text));
    });

    it('are pages for whoever is signed in, even where JSON is asked for', async () => {
      for (const path of ['/texts', `/texts/${sha256Of(TEXT)}`, `/decisions/${decided.eventId}`]) {
        const answer = await fetch(`${collector.client.base}${path}`, {
          headers: { cookie, accept: 'application/json' },
        });
        assert.match(answer.headers.get('content-type') ?? '', /^text\/html/, path);
      }
    });
  });
