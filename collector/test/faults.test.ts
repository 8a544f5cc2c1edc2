import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { partitionsAhead } from '../src/database/partitions.js';
import { openDatabase } from '../src/index.js';
import { decisionBody } from './support/bodies.js';
import { collectorProcess } from './support/collector-process.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { makePglite } from './support/databases.js';
import { deliverUntilAcknowledged } from './support/deliver-until-acknowledged.js';
import { startCluster, type Cluster } from './support/postgres.js';
import { problemOf } from './support/problem-of.js';
import { pgliteFolder } from './support/pglite-folder.js';
import { storm } from './support/storm.js';
import { until } from './support/until.js';

const full = process.env['LIMPIDE_FULL'] === '1';

describe('several processes on one PostgreSQL', () => {
  it('lose nothing and double nothing, whatever happens to them', async () => {
    const size = full
      ? { posts: 20_000, malformed: 1000, kills: 5 }
      : { posts: 400, malformed: 60, kills: 1 };
    const { posted, lost, doubled, problems, malformed } = await storm(size);
    assert.deepEqual(
      { posted, lost, doubled, problems, malformed },
      {
        posted: size.posts,
        lost: 0,
        doubled: 0,
        problems: [],
        malformed: [size.malformed, size.malformed],
      },
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

describe('a proxy in front', () => {
  it('is never closed upon while it keeps its connection, for a minute where it is nginx', async () => {
    const collector = await testCollector(await makePglite());
    const { headers } = await fetch(`${collector.url}/healthz`);
    const seconds = Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1]);
    assert.ok(seconds > 60, `${seconds}`);
    await collector.remove();
  });
});

describe('a database in trouble', () => {
  let cluster: Cluster;
  let databaseUrl: string;
  let collector: TestCollector;
  before(async () => {
    cluster = await startCluster();
    databaseUrl = await cluster.createDatabase();
    // A collector that starts makes the months that are missing, and locks their tables meanwhile.
    const prepared = await openDatabase({ databaseUrl });
    await partitionsAhead(prepared, new Date());
    await prepared.close();
    const database = { options: { databaseUrl }, remove: async () => {} };
    collector = await testCollector(database, { lockTimeout: 100 });
  });
  after(() => collector.remove());

  it('answers 409 while another process stores the same key, and nothing is lost by it', async () => {
    const body = decisionBody();
    const other = new pg.Client({ connectionString: databaseUrl });
    await other.connect();
    await other.query('BEGIN');
    await other.query(
      `INSERT INTO keys (site, event_id, kind, body_sha256, received_at)
       VALUES ('exemple', $1, 'decision', '', now())`,
      [body.eventId],
    );
    // What comes with it is stored all the same.
    const [answer, neighbour] = await Promise.all([
      collector.client.post(body),
      collector.client.post(decisionBody()),
    ]);
    assert.equal(neighbour.status, 201);
    assert.equal(answer.headers.get('retry-after'), '1');
    assert.equal((await problemOf(answer, 409)).type, 'urn:limpide:problem:in-progress');
    await other.query('ROLLBACK');
    await other.end();
    assert.equal((await collector.client.post(body)).status, 201);
  });

  it('answers 503 while it is away, and says that it is not ready', async () => {
    await cluster.stop();
    const answer = await collector.client.post(decisionBody());
    assert.equal(answer.headers.get('retry-after'), '5');
    assert.equal((await problemOf(answer, 503)).type, 'urn:limpide:problem:unavailable');
    assert.equal((await fetch(`${collector.url}/readyz`)).status, 503);
    assert.equal((await fetch(`${collector.url}/healthz`)).status, 200);
  });
});
