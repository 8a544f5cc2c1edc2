import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { honestCounts, sum } from './counts.mjs';
import { noteFailure } from './failures.mjs';
import { run } from './run.mjs';
import { unsteadyAmong } from './unsteady.mjs';

const own = (name) => fileURLToPath(new URL(name, import.meta.url));

const FOLDER = own('../../.cache/tests');
let runs = 0;

/** The tests of a run that have ended, as our reporter wrote them. */
function endedIn(report) {
  if (!existsSync(report)) return [];
  const lines = readFileSync(report, 'utf8').split('\n');
  // The last line is whole only where the run came to its end.
  return lines.slice(0, -1).map((line) => JSON.parse(line));
}

const count = (ended) => sum(ended.map(({ verdict }) => ({ [verdict]: 1 })));

/** Counts by name of the tests that are wanted. */
const countsOf = (names, ended) =>
  new Map(names.map((name) => [name, count(ended.filter((test) => test.name === name))]));

/** What runs the tests of one name only. */
const exactly = (name) => `--test-name-pattern=^${name.replace(/[^\w ]/g, '\\$&')}$`;

/**
 * Runs test files by node:test, all in one process, and counts their tests; the few that failed are
 * run again, to name those that are unsteady.
 *
 * @param {string[]} files paths from the repository's root
 * @param {object} options
 * @param {number} options.minutes how long they may take
 * @param {Record<string, string>} [options.env]
 * @param {string} [options.cwd] where they run; the repository's root by default
 * @param {(text: string) => void} options.print where its lines go
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function nodeTests(files, { minutes, env, cwd, print }) {
  mkdirSync(FOLDER, { recursive: true });
  const paths = files.map((file) => resolve(file));
  const once = async (...filters) => {
    const report = `${FOLDER}/${process.pid}-${(runs += 1)}.jsonl`;
    const options = [
      '--import=tsx',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${own('node-reporter.mjs')}`,
      `--test-reporter-destination=${report}`,
    ];
    const args = [...options, ...filters, own('lane.mjs'), ...paths];
    const result = await run(process.execPath, args, { cwd, env, minutes, print });
    const ended = endedIn(report);
    rmSync(report, { force: true });
    return { result, ended };
  };
  const { result, ended } = await once();
  const counts = honestCounts(result, count(ended));
  const failures = ended.filter(({ verdict }) => verdict === 'failed');
  for (const { name, reason } of failures) noteFailure(name, reason);
  if (result.timedOut) return counts;
  const failed = failures.map(({ name }) => name);
  const again = async (names) => countsOf(names, (await once(...names.map(exactly))).ended);
  return { ...counts, unsteady: (await unsteadyAmong(failed, again, print)).length };
}
