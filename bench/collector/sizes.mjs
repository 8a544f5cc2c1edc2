import { openDatabase } from '../../collector/dist/index.js';
import { sealDue } from '../../collector/dist/chain/seal-due.js';
import { load } from './load.mjs';
import { startCollectorProcess } from './servers.mjs';

const SIZES = `
SELECT CASE WHEN relname LIKE 'records%' THEN 'records' ELSE relname END AS name,
  sum(pg_total_relation_size(oid))::float8 AS bytes, sum(pg_indexes_size(oid))::float8 AS indexes
FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
  AND (relname LIKE 'records%' OR relname IN ('keys', 'seals')) GROUP BY 1 ORDER BY 1`;

/** Bytes on disk per record, in each table that grows with them, indexes included. */
export async function sizes(place, amount = 50_000) {
  const server = await startCollectorProcess(place);
  const { stored } = await load(server.url, { amount });
  await server.stop();
  const database = await openDatabase({ databaseUrl: place });
  await sealDue(database, 0, new Date(Date.now() + 1000));
  const rows = await database.query(SIZES);
  await database.close();
  const perRecord = (bytes) => Math.round(bytes / stored);
  return {
    stored,
    ...Object.fromEntries(
      rows.map(({ name, bytes, indexes }) => [
        name,
        { bytes: perRecord(bytes), ofWhichIndexes: perRecord(indexes) },
      ]),
    ),
  };
}
