import assert from 'node:assert/strict';
import { notice } from './limpide-page.js';
import { scenario } from './scenario.js';
import { calls, gatedRun, spiedSite } from './signal-spies.js';
import type { Tab } from './driver.js';

const body = gatedRun('ads', 'advertising', 'ads');
const signals = { google: true, meta: true };
/** What Google was told last is granted. */
const granted = async (tab: Tab): Promise<string[]> => {
  const state = (await calls(tab, 'google')).filter(([, , command]) => command === 'update').at(-1);
  return Object.entries((state?.[3] ?? {}) as object).flatMap(([type, value]) =>
    value === 'granted' ? type : [],
  );
};
const said = ({ console }: Tab) =>
  console.filter(({ text }) => text.includes('Another consent platform'));
const update = (tab: Tab) => tab.until(() => spied.some(([, , command]) => command === 'update'));

for (const [name, platform] of [
  ['Didomi', 'window.Didomi = {}'],
  ['Axeptio', 'window.axeptioSDK = {}'],
  ['Cookiebot', 'window.Cookiebot = {}'],
  ['OneTrust', 'window.OneTrust = {}'],
  ['tarteaucitron', 'window.tarteaucitron = {}'],
  ['Orejime', 'window.orejime = {}'],
  ['Klaro', 'window.klaro = {}'],
  ['IAB TCF', 'window.__tcfapi = () => {}'],
] as const)
  scenario(
    `REQ-96: beside ${name}, no second notice, no grant in the signals, and the console says it once`,
    spiedSite('inline', { signals, body, more: `<script>${platform}</script>` }),
    async ({ page }) => {
      const { tab } = page;
      await page.go();
      await tab.evaluate(() => window.limpide.acceptAll());
      await update(tab);
      assert.deepEqual(await granted(tab), ['security_storage']);
      // What Limpide itself holds back obeys the answer that it was given.
      await tab.until(() => spied.some(([who]) => who === 'ran'));
      assert.equal(await tab.count(notice), 0);
      await tab.evaluate(() => window.limpide.refuseAll());
      assert.equal(said(tab).length, 1);
      assert.match(said(tab)[0]?.text ?? '', new RegExp(name));
    },
  );

scenario(
  'REQ-96: an element that bears the name of a platform is none; one that comes later is named',
  spiedSite('inline', { signals, body: body + '<div id="klaro"></div><div id="Didomi"></div>' }),
  async ({ page }) => {
    const { tab } = page;
    await page.visit();
    await page.accept();
    await update(tab);
    assert.ok((await granted(tab)).includes('ad_storage'));
    assert.equal(said(tab).length, 0);
    assert.equal(await tab.evaluate(() => typeof Reflect.get(window, '__tcfapi')), 'undefined');
    await tab.evaluate(() => {
      Reflect.set(window, 'OneTrust', {});
      return window.limpide.decide({ media: false });
    });
    assert.equal(said(tab).length, 1);
    assert.deepEqual(await granted(tab), ['security_storage']);
  },
);

const gpc = `<script>Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })</script>`;
const site = spiedSite('inline', {
  signals: {
    google: { types: { reach: ['functionality_storage'], media: ['personalization_storage'] } },
  },
  config: {
    purposes: [
      'audience-advanced',
      'advertising',
      { id: 'reach', title: 'Portée', shares: true },
      'media',
    ],
  },
  body,
});
scenario(
  'contract §9: Global Privacy Control weighs on signals by what a purpose shares',
  {
    ...site,
    pages: (places) => {
      const pages = site.pages?.(places) ?? {};
      return { ...pages, '/gpc': (pages['/'] as string).replace('<head>', `<head>${gpc}`) };
    },
  },
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await update(page.tab);
    await page.go('/gpc');
    await update(page.tab);
    assert.deepEqual(await granted(page.tab), [
      'analytics_storage',
      'personalization_storage',
      'security_storage',
    ]);
  },
);
