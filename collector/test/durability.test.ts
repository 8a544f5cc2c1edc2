import assert from 'node:assert/strict';
import fs from 'node:fs';
import { chmod, readdir, stat } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import pg from 'pg';
import { openDatabase } from '../src/index.js';
import { decisionBody } from './support/bodies.js';
import { collectorProcess } from './support/collector-process.js';
import { testCollector } from './support/collector.js';
import { makePglite } from './support/databases.js';
import { deliverUntilAcknowledged } from './support/deliver-until-acknowledged.js';
import { pgliteFolder } from './support/pglite-folder.js';
import { noLimits } from './support/no-limits.js';
import { startCluster } from './support/postgres.js';
import { until } from './support/until.js';

const full = process.env['LIMPIDE_FULL'] === '1';

describe('the embedded database', () => {
  it('has on the disk what it acknowledges: a flush for each', async () => {
    const { fsyncSync } = fs;
    let flushes = 0;
    // The real one, counted.
    fs.fsyncSync = (descriptor) => {
      flushes += 1;
      fsyncSync(descriptor);
    };
    syncBuiltinESMExports();
    const collector = await testCollector(await makePglite());
    try {
      const posts = full ? 500 : 50;
      const before = flushes;
      for (let count = 0; count < posts; count += 1)
        assert.equal((await collector.client.post(decisionBody())).status, 201);
      assert.ok(flushes - before >= posts, `${flushes - before} flushes for ${posts} posts`);
    } finally {
      fs.fsyncSync = fsyncSync;
      syncBuiltinESMExports();
      await collector.remove();
    }
  });

  it('is read by no other user, also where an older collector left it open to all', async () => {
    const folder = await pgliteFolder();
    await chmod(folder.path, 0o755);
    await chmod(join(folder.path, 'pgdata', 'PG_VERSION'), 0o666);
    const running = await collectorProcess({ LIMPIDE_DATA: folder.path });
    await deliverUntilAcknowledged([running.url], decisionBody());
    const open: string[] = [];
    const look = async (path: string) => {
      const { mode } = await stat(path);
      if (mode & 0o077) open.push(`${path} ${(mode & 0o777).toString(8)}`);
    };
    await look(folder.path);
    for (const entry of await readdir(folder.path, { recursive: true }))
      await look(join(folder.path, entry));
    await running.terminate();
    assert.deepEqual(open, []);
    await folder.remove();
  });
});

describe('a PostgreSQL server that restarts', () => {
  it('neither ends the collector nor loses or doubles what was acknowledged', async () => {
    const cluster = await startCluster();
    const databaseUrl = await cluster.createDatabase();
    const running = await collectorProcess({
      DATABASE_URL: databaseUrl,
      // What is tried again while the server is away counts as well.
      ...noLimits,
    });
    const rounds = full ? 20 : 4;
    let stopping = false;
    const posted: string[] = [];
    const post = async () => {
      while (!stopping) {
        const body = decisionBody();
        await deliverUntilAcknowledged([running.url], body, 1000);
        posted.push(body.eventId);
      }
    };
    const posting = [1, 2, 3, 4, 5, 6].map(post);
    for (let round = 0; round < rounds; round += 1) {
      const goal = posted.length + 20;
      // A pool that has just lost its server may need longer than most of what is waited for.
      await until(() => posted.length >= goal, 120_000);
      await cluster.crash();
    }
    stopping = true;
    await Promise.all(posting);
    // It is the same process that answers: an ended one would have refused every connection.
    assert.equal(await running.terminate(), 0);
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query('SELECT event_id::text AS id FROM records');
    await client.end();
    const stored = rows.map(({ id }: { id: string }) => id);
    assert.deepEqual(stored.toSorted(), posted.toSorted());
    await cluster.stop();
  });

  it('does not end it in the middle of a transaction either', async () => {
    const cluster = await startCluster();
    const database = await openDatabase({ databaseUrl: await cluster.createDatabase() });
    for (let round = 0; round < 3; round += 1) {
      const failing = database.transaction(async (transaction) => {
        await transaction.query('SELECT 1');
        await cluster.crash();
        await transaction.query('SELECT 1');
      });
      await assert.rejects(failing);
    }
    assert.deepEqual(await database.query('SELECT 1 AS one'), [{ one: 1 }]);
    await database.close();
    await cluster.stop();
  });
});
