import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { configuration, type Places } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import type { SiteOptions } from '../support/node/site.js';
import { permissions, template } from '../support/tag-manager/template.js';
import { scenario } from './scenario.js';

declare global {
  var containerLog: [string, ...unknown[]][];
}

const NAME = 'https://www.exemple.fr';
const container = readFileSync(
  new URL('../support/tag-manager/container.js', import.meta.url),
  'utf8',
);
const signals = { google: true, dataLayer: true };

/** Tags as an owner sets them up in a container: one for each way of waiting. */
const tags = ({ third }: Places) => [
  // Fires when consent is told, and needs it: how a tag of a vendor's is set up.
  {
    on: 'limpide-change',
    needs: ['analytics_storage'],
    html: `<script src="${third.origin}/run.js?id=consented"></script>`,
  },
  // Custom HTML that is gated markup: Limpide holds it, whenever it is fired.
  {
    on: 'gtm.dom',
    html: `<script type="text/plain" data-purpose="audience-advanced" data-service="stats" data-src="${third.origin}/run.js?id=gated"></script>`,
  },
  // Set up to fire at once, with a check of consent: it has missed its moment.
  {
    on: 'gtm.dom',
    needs: ['ad_storage'],
    html: `<script src="${third.origin}/run.js?id=hasty"></script>`,
  },
];

/** A site that has a container and nothing else of Limpide in its pages. */
const site = (fields: object): SiteOptions => ({
  config: { ...configuration(), signals },
  pages: (places) => ({
    '/': html({
      script: null,
      head: `<script>window.container = ${JSON.stringify({
        code: template.code,
        permissions,
        name: NAME,
        origin: places.origin,
        tags: tags(places),
        data: { base: `${NAME}/limpide/`, wait: '500', ...fields },
      }).replaceAll('<', '\\u003c')};</script><script>${container}</script>`,
    }),
  }),
});

for (const [way, fields] of [
  ['by its address', { from: 'url', url: '/limpide.json' }],
  ['in the container', { from: 'json', json: JSON.stringify(configuration()) }],
] as const)
  scenario(
    `a tag manager alone, with the configuration ${way}: denied first, nothing before a choice, all after`,
    site(fields),
    async ({ page, site: { third } }) => {
      const { tab } = page;
      const log = () => tab.evaluate(() => window.containerLog);
      await page.visit();
      const [first, second] = await log();
      assert.equal(first?.[0], 'default');
      assert.deepEqual(
        [...new Set(Object.values(first?.[1] as object))],
        ['denied', 500],
        'denied, and Google’s tags wait',
      );
      assert.deepEqual(second, ['script', `${NAME}/limpide/limpide.js`]);
      assert.deepEqual([await page.ran(), third.requests], [[], []]);
      await page.accept();
      await tab.until(() => (window.ran ?? []).length === 2);
      assert.deepEqual((await page.ran()).sort(), ['consented', 'gated']);
      const said = (await log()).map(([what]) => what);
      assert.ok(said.indexOf('update') > -1 && said.lastIndexOf('fired') > said.indexOf('update'));

      await page.reload();
      await tab.until(
        () => (window.ran ?? []).includes('consented') && window.ran?.includes('gated'),
      );
      const updates = (await log()).filter(([what]) => what === 'update');
      assert.equal((updates[0]?.[1] as Record<string, string>)['analytics_storage'], 'granted');
    },
  );

scenario(
  'a tag manager alone: after a refusal nothing of the container calls anybody, on the next page either',
  site({ from: 'url', url: '/limpide.json' }),
  async ({ page, site: { third } }) => {
    await page.visit();
    await page.refuse();
    await page.tab.until(() => window.containerLog.some(([what]) => what === 'update'));
    await page.reload();
    await page.tab.until(() => window.containerLog.some(([what]) => what === 'update'));
    const updates = (await page.tab.evaluate(() => window.containerLog)).filter(
      ([what]) => what === 'update',
    );
    for (const [, state] of updates)
      assert.deepEqual(
        Object.entries(state as object).filter(([, word]) => word !== 'denied'),
        [['security_storage', 'granted']],
      );
    assert.deepEqual([await page.ran(), third.requests], [[], []]);
  },
);

scenario(
  'a tag manager alone: a file that cannot be had leaves everything denied',
  { ...site({ from: 'url', url: '/limpide.json', base: `${NAME}/ailleurs/` }) },
  async ({ page, site: { origin, third } }) => {
    await page.tab.go(`${origin}/`);
    await page.tab.until(() => window.containerLog.some(([what]) => what === 'failed'));
    assert.deepEqual(third.requests, []);
    assert.equal(await page.tab.evaluate(() => typeof window.limpide), 'undefined');
  },
);

/** As Matomo Tag Manager inserts Custom HTML: of a script it keeps its text or address, and no `data-`. */
const customHtml = (markup: string) => `<script>
const holder = document.createElement('div');
holder.innerHTML = ${JSON.stringify(markup).replaceAll('<', '\\u003c')};
for (const child of [...holder.children]) {
  if (child.localName !== 'script' || child.type) { document.body.append(child); continue; }
  const script = document.createElement('script');
  if (child.src) script.src = child.getAttribute('src');
  else script.text = child.text;
  script.async = child.async;
  document.head.append(script);
}</script>`;

scenario(
  'Custom HTML that keeps no attribute of a script: the configuration is found by window.limpideConfig',
  {
    pages: ({ third }) => ({
      '/': html({
        script: null,
        body: customHtml(`<script>window.limpideConfig = '/limpide.json';</script>
          <script async src="/limpide/limpide.js"></script>
          <script type="text/plain" data-purpose="audience-advanced" data-service="stats" data-src="${third.origin}/run.js?id=gated"></script>`),
      }),
    }),
  },
  async ({ page, site: { third } }) => {
    await page.visit();
    assert.deepEqual([await page.ran(), third.requests], [[], []]);
    await page.accept();
    await page.hasRun('gated');
  },
);
