import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { gatedScript } from './gated.js';
import { notice } from './limpide-page.js';
import { scenario } from './scenario.js';

const options = {
  pages: ({ third }: Parameters<typeof gatedScript>[0]) => ({
    '/': html({
      body: gatedScript({ third }, 'stats', 'audience-advanced', 'data-service="stats"'),
    }),
    '/autre': html({ title: 'Autre page' }),
  }),
};

scenario(
  'REQ-25: a choice in one tab is in force in the other, which asks no more',
  options,
  async ({ page, another }) => {
    const other = await another();
    await page.visit();
    await other.visit();
    await page.accept();
    await other.tab.miss(notice);
    await other.hasRun('stats');
    assert.equal(await other.allows('advertising'), true);
  },
);

scenario(
  'REQ-25: a withdrawal in one tab stops the other',
  options,
  async ({ page, another, site }) => {
    const other = await another();
    await page.visit();
    await page.accept();
    await other.go();
    await other.hasRun('stats');
    await page.tab.evaluate(() => void window.limpide.withdraw());
    await other.tab.until(() => window.limpide?.decision?.cause === 'withdraw');
    await other.tab.until(() => (window.ran ?? []).length === 0);
    site.third.clear();
    await other.reload();
    assert.deepEqual(site.third.requests, []);
  },
);

scenario(
  'a page that comes back from memory knows what was chosen meanwhile',
  options,
  async ({ page }) => {
    await page.visit();
    await page.tab.click({ role: 'link', name: 'Une autre page' });
    await page.tab.until(() => location.pathname === '/autre');
    await page.ready();
    await page.tab.see(notice);
    await page.accept();
    await page.tab.back();
    await page.ready();
    await page.tab.miss(notice);
    await page.hasRun('stats');
  },
);

scenario(
  'a page that comes back from memory has stopped what was refused meanwhile',
  options,
  async ({ page, site }) => {
    await page.visit();
    await page.accept();
    await page.hasRun('stats');
    await page.tab.click({ role: 'link', name: 'Une autre page' });
    await page.tab.until(() => location.pathname === '/autre');
    await page.ready();
    await page.tab.evaluate(() => window.limpide.refuseAll());
    site.third.clear();
    await page.tab.back();
    await page.tab.until(() => window.limpide?.decision?.cause === 'api');
    await page.tab.until(() => (window.ran ?? []).length === 0);
    assert.deepEqual(site.third.requests, []);
  },
);
