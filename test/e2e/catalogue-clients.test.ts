import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { gated, refused, stored, visit, withdraw, type Asked } from './own-clients.js';
import { poll } from './poll.js';

interface Piano {
  sendEvent(name: string, data: object): void;
}
const PIANO = { site: '123456', collectDomain: 'https://abc.pa-cd.com' };
const CLIENT = {
  'https://tag.aticdn.net/piano-analytics.js':
    'node_modules/piano-analytics-js/dist/browser/piano-analytics.js',
};
/** A page that Piano is told of: its address, and what it says of the visitor. */
async function view(page: Page, asked: Asked[], name: string) {
  await page.waitForFunction(() => 'pa' in window);
  await page.evaluate((called) => {
    (window as unknown as { pa: Piano }).pa.sendEvent('page.display', { page: called });
  }, name);
  const { url, body } = await poll(`${name} is sent`, () =>
    asked.find((each) => each.url.startsWith(PIANO.collectDomain) && each.body.includes(name)),
  );
  const { events } = JSON.parse(body) as { events: { data: Record<string, unknown> }[] };
  const { visitor_privacy_mode: mode, browser_language: language } = events[0]?.data ?? {};
  return { url: new URL(url), mode, language };
}

test('Piano’s own client (6.17): loaded once with its options; what it stored is gone', () =>
  visit(
    {
      config: { purposes: ['audience-advanced'], services: [{ use: 'piano', options: PIANO }] },
      clients: CLIENT,
    },
    async (page, asked) => {
      await refused(page, asked);
      await page.evaluate(() => window.limpide.acceptAll());
      const { url, mode } = await view(page, asked, 'accueil');
      assert.deepEqual([url.searchParams.get('s'), mode], ['123456', 'optin']);
      assert.equal(asked.filter((each) => each.url in CLIENT).length, 1);
      assert.deepEqual(await stored(page), ['_pcid', '_pctx', 'pa_privacy']);
      await withdraw(page);
      assert.deepEqual(await stored(page), []);
    },
  ));

test('Piano’s own client: exempt until a yes, full after it, in the same page; exempt again; silent after an objection', () =>
  visit(
    {
      config: {
        purposes: ['audience', 'audience-advanced'],
        signals: { piano: true },
        services: [
          {
            use: 'piano',
            purposes: ['audience'],
            options: PIANO,
            // Of what the catalogue lists, what is written in this mode.
            storage: ['_pcid', '_pctx', '_pprv'].map((name) => ({
              name,
              type: 'cookie',
              duration: 'P395D',
              party: 'first',
            })),
          },
        ],
      },
      clients: CLIENT,
    },
    async (page, asked) => {
      const first = await view(page, asked, 'premier');
      assert.deepEqual([first.mode, first.language], ['exempt', undefined]);
      await page.evaluate(() => window.limpide.decide({ 'audience-advanced': true }));
      const full = await view(page, asked, 'deuxieme');
      assert.equal(full.mode, 'optin');
      assert.ok(full.language);
      await page.evaluate(() => window.limpide.decide({ 'audience-advanced': false }));
      const again = await view(page, asked, 'troisieme');
      assert.deepEqual([again.mode, again.language], ['exempt', undefined]);
      assert.equal(asked.filter((each) => each.url in CLIENT).length, 1, 'one page, one client');

      await page.evaluate(() => {
        Reflect.set(window, 'before', true);
        void window.limpide.decide({ audience: false });
      });
      await page.waitForFunction(
        () => !Reflect.has(window, 'before') && window.limpide?.ready.then(() => true),
      );
      await poll('nothing is left', async () => (await stored(page)).length === 0);
      asked.length = 0;
      await page.reload();
      await page.evaluate(() => window.limpide.ready);
      assert.deepEqual([...asked], []);
    },
  ));

/** Clients that a page bundles from npm, and what their first call asks for. */
const BUNDLED: Record<string, { text: string; asks: string; says?: RegExp }> = {
  plausible: {
    text: `import { init } from '/modules/@plausible-analytics/tracker/plausible.js'; init({ domain: 'exemple.fr', captureOnLocalhost: true });`,
    asks: 'https://plausible.io/api/event',
    says: /"n":"pageview".*"d":"exemple\.fr"/,
  },
  hotjar: {
    text: `import Hotjar from '/modules/@hotjar/browser/dist/index.esm.js'; Hotjar.init(1234567, 6);`,
    asks: 'https://static.hotjar.com/c/hotjar-1234567.js?sv=6',
  },
  clarity: {
    text: `import { injectScript } from '/modules/@microsoft/clarity/src/utils.js'; injectScript('abcdef1234');`,
    asks: 'https://www.clarity.ms/tag/abcdef1234?ref=npm',
  },
};
for (const [service, { text, asks, says }] of Object.entries(BUNDLED))
  test(`${service}’s own client from npm, gated: nothing before a yes, its first call after it, nothing after a withdrawal`, () =>
    visit(
      {
        config: { purposes: ['audience-advanced'], services: [service] },
        body: gated(service, text),
      },
      async (page, asked) => {
        await refused(page, asked);
        await page.evaluate(() => window.limpide.acceptAll());
        await poll('its first call', () => asked.length > 0);
        assert.deepEqual(
          asked.map(({ url }) => url),
          [asks],
        );
        if (says) assert.match(asked[0]?.body ?? '', says);
        await withdraw(page);
        asked.length = 0;
        await page.reload();
        await refused(page, asked, false);
      },
    ));
