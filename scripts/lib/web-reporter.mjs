import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];

/**
 * A @web/test-runner reporter that writes how many tests of each file passed and failed, as JSON. A
 * test file that could not be loaded counts as one failure, as does an error outside any test.
 *
 * @param {string} path
 */
export function webReporter(path) {
  return {
    stop({ sessions }) {
      const files = {};
      for (const { testFile, passed, errors, testResults } of sessions) {
        const counts = (files[relative(process.cwd(), testFile)] ??= {
          passed: 0,
          failed: 0,
          skipped: 0,
        });
        const tests = testResults ? testsOf(testResults) : [];
        counts.skipped += tests.filter((test) => test.skipped).length;
        counts.passed += tests.filter((test) => test.passed && !test.skipped).length;
        const failed = tests.filter((test) => !test.passed && !test.skipped).length;
        const broken = failed === 0 && (!passed || errors.length > 0);
        counts.failed += failed + (broken ? 1 : 0);
      }
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(files));
    },
  };
}

/**
 * What `webReporter` wrote, by test file: nothing where the run did not get that far.
 *
 * @param {string} path
 * @returns {Map<string, import('./counts.mjs').Counts>}
 */
export const countsOfWebTest = (path) =>
  new Map(existsSync(path) ? Object.entries(JSON.parse(readFileSync(path, 'utf8'))) : []);
