import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitsHost } from '../../src/core/effects/hosts.js';
import type { ServiceFacts } from '../../src/core/types.js';
import type { CatalogueFile } from '../../src/services/catalogue-file.js';
import { factsOf } from '../../src/services/from-file.js';
import { catalogue } from '../../src/services/list/index.js';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { startSite } from '../support/node/site.js';
import { poll } from './poll.js';
import { sealedChromium } from './sealed-chromium.js';

const all: ServiceFacts[] = [];
const files: CatalogueFile[] = [];
for (const load of Object.values(catalogue)) {
  const found = (await load()).default;
  all.push(factsOf(found));
  if ('kind' in found) files.push(found);
}

/** Hosts of one that the other answers to as well. */
const shared = (one: ServiceFacts, other: ServiceFacts) =>
  (one.hosts ?? []).filter((host) =>
    other.hosts?.some(
      (own) =>
        own === host ||
        fitsHost(host.replace('*', 'x'), own) ||
        fitsHost(own.replace('*', 'x'), host),
    ),
  );

test('two services of the catalogue that share a host and a purpose have each its own paths there', () => {
  const met: string[] = [];
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1))
      for (const host of shared(one, other)) {
        if (!one.purposes?.some((purpose) => other.purposes?.includes(purpose))) continue;
        met.push(host);
        const [own = [], others = []] = [one.paths?.[host], other.paths?.[host]];
        assert.ok(own[0] && others[0], `${one.id} and ${other.id} on ${host}`);
        for (const path of own)
          for (const their of others)
            assert.ok(!`${path}/`.startsWith(`${their}/`) && !`${their}/`.startsWith(`${path}/`));
      }
  assert.ok(met.includes('www.google.com') && met.includes('www.googletagmanager.com'));
});

test('paths say where they were read, and are on hosts of the service', () => {
  for (const { hosts, paths, read } of files) {
    assert.equal(!paths, !read?.paths);
    for (const host of Object.keys(paths ?? {})) assert.ok(hosts?.includes(host), host);
  }
});

const browser = sealedChromium();

const MAP = 'https://www.google.com/maps/embed/v1/place?q=essai';
const ROBOT = 'https://www.google.com/recaptcha/api2/anchor';
const EITHER = 'https://www.google.com/autre';

test(
  'an embed on a host of two services is of the one whose path it has, else of neither without the other',
  { timeout: 60_000 },
  async () => {
    const frame = (address: string) =>
      `<iframe title="x" width="320" height="240" data-purpose="media" data-src="${address}"></iframe>`;
    const site = await startSite({
      config: configuration({ purposes: ['media'], services: ['google-maps', 'recaptcha'] }),
      pages: () => ({ '/': html({ body: [MAP, ROBOT, EITHER].map(frame).join('\n') }) }),
    });
    const context = await browser().newContext();
    try {
      const asked: string[] = [];
      await context.route(
        (url) => url.hostname !== '127.0.0.1',
        (route) => {
          // Its loader is another matter: `catalogue.test.ts`.
          if (route.request().resourceType() === 'document') asked.push(route.request().url());
          return route.fulfill({ contentType: 'text/html', body: '' });
        },
      );
      const page = await context.newPage();
      const lines: string[] = [];
      page.on('console', (message) => lines.push(message.text()));
      await page.goto(site.origin);
      await page.evaluate(() => window.limpide.ready);
      const waits = () =>
        page.evaluate(() => [...document.querySelectorAll('iframe')].map((frame) => !frame.src));
      const services = () =>
        page.evaluate(() =>
          [...document.querySelectorAll<Element & { service: string }>('limpide-embed')].map(
            ({ service }) => service,
          ),
        );
      await page.evaluate(() => window.limpide.refuseAll());
      await poll('three placeholders', async () => (await services()).length === 3);
      assert.deepEqual(await services(), ['google-maps', 'recaptcha', '']);
      assert.deepEqual(
        lines.filter((line) => line.includes('google-maps, recaptcha')).length,
        1,
        'the console names both, once',
      );
      const buttons = await page
        .locator('limpide-embed')
        .evaluateAll((each) =>
          each.map((one) => one.shadowRoot?.querySelectorAll('button').length),
        );
      assert.deepEqual(buttons, [2, 2, 1], 'nobody can always allow what is not known');

      await page.evaluate(() =>
        window.limpide.decide({ media: true }, { services: { recaptcha: false } }),
      );
      await poll('the map', () => asked.length > 0);
      await poll('two wait', async () => (await services()).length === 2);
      assert.deepEqual([...asked], [MAP], 'a yes to the map opens nothing that may be the other');
      assert.deepEqual(await waits(), [false, true, true]);

      await page.evaluate(() => window.limpide.acceptAll());
      await poll('all three', () => asked.length === 3);
      assert.deepEqual([...asked].sort(), [EITHER, MAP, ROBOT].sort());

      await page.evaluate(() =>
        window.limpide.decide({ media: true }, { services: { 'google-maps': false } }),
      );
      await poll('two wait again', async () => (await services()).length === 2);
      assert.deepEqual(await waits(), [true, false, true]);
    } finally {
      await context.close();
      await site.close();
    }
  },
);
