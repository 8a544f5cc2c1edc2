/**
 * Tests in a browser on a busy machine of two cores fail now and then for want of time; a defect
 * fails every time. So what failed in such a suite is run once more, alone, and what passes then is
 * named as unsteady, for somebody to mend. Many failures are no unsteadiness: they stand.
 */
import { countsOfNodeTest, honestCounts } from './counts.mjs';

const MOST = 5;

/** Says which tests only passed the second time. */
function tell(names) {
  for (const name of names) console.log(`unsteady, passed only when run again: ${name}`);
}

/** Names of the tests that failed, from TAP; undefined if something else than a test failed. */
export function failedTests(output) {
  const names = [...output.matchAll(/^not ok \d+ - (.*)$/gm)]
    .map(([, name]) => name.replace(/ # (SKIP|TODO).*$/, ''))
    .map((name) => name.replace(/\\([#\\])/g, '$1'));
  return names.some((name) => name.endsWith('.ts')) ? undefined : names;
}

/** Tests that ran and passed, from TAP. */
const passedTests = (output) =>
  [...output.matchAll(/^ok \d+ - (.*)$/gm)]
    .map(([, name]) => name)
    .filter((name) => !/ # SKIP/.test(name))
    .map((name) => name.replace(/\\([#\\])/g, '$1'));

/**
 * Counts of a node:test run in TAP, its few failures run once more.
 *
 * @param {{ code: number, output: string, timedOut: boolean }} first
 * @param {(names: string[]) => Promise<{ output: string }>} again runs only the tests of these names
 */
export async function nodeOnceMore(first, again) {
  const counts = honestCounts(first, countsOfNodeTest(first.output));
  const failed = failedTests(first.output);
  if (first.timedOut || !failed?.length || failed.length > MOST || failed.length !== counts.failed)
    return counts;
  const { output } = await again(failed);
  const stillFailed = failedTests(output) ?? failed;
  const passed = passedTests(output);
  const steady = failed.filter((name) => passed.includes(name) && !stillFailed.includes(name));
  tell(steady);
  return {
    ...counts,
    passed: counts.passed + steady.length,
    failed: counts.failed - steady.length,
  };
}

/**
 * Counts by file of a @web/test-runner run, the files of its few failures run once more.
 *
 * @param {Record<string, import('./counts.mjs').Counts>} first
 * @param {(files: string[]) => Promise<Record<string, import('./counts.mjs').Counts> | undefined>} again
 */
export async function webOnceMore(first, again) {
  const failed = Object.keys(first).filter((file) => first[file].failed > 0);
  if (failed.length === 0 || failed.length > MOST) return first;
  const second = (await again(failed)) ?? {};
  tell(failed.filter((file) => second[file]?.failed === 0 && second[file].passed > 0));
  return { ...first, ...second };
}
