import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { configuration, type Places } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { scenario } from './scenario.js';

const code = (path: string) => ({
  type: 'text/javascript',
  body: readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))),
});

/** Astro's router is three modules, and what its component does with clicks. */
const astro = `<meta name="astro-view-transitions-enabled" content="true">
<meta name="astro-view-transitions-fallback" content="animate">
<script type="module">import { navigate } from '/astro/router.js';
document.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (link) { event.preventDefault(); navigate(link.href, { sourceElement: link }); }
});</script>`;

/** Services that their own signal stops: the page stays, and so does what a framework has kept. */
const config = () => {
  const all = configuration();
  return { ...all, services: all.services.map((service) => ({ ...service, stop: 'live' })) };
};

/** One of each: a frame, a template with a frame and a script, an inline and an external script. */
const gated = ({ third: { origin } }: Places) => `
<iframe title="V" width="300" height="150" data-purpose="media" data-service="video" data-src="${origin}/embed.html?direct"></iframe>
<template data-purpose="media" data-service="video"><iframe title="T" width="300" height="150" src="${origin}/embed.html?template"></iframe><script>(window.ran ||= []).push('template')</script></template>
<script type="text/plain" data-purpose="media" data-service="video">(window.ran ||= []).push('inline')</script>
<script type="text/plain" data-purpose="media" data-service="video" data-src="${origin}/quiet.js?id=external"></script>`;

const frameworks: Record<string, { file: string; link: string; head?: string }> = {
  Turbo: {
    file: 'node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js',
    link: '<a id="go" href="/autre">Aller</a>',
  },
  'htmx 1.9': {
    file: 'node_modules/htmx-1/dist/htmx.js',
    link: '<a id="go" href="/autre" hx-boost="true">Aller</a>',
  },
  'htmx 2.0': {
    file: 'node_modules/htmx-2/dist/htmx.js',
    link: '<a id="go" href="/autre" hx-boost="true">Aller</a>',
  },
  'htmx 4.0': {
    file: 'node_modules/htmx-4/dist/htmx.js',
    link: '<a id="go" href="/autre" hx-boost="true">Aller</a>',
  },
  Astro: {
    file: 'test/support/astro/router.js',
    link: '<a id="go" href="/autre">Aller</a>',
    head: astro,
  },
};

for (const [name, { file, link, head = '<script src="/framework.js"></script>' }] of Object.entries(
  frameworks,
))
  scenario(
    `${name}: what was opened, left and withdrawn stays shut on the way back`,
    {
      config,
      pages: (places) => ({
        '/': html({
          head,
          body: `<div id="first">${gated(places)}</div>${link}`,
        }),
        '/autre': html({
          title: 'Autre page',
          head,
          body: '<p id="second">Autre</p>',
        }),
        '/framework.js': code(file),
        '/astro/router.js': code('test/support/astro/router.js'),
        '/astro/events.js': code('test/support/astro/events.js'),
        '/astro/swap-functions.js': code('test/support/astro/swap-functions.js'),
      }),
    },
    async ({ page, site }) => {
      const ran = () => page.tab.evaluate(() => [...(window.ran ?? [])].sort());
      await page.visit();
      await page.accept();
      await page.tab.until(() => (window.ran ?? []).length === 3);
      await page.tab.until(() => document.querySelectorAll('iframe[src]').length === 2);
      assert.deepEqual(await ran(), ['external', 'inline', 'template']);
      await page.tab.evaluate(() => {
        (window as { same?: boolean }).same = true;
        document.querySelector<HTMLElement>('#go')?.click();
      });
      await page.tab.until(
        () => document.querySelector('#second') && !document.querySelector('#first'),
      );
      assert.equal(await page.tab.evaluate(() => (window as { same?: boolean }).same), true);
      await page.tab.evaluate(() => window.limpide.refuseAll());
      site.third.clear();
      await page.tab.evaluate(() => {
        window.ran = [];
        history.back();
      });
      await page.tab.until(() => document.querySelector('#first'));
      await page.tab.until(() => document.querySelector('limpide-embed'));
      await page.tab.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      assert.deepEqual(site.third.requests, []);
      assert.deepEqual(await ran(), []);
      assert.equal(
        await page.tab.evaluate(() => document.querySelectorAll('iframe[src]').length),
        0,
      );
      await page.tab.until(() => document.querySelectorAll('limpide-embed').length === 2);
      // And it opens again where it is allowed again.
      await page.tab.evaluate(() => window.limpide.acceptAll());
      await page.tab.until(() => document.querySelectorAll('iframe[src]').length === 2);
      assert.equal(
        await page.tab.evaluate(() => document.querySelectorAll('limpide-embed').length),
        0,
      );
    },
  );
