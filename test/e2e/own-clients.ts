import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { startSite } from '../support/node/site.js';
import { sealedChromium } from './sealed-chromium.js';

const browser = sealedChromium();

interface Setting {
  config: object;
  body?: string;
  /** The clients as npm has them, by the address at which the service hands them out. */
  clients?: Record<string, string>;
}
export interface Asked {
  url: string;
  body: string;
}

/** A site whose third parties hand out their own client, and take what it sends. */
export async function visit(
  { config, body = '', clients = {} }: Setting,
  run: (page: Page, asked: Asked[]) => Promise<void>,
): Promise<void> {
  const site = await startSite({
    config: configuration(config),
    pages: () => ({ '/': html({ body }) }),
  });
  const context = await browser().newContext();
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
export const stored = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? ''),
      ...[localStorage, sessionStorage].flatMap((store) => Object.keys(store)),
    ]
      .filter((name) => name && !/^(eu-|limpide)/.test(name))
      .sort(),
  );

/** Refuses, and finds on the next page that nothing has come of it. */
export async function refused(page: Page, asked: Asked[], says = true): Promise<void> {
  if (says) await page.evaluate(() => window.limpide.refuseAll());
  await page.reload();
  await page.evaluate(() => window.limpide.ready);
  assert.deepEqual(asked, [], 'refused: nobody is asked');
  assert.deepEqual(await stored(page), [], 'refused: nothing is stored');
}

/** Withdraws, and waits for the page that comes in the place of this one. */
export async function withdraw(page: Page): Promise<void> {
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

export const gated = (service: string, text: string) =>
  `<script type="text/plain" data-type="module" data-purpose="audience-advanced" data-service="${service}">${text}</script>`;
