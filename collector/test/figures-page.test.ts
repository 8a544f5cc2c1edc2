import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser } from 'playwright-core';
import { decisionBody } from './support/bodies.js';
import { assertAccessible, launch, signIn } from './support/browser.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { makePostgres } from './support/databases.js';

describe('the page of figures in a browser', () => {
  let collector: TestCollector;
  let browser: Browser;
  before(async () => {
    collector = await testCollector(await makePostgres());
    for (const action of ['accept-all', 'refuse-all', 'save'])
      await collector.client.post(decisionBody({ action }));
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await collector.remove();
  });
  const open = async (colorScheme: 'light' | 'dark', width: number) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      locale: 'fr-FR',
    });
    await signIn(context, collector.client);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${collector.client.base}/figures`);
    return { context, page, complaints };
  };

  for (const [scheme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const)
    it(`has no fault that axe finds, ${scheme}, ${width} px`, async () => {
      const { context, page, complaints } = await open(scheme, width);
      assert.equal(await page.locator('table').count(), 3);
      // The sheet has come through the policy.
      assert.equal(await page.evaluate('getComputedStyle(document.body).margin'), '0px');
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'));
      assert.deepEqual(complaints, []);
      await assertAccessible(page);
      await context.close();
    });

  it('changes the period without script', async () => {
    const { context, page } = await open('light', 1280);
    await page.getByLabel('Du', { exact: true }).fill('2020-01-01');
    await page.getByLabel('Au', { exact: true }).fill('2020-01-31');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.getByText('Aucune décision dans cette période.').waitFor();
    await context.close();
  });
});
