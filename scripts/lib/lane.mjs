/**
 * Every test of the files that are named, in this one process, one after the other: they share one
 * Chromium, one compiler and one embedded database. A file that cannot be loaded is one failed test.
 *
 *   node --import tsx scripts/lib/lane.mjs test/e2e/act.test.ts test/e2e/life.test.ts
 */
import { resolve } from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

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
