/**
 * Measures the collector on this machine, all on 127.0.0.1, in about three minutes. Build it first:
 *
 *   npm run build -w collector
 *   node --import tsx bench/collector/run.mjs [--only throughput,memory,sizes,exports,storm] [--out file.json]
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startCluster } from '../../collector/test/support/postgres.ts';
import { storm } from '../../collector/test/support/storm.ts';
import { exports } from './exports.mjs';
import { memory } from './memory.mjs';
import { sizes } from './sizes.mjs';
import { throughput } from './throughput.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'throughput,memory,sizes,exports,storm' },
    out: { type: 'string' },
    records: { type: 'string', default: '1000000' },
    requests: { type: 'string', default: '100000' },
  },
});
const only = values.only.split(',');
const folder = await mkdtemp(join(tmpdir(), 'limpide-bench-'));
// As a server runs: every commit is flushed to the disk.
const cluster = await startCluster('on');
const results = {
  date: new Date().toISOString(),
  machine: { cpu: cpus()[0].model, cores: cpus().length, memory: Math.round(totalmem() / 1e9) },
  node: process.version,
};
const database = () => cluster.createDatabase();

/** What can be measured, in this order. */
const parts = {
  throughput: async () => ({
    postgresql: await throughput({ collector: await database(), minimum: await database() }),
    pglite: await throughput({
      collector: join(folder, 'collector'),
      minimum: join(folder, 'minimum'),
    }),
  }),
  memory: async () => memory(await database(), Number(values.requests)),
  sizes: async () => sizes(await database()),
  exports: async () => exports(await database(), Number(values.records)),
  storm: () => storm({ posts: 20_000, malformed: 1000, kills: 5 }),
};

try {
  for (const [name, measure] of Object.entries(parts)) {
    if (!only.includes(name)) continue;
    results[name] = await measure();
    console.log(name, JSON.stringify(results[name], null, 2));
    // As it comes: a long run that is cut short has not been for nothing.
    if (values.out) await writeFile(values.out, `${JSON.stringify(results, null, 2)}\n`);
  }
} finally {
  await cluster.stop();
  await rm(folder, { recursive: true });
}
