import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { exportProof, openDatabase, verifyProof } from '../src/index.js';
import { sealDue } from '../src/chain/seal-due.js';
import { decisionBody } from './support/bodies.js';
import { collectorProcess, type CollectorProcess } from './support/collector-process.js';
import { testCollector } from './support/collector.js';
import { makePglite } from './support/databases.js';
import { deliverUntilAcknowledged } from './support/deliver-until-acknowledged.js';
import { startCluster, type Cluster } from './support/postgres.js';
import { pgliteFolder } from './support/pglite-folder.js';
import { until } from './support/until.js';

/** Every id that was acknowledged is stored once, nothing else is, and the chain holds. */
async function assertExactlyOnce(options: object, ids: string[]): Promise<void> {
  const database = await openDatabase(options);
  const rows = await database.query<{ id: string }>('SELECT event_id AS id FROM records');
  assert.equal(rows.length, ids.length, 'lost or doubled');
  assert.deepEqual(rows.map(({ id }) => id).sort(), [...ids].sort());
  await sealDue(database, 0, new Date());
  const { problems, unsealed } = await verifyProof(exportProof(database, 'default', new Date()));
  assert.deepEqual([problems, unsealed], [[], 0]);
  await database.close();
}

describe('several processes on one PostgreSQL', () => {
  let cluster: Cluster;
  let url: string;
  const running: CollectorProcess[] = [];
  before(async () => {
    cluster = await startCluster();
    url = await cluster.createDatabase();
    // All at once: they also take turns at the migrations.
    const environment = { DATABASE_URL: url, LIMPIDE_POSTS_PER_MINUTE: '100000' };
    running.push(...(await Promise.all([1, 2, 3].map(() => collectorProcess(environment)))));
  });
  after(async () => {
    await Promise.all(running.map((one) => one.kill()));
    await cluster.stop();
  });

  it('lose nothing and double nothing when one is killed and the database crashes', async () => {
    const bodies = Array.from({ length: 400 }, () => decisionBody());
    const bases = running.map((one) => one.url);
    let acknowledged = 0;
    const queue = [...bodies];
    const senders = Array.from({ length: 24 }, async () => {
      for (let body = queue.pop(); body; body = queue.pop()) {
        // Each twice at once, as two tabs would.
        await Promise.all([
          deliverUntilAcknowledged(bases, body),
          deliverUntilAcknowledged([...bases].reverse(), body),
        ]);
        acknowledged += 1;
      }
    });
    const done = Promise.all(senders);
    await until(() => acknowledged > 100);
    await running[0]?.kill();
    await until(() => acknowledged > 200);
    await cluster.crash();
    await done;
    assert.equal(acknowledged, bodies.length);
    assert.equal(await running[1]?.terminate(), 0);
    assert.equal(await running[2]?.terminate(), 0);
    await assertExactlyOnce(
      { databaseUrl: url },
      bodies.map(({ eventId }) => eventId),
    );
  });
});

describe('the embedded database', () => {
  it('keeps what was acknowledged when its process is killed', async () => {
    const folder = await pgliteFolder();
    const stored: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      const running = await collectorProcess({ LIMPIDE_DATA: folder.path });
      const posting = Array.from({ length: 60 }, async () => {
        const body = decisionBody();
        await deliverUntilAcknowledged([running.url], body, 1).then(
          () => stored.push(body.eventId),
          () => {},
        );
      });
      await until(() => stored.length >= 30 * (round + 1));
      await running.kill();
      await Promise.all(posting);
    }
    const database = await openDatabase({ dataFolder: folder.path });
    const rows = await database.query<{ id: string }>('SELECT event_id AS id FROM records');
    await database.close();
    const ids = new Set(rows.map(({ id }) => id));
    assert.equal(ids.size, rows.length);
    assert.deepEqual(
      stored.filter((id) => !ids.has(id)),
      [],
    );
    await folder.remove();
  });
});

describe('a slow client', () => {
  it('is let go, and keeps nobody else waiting', async () => {
    const collector = await testCollector(await makePglite(), { patience: 200 });
    const head = 'POST /privacy/decisions HTTP/1.1\r\nhost: a\r\ncontent-type: application/json';
    const sockets = Array.from({ length: 50 }, () => {
      const socket = connect(collector.port, '127.0.0.1');
      socket.write(`${head}\r\ncontent-length: 100\r\n\r\n{`);
      return socket;
    });
    assert.equal((await collector.client.post(decisionBody())).status, 201);
    const answers = await Promise.all(
      sockets.map(async (socket) => {
        let text = '';
        socket.on('data', (chunk) => (text += chunk));
        await once(socket, 'close');
        return text;
      }),
    );
    assert.ok(answers.every((text) => text.startsWith('HTTP/1.1 408')));
    assert.deepEqual(collector.unforeseen(), []);
    await collector.remove();
  });
});
