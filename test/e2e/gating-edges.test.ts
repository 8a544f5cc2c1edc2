import assert from 'node:assert/strict';
import { configuration, type Places } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { gatedInline, gatedScript } from './gated.js';
import { button } from './limpide-page.js';
import { poll } from './poll.js';
import { scenario } from './scenario.js';
import { NONCE, noViolation, strictHeaders, strictHtml } from './strict.js';

scenario(
  'one bad element is one sentence: the others run, and `ready` settles',
  {
    headers: strictHeaders,
    pages: () => ({
      '/': strictHtml({
        body: `<script type="text/plain" nonce="${NONCE}" data-purpose="media" @click="x" "y" onload="z()" data-type="text/javascript">(window.ran ||= []).push('odd')</script>
        <script type="text/plain" nonce="${NONCE}" data-purpose="media" data-src="http://[">none</script>
        <iframe title="V" data-purpose="media" data-srcdoc="<p>Local</p>"></iframe>
        <script type="text/plain" nonce="${NONCE}" data-purpose="media">(window.ran ||= []).push('next')</script>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.hasRun('odd', 'next');
    await page.go('/');
    await page.hasRun('odd', 'next');
    await page.manage();
  },
);

scenario(
  'no violation of Trusted Types, whatever a template holds',
  {
    headers: strictHeaders,
    pages: ({ third }) => ({
      '/': strictHtml({
        body: `<template data-purpose="media"><script nonce="${NONCE}">(window.ran ||= []).push('inline')</script>
        <script nonce="${NONCE}" src="${third.origin}/quiet.js?id=external"></script>
        <script type="application/json" id="data">{"a":1}</script>
        <div><script nonce="${NONCE}" type="module">(window.ran ||= []).push('module')</script></div>
        <script type="text/plain" nonce="${NONCE}" data-purpose="media">(window.ran ||= []).push('gated')</script>
        <iframe title="V" srcdoc="<p>Local</p>"></iframe>
        <template data-purpose="media"><script nonce="${NONCE}">(window.ran ||= []).push('nested')</script></template></template>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.tab.until(() => (window.ran ?? []).length === 5);
    assert.equal(
      await page.tab.evaluate(() => document.querySelector('#data')?.textContent),
      '{"a":1}',
    );
    await noViolation(page.tab);
  },
);

scenario(
  'nobody waits for a `load` that never comes, and `document.write` leaves the page whole',
  {
    pages: (places) => ({
      '/': html({
        body:
          gatedScript(places, 'old', 'media', 'nomodule') +
          gatedScript(places, 'town', 'media', 'data-type="text/partytown"') +
          gatedScript(places, 'babel', 'media', 'data-type="text/babel"') +
          gatedInline('after', 'media') +
          `<script type="text/plain" data-purpose="media">document.write('<p>x</p>'); window.ran.push('wrote')</script>
          <template data-purpose="media"><script>document.write('y'); window.ran.push('template')</script></template>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.hasRun('after', 'wrote', 'template');
    assert.ok(await page.tab.evaluate(() => document.querySelector('main h1')));
    assert.match(page.tab.console.map(({ text }) => text).join('\n'), /document\.write/);
  },
);

scenario(
  'who asks for `DOMContentLoaded` or `load` after them is told, once',
  {
    pages: () => ({
      '/': html({
        body: `<script type="text/plain" data-purpose="media">
          document.addEventListener('DOMContentLoaded', () => (window.ran ||= []).push('dom'));
          window.addEventListener('load', () => (window.ran ||= []).push('load'));
          window.onload = () => (window.ran ||= []).push('onload');</script>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.tab.until(() => (window.ran ?? []).length === 3);
    assert.deepEqual((await page.ran()).sort(), ['dom', 'load', 'onload']);
  },
);

scenario(
  'gated markup in open shadow roots, and in those that come later',
  {
    pages: ({ third: { origin } }) => ({
      '/': html({
        body: `<x-early></x-early><x-late></x-late><script>
          const make = (id) => class extends HTMLElement { connectedCallback() {
            const root = this.attachShadow({ mode: 'open' });
            const frame = document.createElement('iframe');
            Object.assign(frame.dataset, { purpose: 'media', service: 'video', src: '${origin}/embed.html?' + id });
            root.append(frame);
          } };
          customElements.define('x-early', make('early'));
          window.later = () => customElements.define('x-late', make('late'));</script>`,
      }),
    }),
  },
  async ({ page, site }) => {
    const asked = () =>
      site.third.requests.map(({ path }) => path).filter((path) => path.includes('embed'));
    await page.visit();
    await page.tab.see(button(/^Afficher ce contenu/));
    await page.accept();
    await poll('the early one', () => asked().length === 1);
    await page.tab.evaluate(() => (window as unknown as { later(): void }).later());
    await poll('the late one', () => asked().length === 2);
  },
);

scenario(
  'a template that holds one frame gets a placeholder: its service by its host, its own picture; or none',
  {
    pages: ({ third: { origin } }) => ({
      '/image.gif': {
        type: 'image/gif',
        body: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
      },
      '/': html({
        body: `<template data-purpose="media" data-poster="/image.gif"><iframe title="V" width="400" height="225" style="border:0" src="${origin}/embed.html"></iframe></template>
        <iframe title="N" data-purpose="media" data-placeholder="none" data-src="${origin}/embed.html"></iframe>
        <template data-purpose="media"><script data-type="x" data-service="y" src="${origin}/quiet.js?id=vendor"></script></template>`,
      }),
    }),
  },
  async ({ page, site, visitor }) => {
    await page.visit();
    await page.refuse();
    await page.tab.see(button(/^Afficher ce contenu/));
    assert.equal(await page.tab.count(button(/^Afficher ce contenu/)), 1);
    await page.tab.until(
      () => document.querySelector('limpide-embed')?.shadowRoot?.querySelector('img')?.naturalWidth,
    );
    assert.deepEqual(site.third.requests, []);
    await page.tab.click(button(/^Toujours autoriser/));
    await page.tab.until(() => document.querySelectorAll('iframe[src]').length === 2);
    assert.deepEqual(await page.ran(), [], 'no service is named, nor found');
    assert.ok((await visitor.cookies()).some(({ name }) => name === 'eu-consent'));
    await page.tab.evaluate(() => window.limpide.acceptAll());
    await page.hasRun('vendor');
    assert.deepEqual(
      await page.tab.evaluate(() => ({
        ...document.querySelector<HTMLElement>('[data-type=x]')?.dataset,
      })),
      { type: 'x', service: 'y', limpideGate: 'media|' },
    );
  },
);

const tracker = (places: Places) =>
  gatedScript(places, 'stats', 'audience-advanced', 'data-service="stats"');

scenario(
  'a tracker that writes again as its page goes is cleared on the next one',
  {
    pages: (places) => ({
      '/': html({
        body: `${tracker(places)}<script type="text/plain" data-purpose="audience-advanced" data-service="stats">
          addEventListener('pagehide', () => { document.cookie = 't_probe=again; Path=/'; });</script>`,
      }),
    }),
  },
  async ({ page, visitor }) => {
    await page.visit();
    await page.accept();
    await page.hasRun('stats');
    await page.tab.evaluate(() => void window.limpide.withdraw());
    await page.tab.until(() => (window.ran ?? []).length === 0);
    await poll('a clean device', async () =>
      (await visitor.cookies()).every(
        ({ name, domain }) => name !== 't_probe' || domain !== '127.0.0.1',
      ),
    );
  },
);

scenario(
  'the reload after a withdrawal repeats no form, keeps the fragment, and the place',
  {
    pages: (places) => ({
      '/': html({
        body: `<form method="post" action="/recu?a=1#fin"><button>Envoyer</button></form>`,
      }),
      '/recu': html({
        title: 'Reçu',
        body: `${tracker(places)}<div style="height:3000px"></div><p id="fin">Fin</p>`,
      }),
    }),
  },
  async ({ page, site, visitor }) => {
    await page.visit();
    await page.accept();
    await page.tab.click(button('Envoyer'));
    await page.tab.until(() => location.pathname === '/recu');
    await page.ready();
    await page.hasRun('stats');
    await page.tab.evaluate(() => void window.limpide.withdraw());
    await page.tab.until(
      () => (window.ran ?? []).length === 0 && document.readyState === 'complete',
    );
    const sent = visitor.requests.filter(
      ({ method, url }) => method === 'POST' && url.includes('/recu'),
    );
    assert.equal(sent.length, 1);
    assert.equal(page.tab.url(), `${site.origin}/recu?a=1#fin`);
  },
);

scenario(
  'typed text is not thrown away without a word',
  {
    config: () => configuration(),
    pages: (places) => ({
      '/': html({ body: `${tracker(places)}<label>Avis <textarea></textarea></label>` }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.hasRun('stats');
    await page.tab.click({ role: 'textbox', name: 'Avis' });
    await page.tab.type('Un long texte');
    // The question is answered by no, which is what the driver does with dialogs.
    await page.tab.evaluate(() => window.limpide.withdraw());
    assert.equal(
      await page.tab.evaluate(() => document.querySelector('textarea')?.value),
      'Un long texte',
    );
    assert.equal(await page.allows('stats'), false);
  },
);
