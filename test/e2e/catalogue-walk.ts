import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { CatalogueFile } from '../../src/services/catalogue-file.js';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { startSite, type Site } from '../support/node/site.js';
import { expression, PATIENCE } from './in-page.js';
import type { Subject } from './catalogue-service.js';

/** Changes a service's file as it is served: a fault that the walk must find. */
export type Fault = (file: CatalogueFile) => Partial<CatalogueFile>;

declare global {
  /** Attributes of the scripts that a stand-in was loaded by, by address. */
  var loaded: Record<string, string[]> | undefined;
}

const script = (address: string, of: Subject[]): string =>
  of
    .filter(({ addresses }) => addresses.includes(address))
    .flatMap(({ traces }) => traces)
    .map(({ type, name }) => {
      if (type === 'cookie')
        return `document.cookie = ${JSON.stringify(`${name}=1; path=/; max-age=9999`)};`;
      // Closed at once, as a database in use cannot be deleted.
      if (type === 'indexedDB')
        return `indexedDB.open(${JSON.stringify(name)}).onsuccess = ({ target }) => target.result.close();`;
      return `${type}.setItem(${JSON.stringify(name)}, '1');`;
    })
    .join('') +
  `(window.loaded ||= {})[${JSON.stringify(address)}] = [...document.currentScript.attributes].map(({ value }) => value);`;

/** Stands in for everybody but the site, and writes what a service would write on the site's device. */
async function standIn(context: BrowserContext, of: Subject[], fault?: Fault): Promise<string[]> {
  const asked: string[] = [];
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    async (route) => {
      const url = route.request().url();
      asked.push(url);
      const type = { document: 'text/html', stylesheet: 'text/css' }[
        route.request().resourceType() as string
      ];
      await route.fulfill({
        contentType: type ?? 'text/javascript',
        // Asked again on each page, so that what is asked can be counted.
        headers: { 'cache-control': 'no-store' },
        body: type ? '' : script(url, of),
      });
    },
  );
  if (fault)
    await context.route(/\/limpide\/service\./, async (route) => {
      const text = await (await route.fetch()).text();
      const file = JSON.parse(text.replace(/^export default |;?\s*$/g, '')) as CatalogueFile;
      const body = `export default ${JSON.stringify({ ...file, ...fault(file) })}`;
      await route.fulfill({ contentType: 'text/javascript', body });
    });
  return asked;
}

const startWith = (of: Subject[]): Promise<Site> => {
  const purposes = ['necessary', ...new Set(of.flatMap((subject) => subject.purposes))];
  const services = of.map(({ id, purposes, options }) => ({
    use: id,
    options,
    // Its own is exempt: here it asks, as the others do.
    ...(id === 'matomo' && { purposes }),
  }));
  const config = JSON.stringify(configuration({ purposes, services }));
  return startSite({
    pages: () => ({
      '/': html({
        script: null,
        head: `<script type="application/json" id="limpide-config">${config}</script><script src="/limpide/limpide.js"></script>`,
        body: of.map(({ markup }) => markup).join('\n'),
      }),
    }),
  });
};

/** Looks until it finds what it looks for, or shows what it found instead. */
async function until<Result>(
  look: () => Result | Promise<Result>,
  expected: NoInfer<Result>,
  what: string,
): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    try {
      return assert.deepEqual(found, expected, what);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await pause(25);
  }
}

/** What is on the site's own device now, but for Limpide's. */
const written = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...document.cookie
      .split('; ')
      .map((pair) => pair.split('=')[0] as string)
      .filter((name) => name && name !== 'eu-consent'),
    ...[localStorage, sessionStorage].flatMap((store) =>
      Object.keys(store).filter((key) => !key.startsWith('limpide')),
    ),
    ...(await indexedDB.databases())
      .map(({ name }) => name ?? '')
      .filter((name) => !name.startsWith('limpide')),
  ]);

