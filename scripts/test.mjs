/**
 * `npm test`: installs what is missing, runs every suite, and ends with one line of true totals.
 *
 *   npm test -- --only unit,e2e   some suites
 *   npm test -- --full            the long runs too
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureChromium } from './lib/chromium.mjs';
import { NONE, sum } from './lib/counts.mjs';
import { failuresAsText } from './lib/failures.mjs';
import { runJobs } from './lib/jobs.mjs';
import { ensureModules } from './lib/modules.mjs';
import { ensureOpenssl } from './lib/openssl.mjs';
import { ensurePhp } from './lib/php.mjs';
import { ensurePostgresql } from './lib/postgresql.mjs';
import { endAll } from './lib/run.mjs';
import { temporaryFolder } from './lib/temp.mjs';
import { suites } from './suites.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
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
    await ensureChromium();
    await ensureChromium({ whole: true });
  },
  openssl: ensureOpenssl,
  php: ensurePhp,
  postgresql: ensurePostgresql,
};

process.env.TMPDIR = temporaryFolder();

/**
 * Three places more than there are cores: a test often waits for a browser, a database or a clock,
 * those of the collector for two thirds of their time.
 */
const PLACES = availableParallelism() + 3;

const write = (text) => process.stdout.write(text);
const heading = (name) => `\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}\n`;

/** Runs one suite; one that could not run is one failure. */
async function counted({ name, needs = [], run }, print) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  try {
    for (const need of needs) await installers[need]();
    const counts = await run({ full: values.full, print });
    return { name, counts, seconds: seconds() };
  } catch (error) {
    print(`${name} could not run: ${error.message}\n`);
    return { name, counts: sum([{ failed: 1 }]), seconds: seconds() };
  }
}

/** As `counted`, for one that runs beside others: its lines are shown together when it has ended. */
async function countedBeside(suite) {
  let output = '';
  console.log(`${suite.name}: begun`);
  const result = await counted(suite, (text) => (output += text));
  write(heading(suite.name) + output);
  return result;
}

/** The suites that were asked for; all of them fail at once where nothing could be installed. */
async function runAll() {
  const chosen = suites.filter(({ name }) => wanted.includes(name));
  try {
    await ensureModules(root);
  } catch (error) {
    console.error(error.message);
    return chosen.map(({ name }) => ({ name, counts: sum([{ failed: 1 }]), seconds: 0 }));
  }
  const [only, ...more] = chosen;
  if (only && more.length === 0) {
    write(heading(only.name));
    return [await counted(only, write)];
  }
  // Before any of them runs: two that install at once would wait for each other's locks. What fails
  // here fails again where it is needed, and is said there.
  for (const need of new Set(chosen.flatMap(({ needs = [] }) => needs)))
    await installers[need]().catch(() => undefined);
  return runJobs(
    chosen.map((suite) => ({ ...suite, start: () => countedBeside(suite) })),
    PLACES,
  );
}

const results = await runAll();
const total = sum(results.map(({ counts }) => counts));
const columns = [...Object.keys(NONE), 'seconds'];
const row = (name, cells) => name.padEnd(12) + cells.map((cell) => `${cell}`.padStart(9)).join('');

const failures = failuresAsText();
if (failures) console.log(`\n${failures}`);
console.log(`\n${row('suite', columns)}`);
for (const { name, counts, seconds } of results)
  console.log(row(name, [...Object.keys(NONE).map((key) => counts[key]), seconds]));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
