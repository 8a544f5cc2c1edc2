import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { honestCounts, sum } from './lib/counts.mjs';
import { filesUnder } from './lib/files.mjs';
import { lanesOf } from './lib/lanes.mjs';
import { nodeTests } from './lib/node-tests.mjs';
import { PURE } from './lib/pure.mjs';
import { run } from './lib/run.mjs';
import { unsteadyAmong } from './lib/unsteady.mjs';
import { countsOfWebTest } from './lib/web-reporter.mjs';

/**
 * How a suite is run.
 *
 * @typedef {object} Running
 * @property {boolean} full the long runs too
 * @property {(text: string) => void} print where its lines go
 */

/**
 * A suite that `npm test` runs.
 *
 * @typedef {object} Suite
 * @property {string} name what `--only` takes
 * @property {('chromium' | 'openssl' | 'php' | 'postgresql')[]} [needs] what is installed first
 * @property {string[]} [after] suites that make what it uses; the others run beside it
 * @property {number} [places] how many processor cores it keeps busy; 1 by default
 * @property {(running: Running) => Promise<import('./lib/counts.mjs').Counts>} run
 */

const WEB_REPORT = '.cache/tests/web-test-runner.json';
/** Processes that the tests of a long suite are shared among. */
const LANES = Math.min(4, Math.max(2, availableParallelism()));

/** What tells a suite to make its long runs, which may take eight times as long. */
const limits = ({ full, print }, minutes) => ({
  print,
  minutes: full ? minutes * 8 : minutes,
  env: full ? { LIMPIDE_FULL: '1' } : {},
});

/** Commands that pass or fail as a whole: each counts as one test. */
const checks =
  (...commands) =>
  async ({ print }) => {
    const outcomes = [];
    for (const [command, ...args] of commands) {
      const { code } = await run(command, args, { minutes: 5, print });
      outcomes.push({ [code === 0 ? 'passed' : 'failed']: 1 });
    }
    return sum(outcomes);
  };

/** Every `*.test.ts` under folders, in Node, in one process or in several beside one another. */
const nodeSuite =
  (folders, minutes, { lanes = 1, cwd } = {}) =>
  async (running) => {
    const options = { ...limits(running, minutes), cwd };
    const files = lanesOf(
      [folders].flat().flatMap((folder) => filesUnder(folder, '.test.ts')),
      lanes,
    );
    return sum(await Promise.all(files.map((lane) => nodeTests(lane, options))));
  };

/** Every unit test that needs a page, in a real browser. */
const webTests = async (running) => {
  const tests = async (...options) => {
    rmSync(WEB_REPORT, { force: true });
    const result = await run('npx', ['web-test-runner', ...options], limits(running, 12));
    return { result, files: countsOfWebTest(WEB_REPORT) };
  };
  const { result, files } = await tests();
  const counts = honestCounts(result, sum([...files.values()]));
  if (result.timedOut) return counts;
  const failed = [...files.keys()].filter((file) => files.get(file).failed > 0);
  const again = async (names) => (await tests('--files', ...names)).files;
  const unsteady = await unsteadyAmong(failed, again, running.print);
  return { ...counts, unsteady: sum(unsteady.map((file) => files.get(file))).failed };
};

/** Those that take longest begin first. @type {Suite[]} */
export const suites = [
  {
    name: 'build',
    run: checks(
      ['npm', 'run', 'generate'],
      ['npm', 'run', 'build'],
      // The end-to-end tests run it, and the types are its own.
      ['npm', 'run', 'build', '--workspace', 'collector'],
    ),
  },
  {
    name: 'lint',
    run: checks(
      ['npx', 'eslint', '.'],
      [
        'node',
        'scripts/cycles.mjs',
        'src',
        'contract',
        'collector/src',
        'cli/src',
        'configurator/src',
      ],
      ['npx', 'prettier', '--check', '.'],
    ),
  },
  {
    name: 'e2e',
    needs: ['chromium'],
    after: ['build'],
    places: LANES,
    run: nodeSuite('test/e2e', 25, { lanes: LANES }),
  },
  {
    name: 'collector',
    needs: ['chromium', 'postgresql'],
    after: ['build'],
    places: LANES,
    run: nodeSuite('collector/test', 30, { cwd: 'collector', lanes: LANES }),
  },
  { name: 'unit', needs: ['chromium'], after: ['build'], run: webTests },
  { name: 'pure', after: ['build'], run: nodeSuite(PURE, 5) },
  {
    name: 'cli',
    needs: ['chromium', 'openssl'],
    after: ['build'],
    run: nodeSuite('cli/test', 12, { cwd: 'cli' }),
  },
  {
    name: 'documentation',
    needs: ['chromium'],
    after: ['build'],
    run: nodeSuite('test/documentation', 4),
  },
  { name: 'php', needs: ['php', 'postgresql'], after: ['build'], run: nodeSuite('test/php', 4) },
  { name: 'release', after: ['build'], run: nodeSuite('test/release', 8) },
  { name: 'examples', needs: ['chromium'], after: ['build'], run: nodeSuite('test/examples', 5) },
  {
    name: 'tarballs',
    needs: ['chromium'],
    after: ['build'],
    run: nodeSuite('test/tarballs', 6),
  },
  {
    name: 'types',
    after: ['build'],
    run: checks(
      ['npx', 'tsc', '-p', 'tsconfig.json', '--noEmit'],
      ['npx', 'tsc', '-p', 'tsconfig.node.json', '--noEmit'],
      ['npx', 'tsc', '-p', join('collector', 'tsconfig.json'), '--noEmit'],
      ['npx', 'tsc', '-p', join('cli', 'tsconfig.json'), '--noEmit'],
    ),
  },
  {
    name: 'budgets',
    after: ['build'],
    run: checks(['node', 'scripts/budgets.mjs'], ['node', 'scripts/floor.mjs']),
  },
  {
    name: 'package',
    after: ['build'],
    run: checks(['npx', 'publint', '--strict'], ['npx', 'publint', '--strict', 'collector']),
  },
];
