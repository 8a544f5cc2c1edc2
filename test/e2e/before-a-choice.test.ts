import assert from 'node:assert/strict';
import { everything } from './gated.js';
import { html } from '../support/node/html.js';
import { manager, notice, reopen } from './limpide-page.js';
import { scenario, type World } from './scenario.js';
import { onDevice } from './stored.js';

const site = {
  pages: (places: Parameters<typeof everything>[0]) => ({
    '/': html({ body: `${everything(places)}<div style="height: 3000px"></div>` }),
    '/autre': html({ title: 'Autre page', body: everything(places) }),
  }),
};

/** Nothing kept, nobody called, nothing posted, nothing run. */
async function nothing({ visitor, page, site: { third, endpoint } }: World): Promise<void> {
  assert.deepEqual(await onDevice(visitor, page.tab), []);
  assert.deepEqual(third.requests, []);
  assert.deepEqual(endpoint.posted, []);
  assert.deepEqual(await page.ran(), []);
  assert.equal(await page.decision(), null);
}

scenario('REQ-1, REQ-24: loading a page keeps nothing and calls nobody', site, async (world) => {
  await world.page.visit();
  await nothing(world);
});

scenario('REQ-6: Escape, scrolling and clicks in the page are no choice', site, async (world) => {
  const { tab } = world.page;
  await world.page.visit();
  await tab.press('Escape');
  await tab.press('End');
  await tab.until(() => scrollY > 500);
  await tab.press('Home');
  await tab.click({ role: 'heading', name: 'Essai' });
  await tab.see(notice);
  await nothing(world);
});

scenario('REQ-6: going from page to page is no choice', site, async (world) => {
  const { page } = world;
  await page.visit();
  await page.tab.click({ role: 'link', name: 'Une autre page' });
  await page.tab.until(() => location.pathname === '/autre');
  await page.ready();
  await page.tab.see(notice);
  await page.tab.back();
  await page.ready();
  await page.tab.see(notice);
  await nothing(world);
});

scenario('REQ-6: opening and closing the manager is no choice', site, async (world) => {
  const { page } = world;
  await page.visit();
  await page.customise();
  await nothing(world);
  await page.tab.press('Escape');
  await page.tab.miss(manager);
  await page.tab.see(notice);
  await nothing(world);
});

scenario(
  'a page without its own link gets "Gérer mes cookies", once closed',
  site,
  async (world) => {
    const { page } = world;
    await page.visit();
    await page.refuse();
    await page.tab.see(reopen);
    assert.equal(await page.tab.count(reopen), 1);
  },
);

scenario(
  'a page with its own link gets no button of ours',
  {
    pages: () => ({
      '/': html({ body: '<p><a href="#" data-limpide="open">Mes traceurs</a></p>' }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.refuse();
    await page.tab.click({ role: 'link', name: 'Mes traceurs' });
    await page.tab.see(manager);
    assert.equal(await page.tab.count(reopen), 0);
  },
);

scenario(
  '`limpide-prompt`, prevented, shows nothing and keeps nothing',
  {
    pages: () => ({
      '/': html({
        head: `<script>document.addEventListener('limpide-prompt', (event) => event.preventDefault())</script>`,
      }),
    }),
  },
  async (world) => {
    await world.page.go();
    assert.equal(await world.page.tab.count(notice), 0);
    await nothing(world);
  },
);
