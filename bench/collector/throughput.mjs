import { load } from './load.mjs';
import { startCollectorProcess, startMinimum } from './servers.mjs';

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const middle = (runs, key) => median(runs.map((run) => run[key]));

const summary = (runs) => ({
  perSecond: middle(runs, 'perSecond'),
  p50: middle(runs, 'p50'),
  p99: middle(runs, 'p99'),
  failed: runs.reduce((sum, { failed }) => sum + failed, 0),
});

/**
 * Collector and minimum in turns, so that whatever else the machine does falls on both. `places`
 * gives each a database of its own.
 */
export async function throughput(places, { rounds = 5, seconds = 4 } = {}) {
  const runs = { collector: [], minimum: [] };
  const servers = {
    collector: await startCollectorProcess(places.collector),
    minimum: await startMinimum(places.minimum),
  };
  for (const { url } of Object.values(servers)) await load(url, { duration: 2 });
  for (let round = 0; round < rounds; round += 1)
    for (const [name, { url }] of Object.entries(servers))
      runs[name].push(await load(url, { duration: seconds }));
  for (const server of Object.values(servers)) await server.stop();
  if (runs.collector.some(({ failed }) => failed > 0))
    throw new Error('The collector has refused.');
  const [collector, minimum] = [summary(runs.collector), summary(runs.minimum)];
  return {
    collector,
    minimum,
    ratio: Number((collector.perSecond / minimum.perSecond).toFixed(2)),
  };
}
