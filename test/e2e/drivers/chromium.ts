import { chromium, type Browser } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../../../scripts/lib/chromium.mjs';
import type { Engine, VisitorOptions } from '../driver.js';
import { ChromiumVisitor } from './chromium-visitor.js';

/** Chromium, driven by Playwright. */
export async function openChromium(): Promise<Engine> {
  const browser: Browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumArgs,
  });
  return {
    name: 'chromium',
    visitor: (options?: VisitorOptions) => ChromiumVisitor.open(browser, options),
    close: () => browser.close(),
  };
}
