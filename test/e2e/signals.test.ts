import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { gatedScript } from './gated.js';
import { scenario } from './scenario.js';

const inline = (config: object) =>
  `<script type="application/json" id="limpide-config">${JSON.stringify(config)}</script><script src="/limpide/limpide.js"></script>`;

scenario(
  'REQ-93: Google is told “denied” before anything else, then the choice, on each page',
  {
    pages: ({ third }) => ({
      '/': html({
        script: null,
        head: `${inline(configuration({ signals: { google: true, dataLayer: true } }))}
          <script>(window.dataLayer ||= []).push({ tag: 'first' })</script>`,
        body: gatedScript({ third }, 'ga', 'audience-advanced', 'data-service="stats"'),
      }),
    }),
  },
  async ({ page, site }) => {
    type Layer = { dataLayer: (Record<string, unknown> & ArrayLike<unknown>)[] };
    const consents = () =>
      page.tab.evaluate(() =>
        (window as unknown as Layer).dataLayer
          .filter((entry) => entry[0] === 'consent')
          .map((entry) => [entry[1], ...new Set(Object.values(entry[2] as object))]),
      );
    await page.visit();
    assert.deepEqual(await consents(), [['default', 'denied']]);
    assert.equal(
      await page.tab.evaluate(() => (window as unknown as Layer).dataLayer[0]?.[1]),
      'default',
    );
    assert.deepEqual(site.third.requests, []);
    await page.accept();
    await page.hasRun('ga');
    assert.deepEqual((await consents()).at(-1)?.slice(0, 2), ['update', 'granted']);
    await page.reload();
    assert.deepEqual(
      (await consents()).map(([command]) => command),
      ['default', 'update'],
    );
    assert.deepEqual(
      await page.tab.evaluate(() =>
        (window as unknown as Layer).dataLayer
          .filter(({ event }) => event)
          .map(({ event }) => event),
      ),
      ['limpide-change'],
    );
    await page.tab.evaluate(() => {
      Reflect.set(window, 'before', true);
      void window.limpide.withdraw();
    });
    // What ran is stopped by a reload.
    await page.tab.until(
      () => !Reflect.get(window, 'before') && window.limpide?.decision?.cause === 'withdraw',
    );
    await page.ready();
    // What is necessary goes on: `security_storage` alone.
    assert.deepEqual((await consents()).at(-1), ['update', 'denied', 'granted']);
  },
);

scenario(
  'REQ-93: `data-signals` sends the default before a configuration that is fetched',
  {
    config: configuration({ signals: { google: true } }),
    pages: () => ({
      '/': html({
        script: 'data-signals="google"',
        head: `<script>window.early = window.dataLayer?.[0]?.[1]</script>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    assert.equal(await page.tab.evaluate(() => Reflect.get(window, 'early')), 'default');
  },
);
