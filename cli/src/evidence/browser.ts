import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { interpolate, textsOf } from '@limpide/collector/command-line';
import type { Browser } from 'playwright-core';

/** Under the names that systems give it. The shell is the same engine without a window. */
const NAMES = [
  ...['chromium-headless-shell', 'chromium', 'chromium-browser'],
  ...['google-chrome-stable', 'google-chrome', 'microsoft-edge'],
];

/** Flags that keep it silent and off the network, and able to run as root in a container. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** What is missing for a screenshot: a key of `missing.byCommand` in `evidence.json`. */
export class NoBrowser extends Error {
  override readonly name = 'NoBrowser';
  constructor(readonly code: 'noPlaywright' | 'noBrowser') {
    super(code);
  }
}

/** Why there are no screenshots, in a sentence. */
export function whyNone(error: Error, language: string): string {
  const { byCommand } = textsOf('evidence', language).missing;
  const [reason = ''] = error.message.split('\n');
  return error instanceof NoBrowser
    ? byCommand[error.code]
    : interpolate(byCommand.failed, { reason });
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const inPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isExecutable);

/**
 * Starts a Chromium: that of the variable `CHROMIUM`, of the PATH, or Playwright's own.
 * @param flags besides those that every use needs
 * @throws NoBrowser (rejects) where there is none, or nothing to drive it with
 */
export async function startBrowser(flags: readonly string[] = []): Promise<Browser> {
  const playwright = await import('playwright-core').catch(() => {
    throw new NoBrowser('noPlaywright');
  });
  const { CHROMIUM } = process.env;
  const { chromium } = playwright;
  const found = CHROMIUM
    ? [CHROMIUM].find(isExecutable)
    : (inPath() ?? [chromium.executablePath()].find(isExecutable));
  if (!found) throw new NoBrowser('noBrowser');
  return chromium.launch({ executablePath: found, args: [...FLAGS, ...flags] });
}
