import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { configuration } from '../support/node/config.js';
import { startSite } from '../support/node/site.js';
import { obey, type Rule } from './consent-o-matic.js';
import { poll } from './poll.js';
import { sealedChromium } from './sealed-chromium.js';

const rules = JSON.parse(readFileSync('interop/consent-o-matic.json', 'utf8')) as Record<
  string,
  Rule
>;
const rule = rules['limpide'] as Rule;

const browser = sealedChromium();

/** A first visit. */
async function visit(locale: string, run: (page: Page) => Promise<void>): Promise<void> {
  const site = await startSite({ config: configuration({ locale }) });
  const context = await browser().newContext();
  try {
    const page = await context.newPage();
    await page.goto(site.origin);
    await page.locator('limpide-notice').waitFor();
    await run(page);
  } finally {
    await context.close();
    await site.close();
  }
}
const decision = (page: Page) => page.evaluate(() => window.limpide.decision);

for (const locale of ['fr', 'en'])
  test(`Consent-O-Matic’s rule, obeyed, refuses everything, ${locale}`, () =>
    visit(locale, async (page) => {
      assert.equal(await obey(page, rule), true);
      await poll('a refusal', () => decision(page));
      const { cause, purposes } = (await decision(page)) ?? {};
      assert.deepEqual(
        [cause, Object.values(purposes ?? {})],
        ['refuse-all', [false, false, false]],
      );
      await poll('no notice', async () => (await page.locator('limpide-notice').count()) === 0);
      assert.equal(await obey(page, rule), false, 'and finds nothing more to do');
    }));

test('a rule that clicks on the acceptance consents to nothing', () =>
  visit('fr', async (page) => {
    const accepting = JSON.parse(
      JSON.stringify(rule).replaceAll('data-limpide=refuse', 'data-limpide=accept'),
    ) as Rule;
    assert.equal(await obey(page, accepting), true);
    // A person's refusal, right after, is the first decision that there is.
    await page.evaluate(() => window.limpide.refuseAll());
    const kept = await page.evaluate(
      () => window.limpide.history() as Promise<{ action?: string }[]>,
    );
    assert.ok(!JSON.stringify(kept).includes('accept-all'));
    assert.deepEqual(Object.values((await decision(page))?.purposes ?? {}), [false, false, false]);
  }));