/** Everything of a page that may hold a service's options, in one text. */
const heldIn = (page: Page, { addresses, globals }: Subject): Promise<string> =>
  page.evaluate(
    expression(
      ([addresses, globals]: [string[], string[]]) => {
        const seen = new Set<unknown>();
        const text = (value: unknown): string => {
          if (value === null || !/object|function/.test(typeof value)) return String(value);
          if (seen.has(value)) return '';
          seen.add(value);
          return Object.values(value as object)
            .map(text)
            .join(' ');
        };
        const attributes = addresses.map((address) => globalThis.loaded?.[address]);
        const values = globals.map((name) => Reflect.get(window, name) as unknown);
        return text([addresses.map(decodeURIComponent), attributes, values]);
      },
      [addresses, globals],
    ),
  );

/**
 * One visitor of a site with these services: refuses, accepts, comes back and withdraws. What each
 * moment must show is told by the services' own files.
 */
export async function walk(browser: Browser, of: Subject[], fault?: Fault): Promise<void> {
  const site = await startWith(of);
  const context = await browser.newContext();
  try {
    const asked = await standIn(context, of, fault);
    const page = await context.newPage();
    const ready = () => page.waitForFunction(() => window.limpide?.ready.then(() => true));
    const addresses = of.flatMap((subject) => subject.addresses).sort();
    const traces = [...new Set(of.flatMap((subject) => subject.traces.map(({ name }) => name)))];
    const embeds = of.filter(({ isEmbed }) => isEmbed);

    await page.goto(site.origin);
    await ready();
    await page.evaluate(() => window.limpide.refuseAll());
    await page.reload();
    await ready();
    await until(
      () =>
        page.evaluate(() =>
          [...document.querySelectorAll('limpide-embed')].map(
            (placeholder) => (placeholder as Element & { service: string }).service,
          ),
        ),
      embeds.flatMap(({ id, addresses }) => addresses.map(() => id)),
      'refused: each embed has its placeholder, its service found by its host',
    );
    assert.deepEqual([...asked], [], 'refused: nobody is asked for anything');
    assert.deepEqual(await written(page), [], 'refused: nothing is written');

    for (const moment of ['accepted', 'come back']) {
      asked.length = 0;
      if (moment === 'accepted') await page.evaluate(() => window.limpide.acceptAll());
      else await page.reload();
      await ready();
      const missing = () => {
        const others = asked.filter((each) => !addresses.includes(each));
        assert.deepEqual(others, [], `${moment}: nobody else is asked`);
        return addresses.filter((each) => !asked.includes(each));
      };
      await until(missing, [], `${moment}: each address`);
      assert.deepEqual([...asked].sort(), addresses, `${moment}: each address, once`);
      await until(
        async () => {
          const names = await written(page);
          return traces.filter((name) => !names.includes(name));
        },
        [],
        `${moment}: what the stand-ins write is there`,
      );
      for (const subject of of) {
        const held = await heldIn(page, subject);
        for (const [key, value] of Object.entries(subject.options))
          assert.ok(held.includes(value), `${moment}: ${subject.id} is told its ${key}`);
      }
      assert.equal(asked.length, addresses.length, `${moment}: and no more`);
    }

    asked.length = 0;
    await page.evaluate(() => {
      Reflect.set(window, 'before', true);
      void window.limpide.withdraw();
    });
    // What has run is stopped by a reload; frames, sheets and what stops by its own signal are not.
    const reloads = of.some(({ markup, id }) => !/^<(iframe|link)/.test(markup) && id !== 'matomo');
    await page.waitForFunction(
      (isNew) =>
        (!isNew || !Reflect.has(window, 'before')) &&
        window.limpide?.ready.then(() => window.limpide.decision?.cause === 'withdraw'),
      reloads,
    );
    const left = async () => (await written(page)).filter((name) => traces.includes(name));
    const gone = 'withdrawn: what was written is gone';
    if (reloads) assert.deepEqual(await left(), [], gone);
    else await until(left, [], gone);
    await until(() => page.locator('iframe[src]').count(), 0, 'withdrawn: no frame is live');
    await page.goto(site.origin);
    await ready();
    assert.deepEqual([...asked], [], 'withdrawn: nobody is asked again');
    assert.deepEqual(await left(), [], 'withdrawn: nothing comes back');
  } finally {
    await context.close();
    await site.close();
  }
}
