import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { partitionsAhead } from '../src/database/partitions.js';
import { openDatabase } from '../src/index.js';
import { decisionBody } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { databases, type TestDatabase } from './support/databases.js';
import { ScriptedClock } from './support/scripted-clock.js';
import { until } from './support/until.js';

for (const [name, makeDatabase] of databases)
  describe(`the end of a month under load, on ${name}`, () => {
    const clock = new ScriptedClock('2027-01-31T23:59:00Z');
    let made: TestDatabase;
    let collector: TestCollector;
    before(async () => {
      made = await makeDatabase();
      collector = await testCollector(made, { now: clock.now });
    });
    after(() => collector.remove());

    it('meets partitions that are there, and is stored month by month', async () => {
      // Closing waits for the upkeep of the start.
      await collector.close();
      const database = await openDatabase(made.options);
      assert.equal(await partitionsAhead(database, clock.now()), 0, 'none is left to be made');
      await database.close();
      collector = await testCollector(made, { now: clock.now });
      const keys: string[] = [];
      let posting = true;
      const post = async () => {
        while (posting) {
          const body = decisionBody();
          assert.equal((await collector.client.post(body)).status, 201);
          keys.push(body.eventId);
        }
      };
      const posters = [1, 2, 3, 4, 5, 6].map(post);
      // Eleven steps of twelve seconds: over midnight, with posts between any two.
      for (let step = 0; step < 11; step += 1) {
        const goal = keys.length + 6;
        await until(() => keys.length >= goal);
        clock.advance(12);
      }
      posting = false;
      await Promise.all(posters);
      const { decisions } = await collector.client.list('?limit=1000');
      assert.deepEqual(decisions.map(({ eventId }) => eventId).sort(), keys.sort());
      const months = new Set(decisions.map(({ receivedAt }) => String(receivedAt).slice(0, 7)));
      assert.deepEqual([...months].sort(), ['2027-01', '2027-02']);
      assert.deepEqual(collector.unforeseen(), []);
    });
  });
