import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { button } from './limpide-page.js';
import { poll } from './poll.js';
import { scenario } from './scenario.js';
import { kept } from './stored.js';

const show = button(/^Afficher ce contenu/);
const always = button(/^Toujours autoriser/);

const embeds = {
  pages: ({ third }: { third: { origin: string } }) => ({
    '/': html({
      body: [1, 2]
        .map(
          (number) =>
            `<iframe title="Vidéo ${number}" width="400" height="225" style="border: 0" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html?${number}"></iframe>`,
        )
        .join('\n'),
    }),
  }),
};

scenario(
  'REQ-23: an embed that waits asks for nothing, keeps its place and names the third party',
  embeds,
  async ({ page, site }) => {
    await page.visit();
    await page.refuse();
    await page.tab.see(show);
    assert.equal(await page.tab.count(show), 2);
    const { width, height, text } = await page.tab.evaluate(() => {
      const placeholder = document.querySelector('limpide-embed');
      const { width, height } = placeholder?.getBoundingClientRect() ?? { width: 0, height: 0 };
      return { width, height, text: placeholder?.shadowRoot?.textContent ?? '' };
    });
    assert.deepEqual([Math.round(width), Math.round(height)], [400, 225]);
    assert.match(text, /Vidéo/);
    assert.match(text, /localhost/);
    assert.deepEqual(site.third.requests, []);
  },
);

scenario(
  'REQ-23: "Afficher ce contenu" shows this one, on this page, and grants nothing',
  embeds,
  async ({ page, site, visitor }) => {
    await page.visit();
    await page.refuse();
    await page.tab.click(show);
    await page.tab.until(() => document.querySelectorAll('iframe[src]').length === 1);
    await page.tab.until(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('embed.html')),
    );
    assert.deepEqual(
      site.third.requests.map(({ path }) => path),
      ['/embed.html?1'],
    );
    assert.equal((await kept(visitor)).p['media'], false);
    assert.equal(await page.allows('video'), false);
    site.third.clear();
    await page.reload();
    await page.tab.see(show);
    assert.equal(await page.tab.count(show), 2);
    assert.deepEqual(site.third.requests, []);
  },
);

scenario(
  'REQ-23: "Toujours autoriser" grants the service, not its purpose',
  embeds,
  async ({ page, visitor }) => {
    await page.visit();
    await page.refuse();
    await page.tab.click(always);
    await page.tab.until(() => document.querySelectorAll('iframe[src]').length === 2);
    const { p, s } = await kept(visitor);
    assert.equal(p['media'], false);
    assert.deepEqual(s, { video: true });
    assert.equal((await page.decision())?.cause, 'embed');
    await page.reload();
    await page.tab.until(() => document.querySelectorAll('iframe[src]').length === 2);
    assert.equal(await page.tab.count(show), 0);
  },
);

scenario(
  'REQ-23: who comes back with a yes has every frame, whenever the page is parsed',
  {
    pages: ({ third }) => ({
      // The parser waits for it, so that what follows is parsed under our eyes.
      '/rien.js': { type: 'text/javascript', body: '' },
      '/': html({
        body: Array.from(
          { length: 12 },
          (_, number) =>
            `<iframe title="${number}" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html?${number}"></iframe><script src="/rien.js?${number}"></script>`,
        ).join(''),
      }),
    }),
  },
  async ({ page, site }) => {
    const asked = () => new Set(site.third.requests.map(({ path }) => path)).size;
    await page.visit();
    await page.accept();
    await poll('twelve frames', () => asked() === 12);
    site.third.clear();
    await page.go();
    await poll('twelve frames, again', () => asked() === 12, 8_000);
    assert.equal(site.third.requests.length, 12, 'each once');
  },
);

scenario(
  '§2: pictures, media, style sheets and objects wait, then load',
  {
    pages: ({ third: { origin } }) => ({
      '/': html({
        head: `<link rel="stylesheet" data-purpose="media" data-href="${origin}/style.css">`,
        body: `
        <img alt="Image" width="20" height="20" data-purpose="media" data-src="${origin}/pixel.gif?img">
        <img alt="Densités" width="20" height="20" data-purpose="media" data-srcset="${origin}/pixel.gif?srcset 1x">
        <video width="200" height="100" preload="none" data-purpose="media" data-poster="${origin}/pixel.gif?poster"></video>
        <audio controls preload="auto" data-purpose="media" data-src="${origin}/pixel.gif?audio"></audio>
        <object width="200" height="100" type="image/gif" data-purpose="media" data-src="${origin}/pixel.gif?object"></object>
        <embed width="200" height="100" type="image/gif" data-purpose="media" data-src="${origin}/pixel.gif?embed">`,
      }),
    }),
  },
  async ({ page, site }) => {
    const wanted = ['audio', 'embed', 'img', 'object', 'poster', 'srcset'];
    const asked = () => [
      ...new Set(
        site.third.requests
          .filter(({ path }) => path.startsWith('/pixel.gif?'))
          .map(({ path }) => path.split('?')[1]),
      ),
    ];
    await page.visit();
    assert.deepEqual(site.third.requests, []);
    await page.accept();
    await page.tab.until(
      () => getComputedStyle(document.documentElement).getPropertyValue('--t-probe') === 'applied',
    );
    await poll(`requests for ${wanted.join()}`, () => asked().length === wanted.length);
    assert.deepEqual(asked().sort(), wanted);
  },
);

scenario(
  '§2: a template gives its content its place, and its scripts run',
  {
    pages: ({ third: { origin } }) => ({
      '/': html({
        body: `<ol id="liste"><li>un</li><template data-purpose="media"><li>deux<script>(window.ran ||= []).push('inside')</script></li><li>trois</li><script src="${origin}/run.js?id=external"></script></template><li>quatre</li></ol>`,
      }),
    }),
  },
  async ({ page, site }) => {
    const items = () =>
      page.tab.evaluate(() =>
        [...document.querySelectorAll('#liste li')].map(
          ({ firstChild }) => firstChild?.textContent,
        ),
      );
    await page.visit();
    assert.deepEqual(await items(), ['un', 'quatre']);
    assert.deepEqual(site.third.requests, []);
    await page.accept();
    await page.hasRun('inside', 'external');
    assert.deepEqual(await items(), ['un', 'deux', 'trois', 'quatre']);
  },
);

scenario(
  '§2: markup gated inside a template stays gated',
  {
    pages: () => ({
      '/': html({
        body: `<template data-purpose="media"><p id="dehors">Dehors</p><script type="text/plain" data-purpose="advertising">(window.ran ||= []).push('nested')</script></template>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.tab.evaluate(() => window.limpide.decide({ media: true }));
    await page.tab.until(() => document.querySelector('#dehors'));
    assert.deepEqual(await page.ran(), []);
    await page.tab.evaluate(() => window.limpide.decide({ advertising: true }));
    await page.hasRun('nested');
  },
);
