/**
 * How many tests ended how. `unsteady` are those of the failed that passed when run again alone:
 * they stay failed.
 *
 * @typedef {{ passed: number, failed: number, unsteady: number, skipped: number }} Counts
 */

/** @type {Readonly<Counts>} */
export const NONE = { passed: 0, failed: 0, unsteady: 0, skipped: 0 };

/**
 * All counts in one.
 *
 * @param {readonly Partial<Counts>[]} all
 * @returns {Counts}
 */
export const sum = (all) =>
  all.reduce(
    (total, { passed = 0, failed = 0, unsteady = 0, skipped = 0 }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      unsteady: total.unsteady + unsteady,
      skipped: total.skipped + skipped,
    }),
    NONE,
  );

/**
 * What a run really did. One that was cut short counts one failure more; so does one that ended
 * badly without naming a failed test, or that ran no test at all: silence is not success.
 *
 * @param {{ code: number, timedOut: boolean }} result
 * @param {Counts} counts
 * @returns {Counts}
 */
export function honestCounts({ code, timedOut }, counts) {
  const { passed, failed } = counts;
  const unexplained = timedOut || (failed === 0 && (code !== 0 || passed === 0));
  return { ...counts, failed: failed + (unexplained ? 1 : 0) };
}
