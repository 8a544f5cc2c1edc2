import { connect, type Socket } from 'node:net';
import { exportProof, openDatabase, verifyProof } from '../../src/index.js';
import { sealDue } from '../../src/chain/seal-due.js';
import { decisionBody } from './bodies.js';
import { collectorProcess, type CollectorProcess } from './collector-process.js';
import { deliverUntilAcknowledged } from './deliver-until-acknowledged.js';
import { noLimits } from './no-limits.js';
import { startCluster } from './postgres.js';
import { until } from './until.js';

export interface Storm {
  posted: number;
  /** How often they were sent: each twice at once, and again after each failure. */
  sent: number;
  lost: number;
  doubled: number;
  /** What the chain says afterwards: nothing, if all is well. */
  problems: string[];
  /** Malformed bodies that were refused with a 4xx, of those sent. */
  malformed: [refused: number, sent: number];
  kills: number;
  crashes: number;
  seconds: number;
}

/** Requests that never end, to be let go by the server. */
const openSlowly = (url: string, count: number): Socket[] =>
  Array.from({ length: count }, () => {
    const { hostname, port, pathname } = new URL(url);
    const socket = connect(Number(port), hostname).on('error', () => {});
    socket.write(
      `POST ${pathname}/decisions HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{`,
    );
    return socket;
  });

/** A body cut short, or ten megabytes of one in fifty. Resolves to whether it was refused. */
async function sendMalformed(url: string, index: number): Promise<boolean> {
  const good = JSON.stringify(decisionBody());
  const body = index % 50 === 0 ? 'x'.repeat(10_000_000) : good.slice(0, index % good.length);
  try {
    const answer = await fetch(`${url}/decisions`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'idempotency-key': 'x' },
    });
    await answer.text();
    return answer.status >= 400 && answer.status < 500;
  } catch {
    // The connection is cut under a body that is too large: that refuses it as well.
    return index % 50 === 0;
  }
}

/**
 * Three processes on one PostgreSQL under load, while one after the other is killed and replaced,
 * the database crashes, and others send rubbish or nothing. What pages post is then counted.
 */
export async function storm(options: {
  posts: number;
  malformed: number;
  kills: number;
}): Promise<Storm> {
  const start = performance.now();
  const cluster = await startCluster();
  const databaseUrl = await cluster.createDatabase();
  const environment = { DATABASE_URL: databaseUrl, ...noLimits };
  const run = () => collectorProcess(environment);
  // All at once: they also take turns at the migrations.
  const running: CollectorProcess[] = await Promise.all([run(), run(), run()]);
  // Looked up at each try: a replaced process has another address.
  const bases = running.map(({ url }) => url);

  const bodies = Array.from({ length: options.posts }, () => decisionBody());
  const queue = [...bodies];
  let [sent, acknowledged, crashes] = [0, 0, 0];
  const pages = Array.from({ length: 24 }, async () => {
    for (let body = queue.pop(); body; body = queue.pop()) {
      const twice = [bases, [...bases].reverse()];
      const tries = await Promise.all(twice.map((urls) => deliverUntilAcknowledged(urls, body)));
      sent += tries.reduce((sum, one) => sum + one, 0);
      acknowledged += 1;
    }
  });
  const slow = openSlowly(bases[1] as string, 50);
  const rubbish = (async () => {
    let refused = 0;
    for (let i = 0; i < options.malformed; i += 1)
      if (await sendMalformed(bases[1] as string, i)) refused += 1;
    return refused;
  })();

  const share = options.posts / (options.kills + 2);
  for (let kill = 1; kill <= options.kills; kill += 1) {
    await until(() => acknowledged >= kill * share, 120_000);
    await running[0]?.kill();
    running[0] = await run();
    bases[0] = running[0].url;
  }
  // The one that takes the rubbish is not killed: what it refuses is counted to the last.
  const refused = await rubbish;
  await until(() => acknowledged >= (options.kills + 1) * share, 120_000);
  await cluster.crash();
  crashes += 1;
  await Promise.all(pages);
  for (const socket of slow) socket.destroy();
  for (const one of running) await one.terminate();

  const database = await openDatabase({ databaseUrl });
  const rows = await database.query<{ id: string }>('SELECT event_id AS id FROM records');
  await sealDue(database, 0, new Date());
  const { problems } = await verifyProof(exportProof(database, 'default', new Date()));
  await database.close();
  await cluster.stop();
  const stored = new Set(rows.map(({ id }) => id));
  return {
    posted: bodies.length,
    sent,
    problems,
    kills: options.kills,
    crashes,
    lost: bodies.filter(({ eventId }) => !stored.has(eventId)).length,
    doubled: rows.length - stored.size,
    malformed: [refused, options.malformed],
    seconds: Math.round((performance.now() - start) / 1000),
  };
}
