/**
 * `npm test`: installs what is missing, runs every suite, and ends with one line of true totals.
 *
 *   npm test -- --only unit,e2e   some suites
 *   npm test -- --full            the long runs too
 */
import { parseArgs } from 'node:util';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureModules } from './lib/modules.mjs';
import { ensurePostgresql } from './lib/postgresql.mjs';
import { endAll, run } from './lib/run.mjs';
import { suites } from './suites.mjs';

const root = new URL('..', import.meta.url).pathname;
process.chdir(root);

const { values } = parseArgs({
  options: { full: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const names = suites.map(({ name }) => name);
const wanted = values.only?.split(',') ?? names;
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No suite called ${unknown.join(', ')}; there are: ${names.join(', ')}`);
  process.exit(2);
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    endAll();
    process.exit(130);
  });

const installers = {
  chromium: async () => {
    process.env.CHROMIUM = await ensureChromium();
  },
  postgresql: ensurePostgresql,
};

/**
 * Runs one suite beside the others, in a process of its own: its lines are shown together when it
 * has ended, and its counts are read from its last table.
 */
async function countedAside({ name }) {
  const begun = Date.now();
  const args = ['scripts/test.mjs', '--only', name, ...(values.full ? ['--full'] : [])];
  const { output } = await run(process.execPath, args, { minutes: 120, quiet: true });
  console.log(output.replace(/\nsuite {2,}passed[^]*$/, ''));
  const row = output.match(new RegExp(`^${name} +(\\d+) +(\\d+) +(\\d+) +\\d+$`, 'm'));
  const [passed, failed, skipped] = row ? row.slice(1).map(Number) : [0, 1, 0];
  return { name, passed, failed, skipped, seconds: Math.round((Date.now() - begun) / 1000) };
}

/** Runs one suite; one that could not run is one failure. */
async function counted({ name, needs = [], run }) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  try {
    for (const need of needs) await installers[need]();
    return { name, ...(await run(values.full)), seconds: seconds() };
  } catch (error) {
    console.error(`${name} could not run: ${error.message}`);
    return { name, passed: 0, failed: 1, skipped: 0, seconds: seconds() };
  }
}

/** The suites that were asked for; all of them fail at once where nothing could be installed. */
async function runAll() {
  const chosen = suites.filter(
    ({ name, full }) => wanted.includes(name) && (!full || values.full || values.only),
  );
  try {
    await ensureModules(root);
  } catch (error) {
    console.error(error.message);
    return chosen.map(({ name }) => ({ name, passed: 0, failed: 1, skipped: 0, seconds: 0 }));
  }
  if (chosen.length === 1) return [await counted(chosen[0])];
  // Before any of them runs: two that install at once would wait for each other's locks. What fails
  // here fails again where it is needed, and is said there.
  for (const need of new Set(chosen.flatMap(({ needs = [] }) => needs)))
    await installers[need]().catch(() => undefined);
  const results = [];
  for (const suite of chosen)
    results.push(suite.aside ? countedAside(suite) : await counted(suite));
  return Promise.all(results);
}

const results = await runAll();
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);

console.log(
  `\n${'suite'.padEnd(12)}${['passed', 'failed', 'skipped', 'seconds'].map((head) => head.padStart(9)).join('')}`,
);
for (const { name, passed, failed, skipped, seconds } of results)
  console.log(
    `${name.padEnd(12)}${[passed, failed, skipped, seconds].map((value) => String(value).padStart(9)).join('')}`,
  );
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
