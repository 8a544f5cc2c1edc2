import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../../scripts/lib/chromium.mjs';
import { html } from '../support/node/html.js';
import { startSite } from '../support/node/site.js';
import { gatedInline } from './gated.js';
import { poll } from './poll.js';

/**
 * The browser's own memory of pages, which Playwright switches off unless told otherwise: a page that
 * is kept in it comes back as it was left, `persisted`, without being loaded again.
 */
let browser: Browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: await ensureChromium({ whole: true }),
    args: [...chromiumArgs],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});
after(() => browser.close());

for (const decidesMeanwhile of [false, true])
  test(
    `a page comes back from memory ${decidesMeanwhile ? 'although another tab has decided, and knows it' : 'as it was left'}`,
    { timeout: 60_000 },
    async () => {
      const site = await startSite({
        pages: () => ({ '/': html({ body: gatedInline('ads', 'advertising') }) }),
      });
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        await page.addInitScript(() => {
          addEventListener('pageshow', ({ persisted }) =>
            Object.assign(window, { backFromMemory: persisted }),
          );
        });
        const refuse = page.getByRole('button', { name: 'Tout refuser' });
        await page.goto(site.origin);
        await refuse.waitFor();
        await page.evaluate(() => Object.assign(window, { same: 'page' }));
        await page.goto(`${site.origin}/autre`);
        await refuse.waitFor();
        if (decidesMeanwhile) {
          const other = await context.newPage();
          await other.goto(`${site.origin}/autre`);
          await other.getByRole('button', { name: 'Tout refuser' }).click();
          await poll('a choice', () => other.evaluate(() => Boolean(window.limpide.decision)));
        }
        const loaded = site.asked.length;
        await page.evaluate(() => void setTimeout(() => history.back()));
        await poll('back', () =>
          page.evaluate(() => (window as { backFromMemory?: boolean }).backFromMemory),
        );
        assert.equal(await page.evaluate(() => (window as { same?: string }).same), 'page');
        // Nothing of the page was asked for again.
        assert.ok(!site.asked.slice(loaded).includes('/'));
        if (decidesMeanwhile) {
          await poll('its choice', () => page.evaluate(() => Boolean(window.limpide.decision)));
          await refuse.waitFor({ state: 'hidden' });
          assert.deepEqual(await page.evaluate(() => window.ran ?? []), []);
          // And it hears of the next one.
          const third = await context.newPage();
          await third.goto(`${site.origin}/autre`);
          await third.evaluate(() => window.limpide.acceptAll());
          await poll('the next', () => page.evaluate(() => window.limpide.allows('advertising')));
        } else await refuse.waitFor();
      } finally {
        await context.close();
        await site.close();
      }
    },
  );
