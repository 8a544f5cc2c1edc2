import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { apt } from './apt.mjs';
import { run } from './run.mjs';

/** The whole browser, under the names that systems give it. */
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
/** The shell is the same engine without a window, for about half the processor time. */
const NAMES = ['chromium-headless-shell', ...WHOLE];

/** Flags that keep Chromium silent and off the network, and able to run as root in a container. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const inPath = (names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);

async function fromPlaywright() {
  try {
    const { chromium } = await import('playwright-core');
    return [chromium.executablePath()].find(isExecutable);
  } catch {
    return undefined;
  }
}

/** Path of a Chromium on this machine: `CHROMIUM`, then the PATH, then Playwright's own. */
async function findChromium(whole) {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return [CHROMIUM].find(isExecutable);
  return inPath(whole ? WHOLE : NAMES) ?? (await fromPlaywright());
}

/**
 * Path of a Chromium, installed first where there is none. Throws when nothing worked.
 *
 * @param {object} [options]
 * @param {boolean} [options.whole] not the shell, which keeps no page in memory for the way back
 */
export async function ensureChromium({ whole = false } = {}) {
  const found = await findChromium(whole);
  if (found) return found;
  console.log('Installing Chromium…');
  await run('npx', ['playwright-core', 'install', 'chromium'], { minutes: 4 });
  for (const name of whole ? ['chromium'] : ['chromium-headless-shell', 'chromium'])
    if (!(await findChromium(whole))) await apt(name);
  const installed = await findChromium(whole);
  if (!installed) throw new Error('No Chromium: install one, or set CHROMIUM to its path');
  return installed;
}
