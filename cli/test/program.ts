import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const CLI = fileURLToPath(new URL('..', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache', import.meta.url));

await mkdir(CACHE, { recursive: true });
// In the repository, so that it finds the collector as an installed one would.
const folder = await mkdtemp(join(CACHE, 'cli-'));
after(() => rm(folder, { recursive: true }));

await build({ root: CLI, logLevel: 'error', build: { outDir: folder } });

/** The command line as it is published, built from the sources of now: it starts in a tenth of their time. */
export const PROGRAM = join(folder, 'main.js');
