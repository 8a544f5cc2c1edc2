import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureChromium } from '../../scripts/lib/chromium.mjs';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { startSite } from '../support/node/site.js';
import { poll } from './poll.js';

let browser: Browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
});
after(() => browser.close());

interface Setting {
  config: object;
  body?: string;
  /** The clients as npm has them, by the address at which the service hands them out. */
  clients?: Record<string, string>;
}
interface Asked {
  url: string;
  body: string;
}

/** A site whose third parties hand out their own client, and take what it sends. */
async function visit(
  { config, body = '', clients = {} }: Setting,
  run: (page: Page, asked: Asked[]) => Promise<void>,
): Promise<void> {
  const site = await startSite({
    config: configuration(config),
    pages: () => ({ '/': html({ body }) }),
  });
  const context = await browser.newContext();
  try {
    const asked: Asked[] = [];
    await context.route(
      (url) => url.hostname !== '127.0.0.1',
      async (route) => {
        const url = route.request().url();
        asked.push({ url, body: route.request().postData() ?? '' });
        const client = clients[url];
        await (client
          ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(client, 'utf8') })
          : route.fulfill({
              status: 200,
              headers: { 'access-control-allow-origin': '*' },
              body: '',
            }));
      },
    );
    const page = await context.newPage();
    await page.goto(site.origin);
    await page.evaluate(() => window.limpide.ready);
    await run(page, asked);
  } finally {
    await context.close();
    await site.close();
  }
}

/** What others than Limpide have stored on the site’s device. */
const stored = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? ''),
      ...[localStorage, sessionStorage].flatMap((store) => Object.keys(store)),
    ]
      .filter((name) => name && !/^(eu-|limpide)/.test(name))
      .sort(),
  );

/** Refuses, and finds on the next page that nothing has come of it. */
async function refused(page: Page, asked: Asked[], says = true): Promise<void> {
  if (says) await page.evaluate(() => window.limpide.refuseAll());
  await page.reload();
  await page.evaluate(() => window.limpide.ready);
  assert.deepEqual(asked, [], 'refused: nobody is asked');
  assert.deepEqual(await stored(page), [], 'refused: nothing is stored');
}

/** Withdraws, and waits for the page that comes in the place of this one. */
async function withdraw(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, 'before', true);
    void window.limpide.withdraw();
  });
  await page.waitForFunction(
    () =>
      !Reflect.has(window, 'before') &&
      window.limpide?.ready.then(() => window.limpide.decision?.cause === 'withdraw'),
  );
}

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

const gated = (service: string, text: string) =>
  `<script type="text/plain" data-type="module" data-purpose="audience-advanced" data-service="${service}">${text}</script>`;
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
