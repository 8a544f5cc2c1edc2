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
try {
  if (only.includes('throughput')) {
    results.postgresql = await throughput({
      collector: await cluster.createDatabase(),
      minimum: await cluster.createDatabase(),
    });
    results.pglite = await throughput({
      collector: join(folder, 'collector'),
      minimum: join(folder, 'minimum'),
    });
  }
  if (only.includes('memory'))
    results.memory = await memory(await cluster.createDatabase(), Number(values.requests));
  if (only.includes('sizes')) results.sizes = await sizes(await cluster.createDatabase());
  if (only.includes('exports'))
    results.exports = await exports(await cluster.createDatabase(), Number(values.records));
  if (only.includes('storm'))
    results.storm = await storm({ posts: 20_000, malformed: 1000, kills: 5 });
} finally {
  await cluster.stop();
  await rm(folder, { recursive: true });
}
const text = JSON.stringify(results, null, 2);
console.log(text);
if (values.out) await writeFile(values.out, `${text}\n`);
