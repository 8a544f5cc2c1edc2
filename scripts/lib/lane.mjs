/**
 * Every test of the files that are named, in this one process, one after the other: they share one
 * Chromium, one compiler and one embedded database. A file that cannot be loaded is one failed test.
 *
 *   node --import tsx scripts/lib/lane.mjs test/e2e/act.test.ts test/e2e/life.test.ts
 */
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

/** How long what was left open may keep the process once every test has ended, in milliseconds. */
const GRACE = 20_000;

async function load(files) {
  for (const file of files)
    try {
      await import(pathToFileURL(resolve(file)).href);
    } catch (error) {
      test(file, () => {
        throw error;
      });
    }
}

const loaded = load(process.argv.slice(2));
// No test begins before all are known: node:test would otherwise end with the last that it knows.
before(() => loaded);

// A server that a failed test left running would keep this process, and all that it found, until the
// time is over. Where no test failed, to end this way is a failure.
after(() => {
  const leave = () => {
    console.error(`Something was still open ${GRACE} ms after the last test.`);
    process.exit(1);
  };
  setTimeout(leave, GRACE).unref();
});
