import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { decisionBody } from './support/bodies.js';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { makePostgres } from './support/databases.js';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

declare const axe: {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

describe('the page of figures in a browser', () => {
  let collector: TestCollector;
  let browser: Browser;
  before(async () => {
    collector = await testCollector(await makePostgres());
    for (const action of ['accept-all', 'refuse-all', 'save'])
      await collector.client.post(decisionBody({ action }));
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [...FLAGS, ...QUIET],
    });
  });
  after(async () => {
    await browser.close();
    await collector.remove();
  });
  const open = async (colorScheme: 'light' | 'dark', width: number) => {
    const context = await browser.newContext({
      httpCredentials: { username: 'x', password: TOKEN },
      viewport: { width, height: 800 },
      colorScheme,
    });
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
      // From outside the page: its policy lets no script in.
      const source = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
      await page.evaluate(source);
      const { violations } = await page.evaluate(() => axe.run());
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
        [],
      );
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
