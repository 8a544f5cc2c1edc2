import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Readable } from 'node:stream';
import { verify } from '../src/cli/verify.js';
import { openDatabase, readProof, verifyProof } from '../src/index.js';
import { run } from '../src/run.js';
import { decisionBody } from './support/bodies.js';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { databases, type TestDatabase } from './support/databases.js';
import { problemOf } from './support/problem-of.js';
import { ScriptedClock } from './support/scripted-clock.js';
import { tempFolder } from './support/temp-folder.js';
import { until } from './support/until.js';

for (const [name, makeDatabase] of databases)
  describe(`retention on ${name}`, () => {
    let database: TestDatabase;
    const clock = new ScriptedClock('2026-11-22T10:00:00Z');
    before(async () => {
      database = await makeDatabase();
    });
    const started: TestCollector[] = [];
    after(async () => {
      // One that a failed test has left running.
      await Promise.all(started.map((collector) => collector.close().catch(() => {})));
      await database.remove();
    });
    const retention = { decision: 'P18M', keys: 'P90D' };
    const start = async () => {
      const collector = await testCollector(database, { now: clock.now, retention, sealAfter: 1 });
      started.push(collector);
      return collector;
    };
    const old = decisionBody();
    const recent = decisionBody();

    it('purges by itself what is too old, and nothing else', async () => {
      for (const [moment, body] of [
        ['2026-11-22T10:00:00Z', old],
        ['2027-03-22T10:00:00Z', recent],
      ] as const) {
        clock.set(moment);
        const collector = await start();
        assert.equal((await collector.client.post(body)).status, 201);
        await collector.close();
      }
      // One second before the eighteen months, then after them.
      for (const [moment, done, left] of [
        ['2028-05-22T09:59:59Z', 'sealed', [old, recent]],
        ['2028-05-22T10:00:02Z', 'purged', [recent]],
      ] as const) {
        clock.set(moment);
        const collector = await start();
        await until(() => collector.log.some(({ msg }) => msg === done));
        const { decisions } = await collector.client.list();
        assert.deepEqual(
          decisions.map(({ eventId }) => eventId),
          left.map(({ eventId }) => eventId),
        );
        await collector.close();
      }
    });

    it('keeps the chain whole, and says so over HTTP and on the command line', async () => {
      clock.set('2028-06-22T10:00:00Z');
      const collector = await start();
      await until(async () => {
        const head = await (await collector.client.get('/proof/head')).json();
        return (head as { number: number }).number === 3;
      });
      const answer = await collector.client.get('/proof');
      assert.equal(answer.headers.get('content-type'), 'application/x-ndjson');
      const text = await answer.text();
      await problemOf(await collector.client.get('/proof', 'none'), 401);
      await collector.close();

      const verdict = await verifyProof(readProof(Readable.from([text])));
      assert.deepEqual(verdict.problems, []);
      assert.deepEqual([verdict.records, verdict.tombstones, verdict.unsealed], [1, 1, 0]);
      assert.ok(text.includes(recent.eventId) && !text.includes(old.eventId));

      const folder = await tempFolder();
      const file = join(folder.path, 'proof.ndjson');
      const printed: string[] = [];
      await writeFile(file, text);
      const said = () => verify(file, { language: 'en' }, (line) => printed.push(line));
      assert.equal(await said(), true);
      await writeFile(file, text.replace('"advertising":false', '"advertising":true'));
      assert.equal(await said(), false);
      assert.match(printed.join('\n'), /Nothing was changed[^]*No seal knows the record/);
      assert.equal(await run(['verify', file]), 1);
      await writeFile(file, text);
      assert.equal(await run(['verify', file]), 0);
      assert.equal(await run(['verify', join(folder.path, 'none.ndjson')]), 2);
      assert.equal(await run(['verify']), 2);
      await folder.remove();
    });

    it('forgets keys and empty months', async () => {
      const opened = await openDatabase(database.options);
      const keys = await opened.query('SELECT 1 FROM keys');
      const partitions = await opened.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relname LIKE 'records_decision_20__\\___'
           AND relkind = 'r' ORDER BY 1`,
      );
      await opened.close();
      assert.equal(keys.length, 0);
      // What was purged has taken its month along; months that are made ahead wait, empty.
      assert.deepEqual(
        partitions.map((partition) => partition.name),
        ['2026_12', '2027_03', '2027_04', '2028_05', '2028_06', '2028_07'].map(
          (month) => `records_decision_${month}`,
        ),
      );
    });

    it('erases a person over HTTP, for who may', async () => {
      const collector = await start();
      const body = decisionBody();
      await collector.client.post(body);
      const erase = (token: string, ref: string | null) =>
        fetch(`${collector.client.base}/subjects/${ref}`, {
          method: 'DELETE',
          headers: { authorization: `Bearer ${token}` },
        });
      await problemOf(await erase('other', body.subjectRef), 401);
      await problemOf(await erase(TOKEN, 'moi'), 400);
      const answer = await erase(TOKEN, body.subjectRef);
      assert.deepEqual(await answer.json(), { erased: 1, kept: 0 });
      assert.deepEqual(await (await erase(TOKEN, body.subjectRef)).json(), { erased: 0, kept: 0 });
      assert.equal((await collector.client.post(body)).status, 200, 'a replay stores nothing anew');
      assert.ok(!JSON.stringify(collector.log).includes(String(body.subjectRef)));
      assert.deepEqual(collector.unforeseen(), []);
      await collector.close();
    });
  });
