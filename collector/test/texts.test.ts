import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ORIGIN } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { databases } from './support/databases.js';
import { problemOf } from './support/problem-of.js';
import { decisionOn, listTexts, postedText, postText, sha256Of } from './support/texts-world.js';

for (const [name, makeDatabase] of databases)
  describe(`texts behind the hashes of records on ${name}`, () => {
    let collector: TestCollector;
    let now = new Date('2026-11-22T10:15:31Z');
    before(async () => {
      collector = await testCollector(await makeDatabase(), {
        now: () => now,
        textQuota: { count: 6, bytes: 200_000 },
      });
    });
    after(() => collector.remove());
    const decide = async (text: string) => {
      const body = decisionOn(text);
      const answer = await collector.client.post(body, { origin: ORIGIN });
      return (await answer.json()) as { eventId: string; textWanted?: true };
    };

    it('asks for a text that it does not have, until it has it', async () => {
      assert.equal((await decide('Texte un.')).textWanted, true);
      assert.equal((await decide('Texte un.')).textWanted, true);
      const answer = await postText(collector, postedText('Texte un.'));
      assert.equal(answer.status, 201);
      assert.deepEqual(await answer.json(), { eventId: sha256Of('Texte un.') });
      assert.equal('textWanted' in (await decide('Texte un.')), false);
    });

    it('asks for nothing where no text was hashed', async () => {
      const body = decisionOn('');
      body.notice.textSha256 = null as never;
      const answer = await collector.client.post(body, { origin: ORIGIN });
      assert.equal('textWanted' in ((await answer.json()) as object), false);
    });

    it('keeps a text once, whoever posts it again', async () => {
      assert.equal((await postText(collector, postedText('Texte un.'))).status, 200);
      const kept = (await listTexts(collector)).filter(
        ({ sha256 }) => sha256 === sha256Of('Texte un.'),
      );
      assert.equal(kept.length, 1);
    });

    it('tells version, language, and when it was first and last named', async () => {
      now = new Date('2026-12-01T08:00:00Z');
      await decide('Texte un.');
      const one = (await listTexts(collector)).find(
        ({ sha256 }) => sha256 === sha256Of('Texte un.'),
      );
      assert.deepEqual(one, {
        site: 'exemple',
        sha256: sha256Of('Texte un.'),
        lang: 'fr',
        version: '2018-11-20',
        surface: 'notice',
        bytes: 9,
        keptAt: '2026-11-22T10:15:31Z',
        firstAt: '2026-11-22T10:15:31Z',
        lastAt: '2026-12-01T08:00:00Z',
      });
      const answer = await collector.client.get(`/texts/${sha256Of('Texte un.')}`);
      assert.equal(((await answer.json()) as { text: string }).text, 'Texte un.');
    });

    it('refuses a text that no record names, whose hash is another, or with another version', async () => {
      await problemOf(await postText(collector, postedText('Jamais montré.')), 404);
      await decide('Texte deux.');
      const wrong = postedText('Texte deux.', { sha256: sha256Of('Texte trois.') });
      const problem = await problemOf(await postText(collector, wrong), 422);
      assert.equal(problem.type, 'urn:limpide:problem:wrong-hash');
      await problemOf(await postText(collector, postedText('Texte deux.', { version: '3' })), 404);
      await problemOf(await postText(collector, postedText('Texte deux.', { lang: 'en' })), 404);
    });

    it('takes a text of 64 kB, and none above', async () => {
      const most = 'é'.repeat(32 * 1024);
      await decide(most);
      assert.equal((await postText(collector, postedText(most))).status, 201);
      const more = `${most}!`;
      await decide(more);
      await problemOf(await postText(collector, postedText(more)), 400);
    });

    it('keeps no more than the quota of the site, and says so in log and metrics', async () => {
      for (let number = 1; number <= 6; number++) {
        await decide(`Numéro ${number}`);
        await postText(collector, postedText(`Numéro ${number}`));
      }
      assert.equal((await listTexts(collector)).length, 6);
      await decide('Un de trop.');
      const answer = await postText(collector, postedText('Un de trop.'));
      assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
      await problemOf(answer, 429);
      assert.equal('textWanted' in (await decide('Encore un.')), false);
      assert.ok(
        collector.log.some(({ msg, site }) => msg === 'texts are full' && site === 'exemple'),
      );
      const metrics = await fetch(`${collector.url}/metrics`, {
        headers: { authorization: `Bearer ${collector.client.token}` },
      });
      assert.match(await metrics.text(), /limpide_texts_total\{outcome="full"\} 3/);
    });
  });
