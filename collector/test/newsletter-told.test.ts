import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { importSuppressions } from '../src/kinds/sign-up/import-subscribers.js';
import { following } from '../src/server/following.js';
import { readCsv } from '../src/kinds/sign-up/read-csv.js';
import { databases } from './support/databases.js';
import { listsWorld, SECRET } from './support/lists-world.js';

for (const [name, makeDatabase] of databases)
  describe(`lists of the owner, whose server is told, on ${name}`, () => {
    const world = listsWorld(makeDatabase);
    const { clock, dependencies, site, load, subscribers, deliver, stop } = world;

    it('tell the owner’s server of each change, signed, and again until it answers', async () => {
      await deliver();
      world.hook.received.length = 0;
      const proof =
        'email,date,proof,openTrackingProof\nines@taken.test,2025-01-02,Case cochée,Seconde case';
      await load(proof);
      const ines = (await subscribers()).find(({ email }) => email === 'ines@taken.test');
      assert.equal((await stop(ines, { stop: 'open-tracking' })).status, 200);
      world.hook.answers.push(500, 'redirect');
      await deliver();
      // The second waits for the first.
      assert.equal(world.hook.received.length, 1);
      clock.advance(59);
      await deliver();
      assert.equal(world.hook.received.length, 1);
      clock.advance(1);
      await deliver();
      assert.equal(world.hook.received.length, 2);
      clock.advance(120);
      await deliver();
      const types = world.hook.received.map(
        ({ body }) => (JSON.parse(body) as { type: string }).type,
      );
      assert.deepEqual(types, [
        ...['newsletter.confirmed', 'newsletter.confirmed'],
        ...['newsletter.confirmed', 'newsletter.changed'],
      ]);
      assert.deepEqual([...new Set(world.hook.received.map(({ path }) => path))], ['/hook']);
      const ids = world.hook.received.map(({ headers }) => headers['limpide-id']);
      assert.equal(new Set(ids).size, 2);
      for (const { headers, body } of world.hook.received) {
        assert.equal((JSON.parse(body) as { id: string }).id, headers['limpide-id']);
        const [, time = '', given] =
          String(headers['limpide-signature']).match(/^t=(\d+),v1=([0-9a-f]{64})$/) ?? [];
        const expected = createHmac('sha256', SECRET).update(`${time}.${body}`).digest('hex');
        assert.equal(given, expected);
      }
      const { data } = JSON.parse(world.hook.received.at(-1)?.body ?? '') as {
        data: { email: string; state: string };
      };
      assert.deepEqual([data.email, data.state], ['ines@taken.test', 'confirmed']);
      assert.deepEqual(await world.database.query('SELECT 1 FROM webhooks'), []);
      assert.equal((await stop(ines)).status, 200);
      await deliver();
      const last = JSON.parse(world.hook.received.at(-1)?.body ?? '') as {
        type: string;
        data: { email: string; state: string };
      };
      assert.deepEqual(
        [last.type, last.data.email, last.data.state],
        ['newsletter.withdrawn', 'ines@taken.test', 'withdrawn'],
      );
    });

    it('tell the owner’s server to write to nobody who has stopped meanwhile', async () => {
      world.hook.received.length = 0;
      await load('email,date,proof\nemma@taken.test,2025-01-02,Case cochée');
      world.hook.answers.push(500);
      await deliver();
      const emma = (await subscribers()).find(({ email }) => email === 'emma@taken.test');
      assert.equal((await stop(emma)).status, 200);
      clock.advance(120);
      await deliver();
      const told = world.hook.received.map(({ body }) => {
        const { type, data } = JSON.parse(body) as { type: string; data: { state: string } };
        return `${type} ${data.state}`;
      });
      // The first was on its way when she stopped; tried again, it no longer says what it said.
      assert.deepEqual(told, [
        'newsletter.confirmed confirmed',
        ...['newsletter.withdrawn withdrawn', 'newsletter.withdrawn withdrawn'],
      ]);
    });

    it('never bring back who has objected', async () => {
      const text = 'email,date,proof\nINES@taken.test,2025-01-02,Case cochée';
      assert.equal((await load(text)).objected, 1);
      // Another list was not stopped; everything was, by a suppression list.
      const other = 'email,list,date,proof\nines@taken.test,promotions,2025-01-02,Case cochée';
      assert.equal((await load(other)).imported, 1);
      const rows = readCsv('email\nines@taken.test\nmarc@taken.test\nfaux');
      const result = await importSuppressions({ ...dependencies(), following }, site(), rows);
      assert.deepEqual([result.imported, result.refused.length], [2, 1]);
      const states = (await subscribers('&state=all&list=promotions')).map(({ state }) => state);
      assert.deepEqual(states, ['withdrawn']);
      const third = 'email,list,date,proof\nmarc@taken.test,autre,2025-01-02,Case cochée';
      assert.equal((await load(third, 'soft-opt-in')).objected, 1);
      assert.equal((await load(third, 'consent', 'voisin')).imported, 1);
    });
  });
