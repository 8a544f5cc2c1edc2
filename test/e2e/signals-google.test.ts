import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { configuration } from '../support/node/config.js';
import { button, manager, notice } from './limpide-page.js';
import { scenario } from './scenario.js';
import { calls, gatedRun, spiedSite, WAYS, type Entry } from './signal-spies.js';

const DENIED = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'denied',
};
const granted = (...types: string[]) => ({
  ...DENIED,
  security_storage: 'granted',
  ...Object.fromEntries(types.map((type) => [type, 'granted'])),
});
/** Calls by the name of what was said, with sorted types: their order means nothing. */
const said = (entries: Entry[]) =>
  entries.map(([who, ...call]) =>
    call.map((part) =>
      part && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort())
        : part,
    )[0] === 'consent'
      ? [who, call[1], Object.fromEntries(Object.entries(call[2] as object).sort())]
      : [who, ...call],
  );
const sorted = (state: object) => Object.fromEntries(Object.entries(state).sort());

for (const way of WAYS)
  scenario(
    `REQ-93, ${way}: first visit, choice, return, withdrawal: Google hears each before what it governs`,
    spiedSite(way, {
      signals: { google: true },
      body: gatedRun('ga', 'audience-advanced', 'stats') + gatedRun('ads', 'advertising', 'ads'),
      early: 'google',
    }),
    async ({ page }) => {
      const { tab } = page;
      const first: Entry = ['google', 'default', sorted(DENIED)];
      await page.visit();
      assert.deepEqual(said(await calls(tab)), [first]);

      await page.customise();
      await page.toggle('Mesure d’audience détaillée');
      await page.save();
      await tab.until(() => spied.some(([who]) => who === 'ran'));
      const measured: Entry = ['google', 'update', sorted(granted('analytics_storage'))];
      assert.deepEqual(said(await calls(tab)), [first, measured, ['ran', 'ga']]);

      await page.reload();
      await tab.until(() => spied.some(([who]) => who === 'ran'));
      assert.deepEqual(said(await calls(tab)), [first, measured, ['ran', 'ga']]);

      await tab.evaluate(() => void (document.cookie = 't_probe=1; path=/'));
      await tab.evaluate(() => window.limpide.withdraw());
      assert.deepEqual(said(await calls(tab)).slice(3, 5), [
        ['google', 'update', sorted(granted())],
        ['cleared', 't_probe'],
      ]);
    },
  );

scenario(
  'contract §9: the owner’s mapping, redaction, pass-through, region and wait are told',
  spiedSite('inline', {
    signals: {
      google: {
        types: { media: ['personalization_storage'], advertising: ['ad_storage'] },
        adsDataRedaction: true,
        urlPassthrough: true,
        region: ['FR', 'BE'],
        waitForUpdate: 500,
      },
    },
    body: gatedRun('ads', 'advertising', 'ads'),
  }),
  async ({ page }) => {
    const { tab } = page;
    await page.visit();
    await page.accept();
    await tab.until(() => spied.some(([who]) => who === 'ran'));
    assert.deepEqual(said(await calls(tab)), [
      ['google', 'default', sorted({ ...DENIED, region: ['FR', 'BE'], wait_for_update: 500 })],
      ['google', 'set', 'ads_data_redaction', true],
      ['google', 'set', 'url_passthrough', true],
      [
        'google',
        'update',
        sorted(granted('analytics_storage', 'ad_storage', 'personalization_storage')),
      ],
      ['ran', 'ads'],
    ]);
  },
);

const part = (name: string) =>
  readdirSync('dist/cdn').filter((file) => file.startsWith(`${name}.`));
const without = (name: string) =>
  Object.fromEntries(part(name).map((file) => [`/limpide/${file}`, { status: 404, body: 'Rien' }]));

scenario(
  'contract §9: where signals cannot be told, nothing runs, the choice is kept, and it is said',
  (() => {
    const site = spiedSite('inline', {
      signals: { google: true },
      body: gatedRun('ads', 'advertising', 'ads'),
    });
    return { ...site, pages: (places) => ({ ...site.pages?.(places), ...without('signals') }) };
  })(),
  async ({ page }) => {
    const { tab } = page;
    await page.visit();
    await page.accept();
    assert.equal(await page.allows('advertising'), false);
    await page.reload();
    assert.equal(await page.allows('advertising'), false);
    assert.ok(tab.console.some(({ text }) => /signals\./.test(text)));
    // What is answered now changes nothing else of what was answered before.
    await tab.evaluate(() => window.limpide.decide({ media: false }));
    const kept = await tab.evaluate(() =>
      JSON.parse(decodeURIComponent(document.cookie.split('eu-consent=')[1] ?? '')),
    );
    assert.deepEqual(kept.p, { 'audience-advanced': true, advertising: true, media: false });
    assert.deepEqual(said(await calls(tab)), [['google', 'default', sorted(DENIED)]]);
    await tab.miss(notice);
    await tab.click(button('Gérer mes cookies'));
    await tab.see(manager);
  },
);

for (const [what, signals, expected] of [
  ['without signals loads not one byte more', undefined, 0],
  ['with signals loads one part', { google: true }, 1],
] as const)
  scenario(
    `a returning visitor of a site ${what}`,
    { pages: () => ({}), config: configuration({ signals }) },
    async ({ page, site }) => {
      await page.visit();
      await page.tab.evaluate(() => window.limpide.refuseAll());
      site.asked.length = 0;
      await page.reload();
      const parts = site.asked.filter((path) => /^\/limpide\/(?!limpide|outbox)/.test(path));
      assert.deepEqual(
        parts.map((path) => path.split('.')[0]),
        expected ? ['/limpide/signals'] : [],
      );
    },
  );
