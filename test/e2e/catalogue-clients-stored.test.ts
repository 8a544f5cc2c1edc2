import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { gated, refused, stored, visit, withdraw } from './own-clients.js';
import { poll } from './poll.js';

/** Clients that store, each at their first call; what is listed is all that they store. */
const STORING: Record<
  string,
  { text: string; asks: string; says?: string; use: unknown; stores: string[] }
> = {
  mixpanel: {
    use: 'mixpanel',
    text: `import mixpanel from '/modules/mixpanel-browser/dist/mixpanel.module.js'; mixpanel.init('abcdef1234', { track_pageview: true });`,
    asks: 'https://api-js.mixpanel.com/track/',
    says: 'abcdef1234',
    stores: [
      '__mpq_abcdef1234_ev',
      'mixpanelBrowserDb',
      'mixpanelFlagsDb',
      'mp_abcdef1234_mixpanel',
      'mp_gen_new_tab_id_mixpanel_abcdef1234',
      'mp_tab_id_mixpanel_abcdef1234',
    ],
  },
  amplitude: {
    use: 'amplitude',
    text: `import '/modules/@amplitude/analytics-browser/lib/scripts/amplitude-min.js'; amplitude.init('abcdef1234');`,
    asks: 'https://sr-client-cfg.amplitude.com/config/abcdef1234?',
    stores: [
      'AMP_MKTG_abcdef1234',
      'AMP_PAGE_VIEW',
      'AMP_URL_INFO',
      'AMP_abcdef1234',
      'AMP_diagnostics_abcdef1234',
      'AMP_remote_config_abcdef1234',
      'AMP_unsent_abcdef1234',
    ],
  },
};

/** With the databases, once each. */
const kept = async (page: Page) =>
  [
    ...new Set([
      ...(await stored(page)),
      ...(await page.evaluate(async () =>
        (await indexedDB.databases())
          .map(({ name }) => name ?? '')
          .filter((name) => name !== 'limpide'),
      )),
    ]),
  ].sort();
for (const [service, { text, asks, says = '', use, stores }] of Object.entries(STORING))
  test(`${service}’s own client from npm, gated: what it stores after a yes is known, and gone after a withdrawal`, () =>
    visit(
      {
        config: { purposes: ['audience-advanced'], services: [use] },
        body: gated(service, text),
      },
      async (page, asked) => {
        await refused(page, asked);
        await page.evaluate(() => window.limpide.acceptAll());
        await poll('its first call', () =>
          asked.find(({ url, body }) => url.startsWith(asks) && body.includes(says)),
        );
        await poll('all that it stores', async () => {
          const names = await kept(page);
          return stores.every((name) => names.includes(name));
        });
        assert.deepEqual(await kept(page), stores, 'what it stores is named');
        await withdraw(page);
        await poll('nothing is left', async () => (await kept(page)).length === 0);
        asked.length = 0;
        await refused(page, asked, false);
        assert.deepEqual(await kept(page), []);
      },
    ));
