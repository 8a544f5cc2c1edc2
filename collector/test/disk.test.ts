/** A disk that is full, for each database: its own file system, which only root can make. A long run. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import pg from 'pg';
import { openDatabase } from '../src/index.js';
import { decisionBody } from './support/bodies.js';
import { collectorProcess } from './support/collector-process.js';
import { noLimits } from './support/no-limits.js';
import { startCluster } from './support/postgres.js';
import { tempFolder } from './support/temp-folder.js';
import { until } from './support/until.js';

const full = process.env['LIMPIDE_FULL'] === '1';
const MB = 1_000_000;

/** A small file system in a folder, and what fills it. */
async function smallDisk(megabytes: number) {
  const folder = await tempFolder();
  execFileSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${megabytes}m,mode=1777`,
    'tmpfs',
    folder.path,
  ]);
  const ballast = join(folder.path, 'ballast');
  return {
    path: folder.path,
    /** Leaves hardly any room. */
    fill: async () => {
      const { bavail, bsize } = await statfs(folder.path);
      const file = await open(ballast, 'w');
      const size = bavail * bsize - MB / 2;
      for (let at = 0; at < size; at += MB)
        await file.write(Buffer.alloc(Math.min(MB, size - at), 1));
      await file.close();
    },
    free: () => rm(ballast),
    remove: async () => {
      execFileSync('umount', ['-l', folder.path]);
      await folder.remove();
    },
  };
}

/** Posts until what is asked for has happened; every acknowledged key. */
async function posts(url: string, enough: (statuses: readonly number[]) => boolean) {
  const stored: string[] = [];
  const statuses: number[] = [];
  const post = async () => {
    while (!enough(statuses)) {
      // Large, so that a full disk is met soon.
      const body = decisionBody({ pageId: `/${'x'.repeat(900)}` });
      const answer = await fetch(`${url}/decisions`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'idempotency-key': body.eventId },
      }).catch(() => undefined);
      statuses.push(answer?.status ?? 0);
      await answer?.text();
      if (answer?.status === 201) stored.push(body.eventId);
    }
  };
  await Promise.all([1, 2, 3, 4].map(post));
  return { stored, statuses };
}

const refusals = (statuses: readonly number[]) =>
  statuses.filter((status) => status !== 201).length;

/** Fails where anything that was acknowledged is not stored, or stored twice. */
function assertWhole(
  rows: readonly { id: string }[],
  ...runs: readonly { stored: string[]; statuses: number[] }[]
): void {
  const ids = new Set(rows.map(({ id }) => id));
  assert.equal(ids.size, rows.length, 'none is doubled');
  const acknowledged = runs.flatMap(({ stored }) => stored);
  assert.deepEqual(
    acknowledged.filter((id) => !ids.has(id)),
    [],
    'none is lost',
  );
  const refused = runs.reduce((sum, { statuses }) => sum + refusals(statuses), 0);
  console.log(`# acknowledged ${acknowledged.length}, refused ${refused}`);
}

describe('a full disk', { skip: !full && 'one of the long runs' }, () => {
  it('of the embedded database: refused, nothing acknowledged is lost, and it goes on once there is room', async () => {
    const disk = await smallDisk(600);
    const data = join(disk.path, 'data');
    const environment = { LIMPIDE_DATA: data, ...noLimits };
    let running = await collectorProcess(environment);
    const before = await posts(running.url, (statuses) => statuses.length >= 200);
    assert.equal(refusals(before.statuses), 0);
    await disk.fill();
    const during = await posts(running.url, (statuses) => refusals(statuses) >= 20);
    for (const status of during.statuses)
      assert.ok([201, 503, 507, 0].includes(status), `${status}`);
    await disk.free();
    // It may have ended itself: what starts it again has room now.
    const answers = await fetch(`${running.url.replace(/\/privacy$/, '')}/readyz`).catch(
      () => null,
    );
    if (!answers?.ok) {
      await running.kill();
      running = await collectorProcess(environment);
    }
    const after = await posts(running.url, (statuses) => statuses.length >= 100);
    assert.equal(refusals(after.statuses), 0);
    assert.equal(await running.terminate(), 0);
    const database = await openDatabase({ dataFolder: data });
    const rows = await database.query<{ id: string }>('SELECT event_id::text AS id FROM records');
    await database.close();
    assertWhole(rows, before, during, after);
    await disk.remove();
  });

  it('of PostgreSQL: refused, nothing acknowledged is lost, and it goes on once there is room', async () => {
    const disk = await smallDisk(400);
    const former = process.env['TMPDIR'];
    process.env['TMPDIR'] = disk.path;
    const cluster = await startCluster('on').finally(() => {
      if (former === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = former;
    });
    const databaseUrl = await cluster.createDatabase();
    const running = await collectorProcess({
      DATABASE_URL: databaseUrl,
      ...noLimits,
    });
    const before = await posts(running.url, (statuses) => statuses.length >= 200);
    assert.equal(refusals(before.statuses), 0);
    await disk.fill();
    const during = await posts(running.url, (statuses) => refusals(statuses) >= 20);
    for (const status of during.statuses) assert.ok([201, 503, 507].includes(status), `${status}`);
    await disk.free();
    // A server that ended itself over its full log is started again, as a service manager would.
    await cluster.crash();
    const isReady = () =>
      fetch(`${running.url.replace(/\/privacy$/, '')}/readyz`).then(({ ok }) => ok);
    await until(isReady, 60_000);
    const after = await posts(running.url, (statuses) => statuses.length >= 100);
    assert.equal(refusals(after.statuses), 0);
    assert.equal(await running.terminate(), 0);
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query('SELECT event_id::text AS id FROM records');
    await client.end();
    assertWhole(rows, before, during, after);
    await cluster.stop();
    await disk.remove();
  });
});
