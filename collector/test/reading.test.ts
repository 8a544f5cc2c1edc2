import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decisionBody } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { databases } from './support/databases.js';
import { problemOf } from './support/problem-of.js';

for (const [name, makeDatabase] of databases)
  describe(`reading decisions on ${name}`, () => {
    let collector: TestCollector;
    let now = new Date('2026-11-20T10:00:00Z');
    const posted: string[] = [];
    before(async () => {
      collector = await testCollector(await makeDatabase(), { now: () => now });
      for (let day = 20; day < 25; day += 1)
        for (let i = 0; i < 2; i += 1) {
          now = new Date(`2026-11-${day}T10:00:00Z`);
          const body = decisionBody();
          assert.equal((await collector.client.post(body)).status, 201);
          posted.push(body.eventId);
        }
    });
    after(() => collector.remove());

    it('needs a token', async () => {
      for (const token of ['', 'a-token-for-tests-onlx', 'a'])
        await problemOf(await collector.client.get('/decisions', token), 401);
    });

    it('goes page by page, in order of receipt, without loss nor repetition', async () => {
      const seen: string[] = [];
      let after = '';
      for (let pages = 0; pages < 10; pages += 1) {
        const page = await collector.client.list(`?limit=3${after}`);
        seen.push(...page.decisions.map(({ eventId }) => String(eventId)));
        if (page.next === null) break;
        assert.equal(page.decisions.length, 3);
        after = `&after=${page.next}`;
      }
      assert.deepEqual(seen, posted);
    });

    it('takes days and moments as bounds, the last one excluded', async () => {
      const days = async (query: string) =>
        (await collector.client.list(query)).decisions.map((d) =>
          String(d.receivedAt).slice(8, 10),
        );
      assert.deepEqual(await days('?site=exemple&from=2026-11-21&to=2026-11-22'), ['21', '21']);
      assert.deepEqual(await days('?from=2026-11-24T10:00:00Z'), ['24', '24']);
      assert.deepEqual(await days('?from=2026-11-24T10:00:01Z'), []);
    });

    it('refuses a query that it does not understand', async () => {
      for (const query of ['limit=0', 'limit=1001', 'from=hier', 'after=x', 'sites=exemple']) {
        const problem = await problemOf(await collector.client.get(`/decisions?${query}`), 400);
        assert.equal(problem.errors?.[0]?.pointer, `/${query.split('=')[0]}`);
      }
      await problemOf(await collector.client.get('/decisions?site=autre'), 404);
    });
  });
