/**
 * Tests in a browser on a busy machine fail now and then for want of time; a defect fails every
 * time. So what failed is run once more, alone, and what passes then is named as unsteady, for
 * somebody to mend. It stays a failure: no second run turns red into green.
 */

/** More failures than this are no unsteadiness, and are not run again. */
const MOST = 5;

/**
 * Which of the failed pass when they are run alone, told on `print`.
 *
 * @param {string[]} failed names of tests, or of test files
 * @param {(names: string[]) => Promise<Map<string, { passed: number, failed: number }>>} again
 * @param {(text: string) => void} print
 * @returns {Promise<string[]>}
 */
export async function unsteadyAmong(failed, again, print) {
  if (failed.length === 0 || failed.length > MOST) return [];
  const second = await again([...new Set(failed)]);
  const unsteady = failed.filter((name) => {
    const { passed, failed } = second.get(name) ?? { passed: 0, failed: 1 };
    return failed === 0 && passed > 0;
  });
  for (const name of unsteady) print(`unsteady, passed only when run again alone: ${name}\n`);
  return unsteady;
}
