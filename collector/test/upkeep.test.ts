import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDatabase, type Database } from '../src/index.js';
import { MOST_PAGES } from '../src/figures/count-days.js';
import { readFigures } from '../src/figures/read-figures.js';
import { rollUp } from '../src/figures/roll-up.js';
import { receiveRecord } from '../src/records/receive-record.js';
import { RecordWriter } from '../src/records/record-writer.js';
import { PurgeNeedsConfirmation } from '../src/retention/purge-needs-confirmation.js';
import { purge, purges } from '../src/retention/purge.js';
import { defaultRetention } from '@limpide/contract/retention';
import { decisionBody, ORIGIN } from './support/bodies.js';
import { testCollector, TOKEN } from './support/collector.js';
import { databases, makePostgres, type TestDatabase } from './support/databases.js';
import { problemOf } from './support/problem-of.js';
import { ScriptedClock } from './support/scripted-clock.js';
import { until } from './support/until.js';

const site = { id: 'exemple', origins: [ORIGIN] };

for (const [name, makeDatabase] of databases)
  describe(`upkeep on ${name}`, () => {
    let made: TestDatabase;
    let database: Database;
    let writer: RecordWriter;
    const clock = new ScriptedClock('2026-11-20T12:00:00Z');
    before(async () => {
      made = await makeDatabase();
      database = await openDatabase(made.options);
      writer = new RecordWriter(database);
    });
    after(async () => {
      await database.close();
      await made.remove();
    });
    const store = (changes: Record<string, unknown> = {}) =>
      receiveRecord(database, writer, {
        site: 'exemple',
        body: decisionBody(changes) as never,
        now: clock.now(),
      });

    it('counts a day that holds a path longer than an index takes, and one of a flood', async () => {
      // As an older collector has stored it: its door measured characters.
      await store({ pageId: `/${'𝒳'.repeat(1020)}` });
      const pages = Array.from({ length: MOST_PAGES + 40 }, (_, index) => `/p${index}`);
      const flood = Array.from({ length: 3 }, (_, index) => ({
        state: Object.fromEntries(
          Array.from({ length: 100 }, (__, purpose) => [`x${index}-${purpose}`, true]),
        ),
      }));
      for (let index = 0; index < 3; index += 1) await store({ pageId: '/accueil' });
      await Promise.all([...pages.map((pageId) => store({ pageId })), ...flood.map(store)]);
      const live = await readFigures(database, site, '2026-11-20', '2026-11-20');
      clock.set('2026-11-22T12:00:00Z');
      await rollUp(database, site, clock.now());
      const [row] = await database.query<{ count: number; pages: number; items: number }>(
        `SELECT count(*)::int AS count, count(DISTINCT page)::int AS pages,
           count(DISTINCT item)::int AS items FROM daily_figures`,
      );
      assert.ok(row && row.pages >= MOST_PAGES && row.pages <= MOST_PAGES + 1, `${row?.pages}`);
      assert.ok(row.items <= 101, `${row.items}`);
      const counted = await readFigures(database, site, '2026-11-20', '2026-11-20');
      assert.deepEqual(counted, live);
      const { accepted, refused, chosen } = counted.total;
      assert.equal(accepted + refused + chosen, pages.length + 7);
      assert.equal(counted.pages.find(({ page }) => page === '/accueil')?.chosen, 3);
    });

    it('counts each decision once, while days are rolled up, posted and read', async () => {
      clock.set('2026-11-24T12:00:00Z');
      for (let index = 0; index < 40; index += 1) await store({ action: 'refuse-all' });
      clock.set('2026-11-26T12:00:00Z');
      const seen: number[] = [];
      const read = async () => {
        for (let times = 0; times < 10; times += 1) {
          const { total } = await readFigures(database, site, '2026-11-24', '2026-11-24');
          seen.push(total.refused);
        }
      };
      const post = async () => {
        for (let times = 0; times < 20; times += 1) await store({ action: 'refuse-all' });
      };
      await Promise.all([read(), rollUp(database, site, clock.now()), post(), read(), read()]);
      assert.deepEqual([...new Set(seen)], [40]);
    });

    it('forgets figures in their time', async () => {
      const retention = { ...defaultRetention, decision: null, figures: 'P1M' };
      const before = await database.query('SELECT 1 FROM daily_figures LIMIT 1');
      assert.equal(before.length, 1);
      await purge(database, retention, new Date('2027-02-01T00:00:00Z'));
      assert.deepEqual(await database.query('SELECT 1 FROM daily_figures'), []);
    });

    it('asks before it purges everything: a clock may be years ahead', async () => {
      const ahead = new Date('2032-12-01T00:00:00Z');
      const [decisions] = purges(database, defaultRetention, ahead);
      assert.equal(decisions?.kind, 'decision');
      await assert.rejects(decisions.purge(), PurgeNeedsConfirmation);
      const [left] = await database.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM records',
      );
      assert.ok((left?.count ?? 0) > 500);
    });
  });

describe('a collector whose clock is six years ahead', () => {
  it('keeps what it has, says so in its log, its metrics and its readiness', async () => {
    const made = await makePostgres();
    const clock = new ScriptedClock('2026-11-20T12:00:00Z');
    const kept = { ...made, remove: async () => {} };
    const first = await testCollector(kept, { now: clock.now, sealAfter: 1 });
    for (let index = 0; index < 20; index += 1)
      assert.equal((await first.client.post(decisionBody())).status, 201);
    await first.close();
    clock.set('2032-11-21T12:00:00Z');
    const second = await testCollector(made, { now: clock.now, sealAfter: 1 });
    await until(() => second.log.some(({ task }) => task === 'purge decision'));
    assert.equal((await second.client.list('?limit=1000')).decisions.length, 20);
    const ready = await fetch(`${second.url}/readyz`);
    assert.equal(ready.status, 200);
    assert.deepEqual(await ready.json(), { status: 'ok', failing: ['purge decision'] });
    const metrics = async () => {
      const answer = await fetch(`${second.url}/metrics`, {
        headers: { authorization: `Bearer ${TOKEN}` },
      });
      return answer.text();
    };
    const failed = /limpide_tasks_total\{task="purge decision",outcome="failed"\} 1/;
    // Its failure keeps no other task from its turn: this one comes after it.
    const done = /limpide_tasks_total\{task="purge keys",outcome="done"\} 1/;
    await until(async () => done.test(await metrics()));
    assert.match(await metrics(), failed);
    await second.remove();
  });
});

describe('the door', () => {
  it('measures a path in bytes', async () => {
    const collector = await testCollector(await makePostgres());
    const long = decisionBody({ pageId: `/${'𝒳'.repeat(256)}` });
    await problemOf(await collector.client.post(long), 400);
    const fits = decisionBody({ pageId: `/${'𝒳'.repeat(255)}` });
    assert.equal((await collector.client.post(fits)).status, 201);
    await collector.remove();
  });
});
