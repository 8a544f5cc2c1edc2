import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts of a node:test run: from the summary that ends its output, in the `spec` and `tap` forms;
 * where a run was cut short, from the TAP lines that it got to. Undefined where there is nothing.
 *
 * @param {string} output
 * @returns {Counts | undefined}
 */
export function countsOfNodeTest(output) {
  const summary = [...output.matchAll(/^(?:#|ℹ) (\w+) (\d+)\s*$/gmu)].slice(-7);
  const value = (name) => Number(summary.findLast(([, found]) => found === name)?.[2] ?? NaN);
  const passed = value('pass');
  const failed = value('fail') + value('cancelled');
  if (Number.isNaN(passed + failed)) return countsSoFar(output);
  return { passed, failed, skipped: value('skipped') + value('todo') };
}

/** What TAP lines say, suites left out. */
function countsSoFar(output) {
  const lines = /^ *(ok|not ok) \d+ .*\n *---\n *duration_ms: .*\n( *type: 'suite')?/gm;
  const tests = [...output.matchAll(lines)].filter(([, , suite]) => !suite);
  if (tests.length === 0) return undefined;
  const skipped = tests.filter(([text]) => / # (SKIP|TODO)/.test(text)).length;
  const failed = tests.filter(([, verdict]) => verdict === 'not ok').length;
  return { passed: tests.length - failed - skipped, failed, skipped };
}

/**
 * Counts by file that our @web/test-runner reporter wrote. Undefined where it did not get that far.
 *
 * @param {string} path
 * @returns {Record<string, Counts> | undefined}
 */
export function countsOfWebTest(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * All counts in one.
 *
 * @param {Counts[]} all
 * @returns {Counts}
 */
export const sum = (all) =>
  all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/**
 * What a suite really did. One that was cut short counts one failure more; so does one that ended
 * badly without naming a failed test, or that ran no test at all: silence is not success.
 *
 * @param {{ code: number, timedOut: boolean }} result
 * @param {Counts | undefined} counts
 * @returns {Counts}
 */
export function honestCounts({ code, timedOut }, counts) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const unexplained = timedOut || (failed === 0 && (code !== 0 || passed === 0));
  return { passed, failed: failed + (unexplained ? 1 : 0), skipped };
}
