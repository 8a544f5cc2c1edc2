import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { apt } from './apt.mjs';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

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

/** Path of a Chromium on this machine: `CHROMIUM`, then the PATH, then Playwright's own. */
export async function findChromium() {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM) return isExecutable(CHROMIUM) ? CHROMIUM : undefined;
  for (const folder of PATH.split(delimiter))
    for (const name of NAMES) if (isExecutable(join(folder, name))) return join(folder, name);
  try {
    const { chromium } = await import('playwright-core');
    const own = chromium.executablePath();
    return isExecutable(own) ? own : undefined;
  } catch {
    return undefined;
  }
}

/** Path of a Chromium, installed first where there is none. Throws when nothing worked. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  console.log('Installing Chromium…');
  await run('npx', ['playwright-core', 'install', 'chromium'], { minutes: 4 });
  if (!(await findChromium())) await apt('chromium');
  const installed = await findChromium();
  if (!installed) throw new Error('No Chromium: install one, or set CHROMIUM to its path');
  return installed;
}
