import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { migrations } from '../src/database/migrations.js';
import { openPglite } from '../src/database/pglite.js';
import { openPostgres } from '../src/database/postgres.js';
import { openDatabase } from '../src/index.js';
import { listRecords } from '../src/records/list-records.js';
import { receiveRecord, type RecordBody } from '../src/records/receive-record.js';
import { RecordWriter } from '../src/records/record-writer.js';
import { decisionBody } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { bareDatabases, databases } from './support/databases.js';
import { ScriptedClock } from './support/scripted-clock.js';

/** Every eventId that the site has, a page at a time. */
async function pageByPage({ client }: TestCollector, limit: number): Promise<string[]> {
  const seen: string[] = [];
  for (let after = ''; ;) {
    const page = await client.list(`?limit=${limit}${after}`);
    seen.push(...page.decisions.map(({ eventId }) => String(eventId)));
    if (page.next === null) return seen;
    after = `&after=${page.next}`;
  }
}

for (const [name, makeDatabase] of databases)
  describe(`order of receipt on ${name}`, () => {
    it('is kept within one second, on pages and in exports', async () => {
      const clock = new ScriptedClock();
      const collector = await testCollector(await makeDatabase(), { now: clock.now });
      const posted: string[] = [];
      for (let count = 0; count < 50; count += 1) {
        const body = decisionBody();
        assert.equal((await collector.client.post(body)).status, 201);
        posted.push(body.eventId);
      }
      for (const limit of [7, 50, 1000])
        assert.deepEqual(await pageByPage(collector, limit), posted, `pages of ${limit}`);
      for (const format of ['json', 'ndjson', 'csv']) {
        const answer = await collector.client.get(`/decisions/export?format=${format}`);
        const text = await answer.text();
        const places = posted.map((eventId) => text.indexOf(eventId));
        assert.ok(!places.includes(-1), format);
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
          format,
        );
      }
      await collector.remove();
    });

    it('is kept where records are stored together', async () => {
      const made = await makeDatabase();
      const database = await openDatabase(made.options);
      const writer = new RecordWriter(database);
      const bodies = Array.from({ length: 50 }, () => decisionBody());
      const now = new Date('2026-11-22T10:15:31Z');
      const store = (body: RecordBody) =>
        receiveRecord(database, writer, { site: 'exemple', body, now });
      await Promise.all(bodies.map((body) => store(body as unknown as RecordBody)));
      const records = await listRecords(database, { site: 'exemple', kind: 'decision', limit: 99 });
      assert.deepEqual(
        records.map(({ eventId }) => eventId),
        bodies.map(({ eventId }) => eventId),
      );
      await database.close();
      await made.remove();
    });
  });

for (const [name, makeDatabase] of bareDatabases)
  describe(`order of receipt after an upgrade, on ${name}`, () => {
    it('puts what is received after what was there, which stays as it was', async () => {
      const database = await makeDatabase();
      const { databaseUrl, dataFolder } = database.options;
      const before = databaseUrl ? openPostgres(databaseUrl) : await openPglite(dataFolder ?? '');
      await before.script('CREATE TABLE migrations (id text PRIMARY KEY, applied_at timestamptz)');
      for (const { id, sql } of migrations.slice(0, 5)) {
        await before.script(sql);
        await before.query('INSERT INTO migrations (id) VALUES ($1)', [id]);
      }
      await before.script(`CREATE TABLE records_decision_2026_11 PARTITION OF records_decision
        FOR VALUES FROM ('2026-11-01T00:00:00Z') TO ('2026-12-01T00:00:00Z')`);
      const old = Array.from({ length: 20 }, () => decisionBody());
      for (const body of old)
        await before.query(
          `INSERT INTO records (site, kind, received_at, event_id, action, body, sha256)
           VALUES ('exemple', 'decision', '2026-11-22T10:15:31Z', $1, 'save', $2::jsonb, '')`,
          [body.eventId, JSON.stringify(body)],
        );
      await before.close();

      const clock = new ScriptedClock();
      const collector = await testCollector(database, { now: clock.now });
      const expected = old.map(({ eventId }) => eventId).sort();
      assert.deepEqual(await pageByPage(collector, 7), expected);
      for (let count = 0; count < 20; count += 1) {
        const body = decisionBody();
        await collector.client.post(body);
        expected.push(body.eventId);
      }
      assert.deepEqual(await pageByPage(collector, 7), expected);
      await collector.remove();
    });
  });
