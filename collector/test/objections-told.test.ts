import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TOKEN } from './support/collector.js';
import { databases } from './support/databases.js';
import { signUpBody } from './support/newsletter-body.js';
import { objectionWorld } from './support/objection-world.js';

for (const [name, makeDatabase] of databases)
  describe(`who is told of an objection on ${name}`, () => {
    const world = objectionWorld(makeDatabase);
    const { load, exported, sendJson, ask, file, objecting, by } = world;

    it('told by the owner’s program, with a number that a sign-up gave', async () => {
      const email = 'called@taken.test';
      const body = signUpBody({ email, list: 'newsletter', phone: '06 98 76 54 32' });
      assert.equal((await sendJson('/newsletter', body)).status, 202);
      assert.equal(await load(email), 'imported');
      assert.equal((await sendJson('/objections', { phone: '+33 6 98 76 54 32' })).status, 401);
      for (const stopped of [1, 0]) {
        const asked = { site: 'exemple', phone: '+33 6 98 76 54 32' };
        const answer = await sendJson('/objections', asked, TOKEN);
        assert.deepEqual(await answer.json(), { stopped, customers: 0 });
      }
      assert.deepEqual(await exported(email), []);
      assert.equal((await sendJson('/objections', { site: 'exemple' }, TOKEN)).status, 400);
    });

    it('takes away the mails and notices that wait', async () => {
      const email = 'waiting@taken.test';
      await load(email, 'consent', { site: 'outil' });
      const waiting = () =>
        world.database.query<{ type: string }>(
          `SELECT payload->>'type' AS type FROM webhooks WHERE payload::text LIKE '%' || $1 || '%'
           ORDER BY sequence`,
          [email],
        );
      assert.deepEqual(await waiting(), [{ type: 'newsletter.confirmed' }]);
      await ask({ ...objecting, ...by(email) }, { origin: 'https://outil.fr', pageId: '/droits' });
      assert.deepEqual(await waiting(), [
        { type: 'newsletter.withdrawn' },
        { type: 'objection.recorded' },
      ]);
      assert.deepEqual(await exported(email, 'outil'), []);
    });

    it('closes its entry where a program is told of it, and says what was done', async () => {
      const { reference, objection } = await ask(
        { ...objecting, ...by('told@taken.test') },
        { origin: 'https://outil.fr' },
      );
      assert.deepEqual(objection?.left, []);
      const { outcome, measures, events } = await file(reference);
      assert.equal(outcome, 'answered');
      assert.match(measures ?? '', /e‑mail/);
      assert.deepEqual(
        events.map(({ type, who }) => `${type} ${who}`),
        [
          'received author',
          'acknowledged collector',
          'objection-applied collector',
          'answered collector',
        ],
      );
    });
  });
