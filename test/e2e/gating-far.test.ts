import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { button } from './limpide-page.js';
import { scenario } from './scenario.js';

const show = button(/^Afficher ce contenu/);
/** Five windows of text before what is far, and after it. */
const FAR = '<div style="height: 500vh">Du texte.</div>';
const frame = (origin: string) =>
  `<iframe title="V" width="400" height="225" data-purpose="media" data-service="video" data-src="${origin}/embed.html"></iframe>`;
const template = (origin: string) =>
  `<template data-purpose="media" data-service="video"><iframe title="V" width="400" height="225" src="${origin}/embed.html"></iframe></template>`;

/** Names of the files of ours that were asked for, in order. */
const parts = (requests: readonly { url: string }[]) =>
  requests
    .map(({ url }) => /\/([a-z]+)\.[^/]*js$/.exec(new URL(url, 'http://x').pathname)?.[1] ?? '')
    .filter(Boolean);

for (const [name, markup] of Object.entries({ frame, template }))
  scenario(
    `an embed far below costs nothing until it is near: ${name}`,
    {
      pages: ({ third }) => ({
        '/': html({
          head: '<style>#grid { display: grid; gap: 50px; } #grid p { margin: 0; }</style>',
          body: `${FAR}<div id="grid"><p>Avant</p>${markup(third.origin)}<p id="after">Après</p></div>${FAR}`,
        }),
      }),
      viewport: { width: 1000, height: 800 },
    },
    async ({ page, visitor }) => {
      await page.visit();
      // The part that gates has begun: the question has been read by then.
      await page.tab.until(() =>
        performance
          .getEntriesByType('resource')
          .some(({ name: url }) => url.includes('/decision.')),
      );
      await page.tab.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      await page.refuse();
      assert.ok(!parts(visitor.requests).includes('embed'));
      const gap = () =>
        page.tab.evaluate(() => {
          const [first, last] = document.querySelectorAll('#grid > p');
          return (
            (last?.getBoundingClientRect().top ?? 0) - (first?.getBoundingClientRect().bottom ?? 0)
          );
        });
      if (name === 'template') assert.equal(await gap(), 50, 'a mark takes no room');
      await page.tab.evaluate(() => document.querySelector('#after')?.scrollIntoView());
      await page.tab.see(show);
      assert.ok(parts(visitor.requests).includes('embed'));
      assert.equal(
        await page.tab.evaluate(() => document.querySelectorAll('[data-limpide-mark]').length),
        0,
      );
    },
  );

scenario(
  'who goes by keyboard finds the buttons of what is far as well',
  { pages: ({ third }) => ({ '/': html({ body: `${FAR}${template(third.origin)}${FAR}` }) }) },
  async ({ page }) => {
    await page.visit();
    await page.refuse();
    await page.tab.press('Tab');
    await page.tab.until(() =>
      document.querySelector('limpide-embed')?.shadowRoot?.querySelector('button'),
    );
  },
);

scenario(
  'a copy of what is far has a mark of its own, and leaves none behind',
  {
    pages: ({ third }) => ({
      '/': html({ body: `${FAR}<div id="place">${template(third.origin)}</div>${FAR}` }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.refuse();
    await page.tab.until(() => document.querySelectorAll('[data-limpide-mark]').length === 1);
    await page.tab.evaluate(() => {
      const place = document.querySelector('#place');
      place?.after(place.cloneNode(true));
    });
    await page.tab.until(
      () =>
        document.querySelectorAll('[data-limpide-mark] + template').length === 2 &&
        document.querySelectorAll('[data-limpide-mark]').length === 2,
    );
    await page.tab.evaluate(() => document.querySelector('#place')?.remove());
    await page.tab.until(() => document.querySelectorAll('[data-limpide-mark]').length === 1);
    await page.tab.evaluate(() => window.limpide.acceptAll());
    await page.tab.until(() => document.querySelector('iframe[src]'));
    assert.equal(
      await page.tab.evaluate(() => document.querySelectorAll('[data-limpide-mark]').length),
      0,
    );
  },
);

scenario(
  'on a first visit the question comes before what stands for embeds',
  { pages: ({ third }) => ({ '/': html({ body: frame(third.origin) }) }) },
  async ({ page, visitor }) => {
    await page.visit();
    await page.tab.see(show);
    const order = parts(visitor.requests);
    assert.ok(order.indexOf('notice') < order.indexOf('gates'), order.join());
    assert.ok(order.indexOf('gates') < order.indexOf('embed'), order.join());
  },
);

scenario(
  'the manager is fetched while the notice is read, and runs once its button has been pointed at',
  {},
  async ({ page }) => {
    await page.visit();
    const runs = () => customElements.get('limpide-manager') !== undefined;
    await page.tab.until(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/manager.')),
    );
    assert.equal(await page.tab.evaluate(runs), false);
    await page.tab.evaluate(() =>
      document
        .querySelector('limpide-notice [data-limpide=open]')
        ?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })),
    );
    await page.tab.until(runs);
    assert.equal(await page.tab.evaluate(() => document.querySelector('limpide-manager')), null);
  },
);
