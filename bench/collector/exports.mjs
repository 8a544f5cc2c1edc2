import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openDatabase } from '../../collector/dist/index.js';
import { ensurePartition } from '../../collector/dist/database/partitions.js';
import { newDecision } from './decision.mjs';
import { load } from './load.mjs';
import { startCollectorProcess, TOKEN } from './servers.mjs';

/** Records received over a month, made by the database itself. */
async function seed(place, count) {
  const database = await openDatabase({ databaseUrl: place });
  await ensurePartition(database, 'decision', new Date('2026-10-01T00:00:00Z'));
  await database.query(
    `INSERT INTO records (site, kind, received_at, event_id, action, subject_ref, body, sha256)
     SELECT 'bench', 'decision', '2026-10-01T00:00:00Z'::timestamptz + n * interval '2 seconds', id,
       'save', gen_random_uuid(), jsonb_set($1::jsonb, '{eventId}', to_jsonb(id)), sha256(id::text::bytea)
     FROM (SELECT n, gen_random_uuid() AS id FROM generate_series(1, $2::int) AS n) AS made`,
    [newDecision().body, count],
  );
  // What a million inserts leave to be done is not to be done beside the posts that are measured.
  await database.script('VACUUM (ANALYZE) records');
  await database.script('CHECKPOINT');
  await database.close();
}

/** What visitors of a busy site post in a second while the owner downloads everything. */
const RATE = 200;

/**
 * How long each format takes, the highest memory of the process that writes them, and how long posts
 * take meanwhile, in milliseconds.
 */
export async function exports(place, count = 1_000_000) {
  await seed(place, count);
  const results = [];
  for (const format of ['ndjson', 'json', 'csv']) {
    const server = await startCollectorProcess(place);
    // A busy site's process has been busy before.
    await load(server.url, { duration: 3, rate: RATE });
    const posts = load(server.url, { duration: 15, rate: RATE });
    const begin = performance.now();
    const reader = new Worker(new URL('read-export.mjs', import.meta.url), {
      workerData: { url: `${server.url}/decisions/export?format=${format}`, token: TOKEN },
    });
    const [{ bytes, lines }] = await once(reader, 'message');
    const seconds = Number(((performance.now() - begin) / 1000).toFixed(1));
    const megabytes = Math.round(bytes / 1e6);
    const { p50, p99, stored, failed } = await posts;
    const beside = { p50, p99, stored, failed };
    results.push({
      format,
      lines,
      megabytes,
      seconds,
      highest: Math.round(server.highest()),
      beside,
    });
    await server.stop();
  }
  return results;
}
