import { after, before } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { ensureChromium } from '../../scripts/lib/chromium.mjs';

/**
 * One Chromium for the tests of a file, in which no name leads anywhere but to 127.0.0.1. What is returned
 * gives it once they have begun.
 */
export function sealedChromium(): () => Browser {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    });
  });
  after(() => browser.close());
  return () => browser;
}
