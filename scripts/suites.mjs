import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { countsOfNodeTest, countsOfWebTest, honestCounts, sum } from './lib/counts.mjs';
import { filesUnder } from './lib/files.mjs';
import { nodeOnceMore, webOnceMore } from './lib/once-more.mjs';
import { run } from './lib/run.mjs';

/**
 * A suite that `npm test` runs.
 *
 * @typedef {object} Suite
 * @property {string} name what `--only` takes
 * @property {('chromium' | 'postgresql')[]} [needs] what is installed first
 * @property {boolean} [full] only with `--full`
 * @property {boolean} [aside] runs beside those that come after it: it keeps one core busy, and not more
 * @property {(full: boolean) => Promise<import('./lib/counts.mjs').Counts>} run
 */

const WEB_REPORT = '.cache/web-test-runner.json';

/** What tells a suite to make its long runs. */
const longRuns = (full) => (full ? { LIMPIDE_FULL: '1' } : {});

/** Commands that pass or fail as a whole: each counts as one test. */
const checks =
  (...commands) =>
  async () => {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const [command, ...args] of commands) {
      const { code } = await run(command, args, { minutes: 5 });
      counts[code === 0 ? 'passed' : 'failed'] += 1;
    }
    return counts;
  };

/** A command that ends with node:test's summary. `full` is passed on as LIMPIDE_FULL=1. */
const nodeSummary =
  (minutes, ...command) =>
  async (full) => {
    const [program, ...args] = command.flatMap((part) =>
      typeof part === 'function' ? part() : part,
    );
    const env = longRuns(full);
    const result = await run(program, args, { minutes: full ? minutes * 8 : minutes, env });
    return honestCounts(result, countsOfNodeTest(result.output));
  };

/** Every `*.test.ts` under a folder, in Node: one process a file, two at a time. */
const browserTests = (folder, minutes) => async (full) => {
  const files = filesUnder(folder, '.test.ts');
  const tests = (...options) =>
    run('node', ['--import', 'tsx', '--test', '--test-reporter=tap', ...options, ...files], {
      minutes: full ? minutes * 8 : minutes,
      env: longRuns(full),
    });
  const exactly = (name) => `--test-name-pattern=^${name.replace(/[^\w ]/g, '\\$&')}$`;
  return nodeOnceMore(await tests('--test-concurrency=2'), (names) =>
    tests('--test-concurrency=1', ...names.map(exactly)),
  );
};

/** Every unit test, in a real browser. */
const webTests = async (full) => {
  const tests = async (...options) => {
    rmSync(WEB_REPORT, { force: true });
    const result = await run('npx', ['web-test-runner', ...options], {
      minutes: full ? 60 : 12,
      env: longRuns(full),
    });
    return { result, files: countsOfWebTest(WEB_REPORT) };
  };
  const { result, files } = await tests();
  if (!files || result.timedOut) return honestCounts(result, files && sum(Object.values(files)));
  const better = await webOnceMore(
    files,
    async (failed) => (await tests('--files', ...failed)).files,
  );
  const mended = better !== files && sum(Object.values(better)).failed === 0;
  return honestCounts(mended ? { ...result, code: 0 } : result, sum(Object.values(better)));
};

/** @type {Suite[]} */
export const suites = [
  {
    name: 'types',
    run: checks(
      ['npm', 'run', 'generate'],
      // The end-to-end tests use its types.
      ['npm', 'run', 'build', '--workspace', 'collector'],
      ['npx', 'tsc', '-p', 'tsconfig.json', '--noEmit'],
      ['npx', 'tsc', '-p', 'tsconfig.node.json', '--noEmit'],
      ['npx', 'tsc', '-p', join('collector', 'tsconfig.json'), '--noEmit'],
      ['npx', 'tsc', '-p', join('cli', 'tsconfig.json'), '--noEmit'],
    ),
  },
  {
    name: 'lint',
    run: checks(['npx', 'eslint', '.'], ['npx', 'prettier', '--check', '.']),
  },
  {
    name: 'build',
    run: checks(['npm', 'run', 'build']),
  },
  {
    name: 'collector',
    needs: ['chromium', 'postgresql'],
    aside: true,
    run: nodeSummary(30, 'npm', 'test', '--workspace', 'collector'),
  },
  {
    name: 'budgets',
    run: checks(['node', 'scripts/budgets.mjs'], ['node', 'scripts/floor.mjs']),
  },
  {
    name: 'package',
    run: checks(['npx', 'publint', '--strict'], ['npx', 'publint', '--strict', 'collector']),
  },
  { name: 'tarballs', run: browserTests('test/tarballs', 5) },
  { name: 'unit', needs: ['chromium'], run: webTests },
  { name: 'cli', run: nodeSummary(8, 'npm', 'test', '--workspace', 'cli') },
  { name: 'e2e', needs: ['chromium'], run: browserTests('test/e2e', 25) },
];
