import { chromium, type Browser } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../../../scripts/lib/chromium.mjs';
import type { Engine, VisitorOptions } from '../driver.js';
import { ChromiumVisitor } from './chromium-visitor.js';

/**
 * Names under `.test` and `exemple.co.uk` lead to this machine, so that sub-domains can be tried;
 * no other name leads anywhere.
 */
const names = [
  'MAP *.test 127.0.0.1',
  'MAP exemple.co.uk 127.0.0.1',
  'MAP *.exemple.co.uk 127.0.0.1',
  'MAP * ~NOTFOUND',
  'EXCLUDE 127.0.0.1',
  'EXCLUDE localhost',
];

/** Chromium, driven by Playwright. */
export async function openChromium(): Promise<Engine> {
  const browser: Browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [...chromiumArgs, `--host-resolver-rules=${names.join(',')}`],
  });
  return {
    name: 'chromium',
    visitor: (options?: VisitorOptions) => ChromiumVisitor.open(browser, options),
    close: () => browser.close(),
  };
}
