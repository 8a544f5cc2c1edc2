import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts of a node:test run, from the summary that ends its output, in the `spec` and `tap` forms.
 * Undefined where there is none: the run did not get that far.
 *
 * @param {string} output
 * @returns {Counts | undefined}
 */
export function countsOfNodeTest(output) {
  const summary = [...output.matchAll(/^(?:#|ℹ) (\w+) (\d+)\s*$/gmu)].slice(-7);
  const value = (name) => Number(summary.findLast(([, found]) => found === name)?.[2] ?? NaN);
  const passed = value('pass');
  const failed = value('fail') + value('cancelled');
  if (Number.isNaN(passed + failed)) return undefined;
  return { passed, failed, skipped: value('skipped') + value('todo') };
}

/**
 * Counts that our @web/test-runner reporter wrote. Undefined where it did not get that far.
 *
 * @param {string} path
 * @returns {Counts | undefined}
 */
export function countsOfWebTest(path) {
  try {
    const { passed, failed, skipped } = JSON.parse(readFileSync(path, 'utf8'));
    return { passed, failed, skipped };
  } catch {
    return undefined;
  }
}

/**
 * What a suite really did. One that ended badly without naming a failed test, or that ran no test
 * at all, counts as one failure: silence is not success.
 *
 * @param {{ code: number }} result
 * @param {Counts | undefined} counts
 * @returns {Counts}
 */
export function honestCounts({ code }, counts) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const unexplained = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: failed + (unexplained ? 1 : 0), skipped };
}
