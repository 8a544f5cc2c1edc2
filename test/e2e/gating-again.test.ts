import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { button } from './limpide-page.js';
import { poll } from './poll.js';
import { scenario } from './scenario.js';

const show = button(/^Afficher ce contenu/);

/** Services that their own signal stops: a withdrawal does not reload the page. */
const liveConfiguration = () => {
  const config = configuration();
  return { ...config, services: config.services.map((service) => ({ ...service, stop: 'live' })) };
};

/** Accepts, refuses, and looks: the placeholder is of the right size; accepts again, and looks. */
const kinds: Record<string, (origin: string) => string> = {
  iframe: (origin) =>
    `<iframe title="V" width="400" height="225" style="border: 0" data-purpose="media" data-service="video" data-src="${origin}/embed.html"></iframe>`,
  video: (origin) =>
    `<video controls width="400" height="225" data-purpose="media" data-service="video" data-src="${origin}/pixel.gif?v"></video>`,
  audio: (origin) =>
    `<audio controls data-purpose="media" data-service="video" data-src="${origin}/pixel.gif?a"></audio>`,
  object: (origin) =>
    `<object type="text/html" width="400" height="225" data-purpose="media" data-service="video" data-src="${origin}/embed.html"></object>`,
  embed: (origin) =>
    `<embed type="text/html" width="400" height="225" data-purpose="media" data-service="video" data-src="${origin}/embed.html">`,
  template: (origin) =>
    `<template data-purpose="media" data-service="video"><iframe title="V" width="400" height="225" style="border: 0" src="${origin}/embed.html"></iframe></template>`,
  'limpide-src': (origin) =>
    `<iframe title="V" width="400" height="225" style="border: 0" data-purpose="media" data-service="video" data-limpide-src="${origin}/embed.html" data-src="/autre"></iframe>`,
  srcdoc: (origin) =>
    `<iframe title="V" width="400" height="225" style="border: 0" data-purpose="media" data-service="video" data-srcdoc="<img src='${origin}/pixel.gif?srcdoc' alt=''>"></iframe>`,
};

for (const [kind, markup] of Object.entries(kinds))
  scenario(
    `an embed accepted, refused and accepted again comes back right: ${kind}`,
    { pages: ({ third }) => ({ '/': html({ body: markup(third.origin) }) }) },
    async ({ page, site }) => {
      const box = () =>
        page.tab.evaluate(() => {
          const element =
            document.querySelector('limpide-embed') ??
            document.querySelector('iframe,video,audio,object,embed');
          const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
          return [Math.round(width), Math.round(height)];
        });
      const { poll } = await import('./poll.js');
      await page.visit();
      assert.deepEqual(site.third.requests, []);
      await page.tab.see(show);
      const first = await box();
      for (const round of [1, 2]) {
        site.third.clear();
        await page.tab.evaluate(() => window.limpide.decide({ media: true }));
        await poll(`a request in round ${round}`, () => site.third.requests.length > 0);
        await page.tab.until(() => !document.querySelector('limpide-embed'));
        assert.ok(Number((await box())[0]) > 100, `visible in round ${round}`);
        await page.tab.evaluate(() => window.limpide.decide({ media: false }));
        await page.tab.see(show);
        assert.deepEqual(await box(), first, `its place in round ${round}`);
        assert.equal(await page.tab.count(show), 1);
        site.third.clear();
        await page.tab.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
        assert.deepEqual(site.third.requests, []);
      }
      if (kind !== 'audio') assert.equal(first[0], 400);
    },
  );

scenario(
  'live markup that is copied and put in again is checked as it is then',
  {
    pages: ({ third }) => ({
      '/': html({
        body: `<div id="place"><iframe title="V" width="400" height="225" data-purpose="media" data-src="${third.origin}/embed.html"></iframe>
        <template data-purpose="media"><p class="dedans">Dedans</p>texte nu</template>
        <script type="text/plain" data-purpose="media" data-service="video">(window.ran ||= []).push('direct')</script></div>`,
      }),
    }),
    config: liveConfiguration,
  },
  async ({ page }) => {
    await page.visit();
    await page.tab.evaluate(() => window.limpide.decide({ media: true }));
    await page.tab.until(
      () => document.querySelector('iframe[src]') && document.querySelector('.dedans'),
    );
    await page.hasRun('direct');
    const result = await page.tab.evaluate(async () => {
      const place = document.querySelector('#place');
      if (!place) throw new Error('no place');
      const copy = place.cloneNode(true);
      await window.limpide.decide({ media: false });
      place.replaceWith(copy);
      await new Promise((resolve) => setTimeout(resolve));
      return {
        live: document.querySelectorAll('iframe[src]').length,
        inside: document.querySelectorAll('.dedans').length,
        text: document.querySelector('#place')?.textContent?.includes('texte nu'),
        ran: window.ran,
      };
    });
    assert.deepEqual(result, { live: 0, inside: 0, text: false, ran: ['direct'] });
    await page.tab.see(show);
    assert.equal(await page.tab.count(show), 1);
    await page.tab.evaluate(() => window.limpide.decide({ media: true }));
    await page.tab.until(
      () =>
        document.querySelectorAll('iframe[src]').length === 1 &&
        document.querySelectorAll('.dedans').length === 1,
    );
  },
);

scenario(
  'a copy of what waited brings no dead double, and is shown once it is allowed',
  {
    pages: ({ third }) => ({
      '/': html({ body: `<div id="place">${kinds['iframe']?.(third.origin)}</div>` }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.tab.see(show);
    await page.tab.evaluate(() => {
      const place = document.querySelector('#place');
      if (place) place.after(place.cloneNode(true), place.cloneNode(true));
    });
    await page.tab.until(() => document.querySelectorAll('limpide-embed').length === 3);
    await page.tab.until(() =>
      [...document.querySelectorAll('limpide-embed')].every(
        (each) =>
          each.shadowRoot?.querySelector('button') &&
          each.nextElementSibling?.localName === 'iframe',
      ),
    );
    await page.tab.evaluate(() => window.limpide.acceptAll());
    await page.tab.until(() => document.querySelectorAll('iframe[src]').length === 3);
    assert.equal(
      await page.tab.evaluate(
        () =>
          [...document.querySelectorAll('iframe')].filter((each) => each.offsetWidth === 400)
            .length,
      ),
      3,
    );
  },
);

scenario(
  'what a page’s merge takes away from live markup is put back',
  { pages: ({ third }) => ({ '/': html({ body: kinds['iframe']?.(third.origin) ?? '' }) }) },
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.tab.until(() => document.querySelector('iframe[src]'));
    await page.tab.evaluate(() => document.querySelector('iframe')?.removeAttribute('src'));
    await page.tab.until(() => document.querySelector('iframe[src]'));
  },
);

scenario(
  'placeholders follow CSS: a ratio wrapper, a hidden tab, a closed details, a resize',
  {
    pages: ({ third }) => {
      const frame = (id: string, more = '') =>
        `<iframe title="V" id="${id}" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html" ${more}></iframe>`;
      return {
        '/': html({
          head: `<style>.ratio { position: relative; height: 0; padding-bottom: 56.25%; }
            .ratio iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
            .fluid { border: 0; width: 100%; aspect-ratio: 16 / 9; height: auto; }
            [data-tab] { display: none; }</style>`,
          body: `<div class="ratio">${frame('ratio')}</div>
            <div data-tab>${frame('tab', 'width="400" height="225" style="border:0"')}</div>
            <details><summary>Plus</summary>${frame('closed', 'class="fluid"')}</details>`,
        }),
      };
    },
    viewport: { width: 1000, height: 800 },
  },
  async ({ page }) => {
    const size = (id: string) =>
      page.tab.evaluate((name) => {
        const { width = 0, height = 0 } =
          document.getElementById(name)?.previousElementSibling?.getBoundingClientRect() ?? {};
        return [Math.round(width), Math.round(height)];
      }, id);
    await page.visit();
    await page.refuse();
    await page.tab.until(() => document.querySelector('.ratio limpide-embed'));
    const width = await page.tab.evaluate(() => document.querySelector('main')?.clientWidth ?? 0);
    const ratio = await size('ratio');
    assert.equal(ratio[0], width);
    assert.equal(ratio[1], Math.round(width * 0.5625));
    const wrapper = await page.tab.evaluate(
      () => document.querySelector('.ratio')?.getBoundingClientRect().height,
    );
    assert.equal(Math.round(wrapper ?? 0), ratio[1], 'the wrapper is not doubled');
    await page.tab.evaluate(() => {
      document.querySelector('[data-tab]')?.removeAttribute('data-tab');
      document.querySelector('details')?.setAttribute('open', '');
    });
    // What is in sight gets its placeholder; what is hidden costs nothing until it is shown.
    await page.tab.until(() => document.querySelectorAll('limpide-embed').length === 3);
    assert.deepEqual(await size('tab'), [400, 225]);
    const before = await size('closed');
    assert.deepEqual(before, [width, Math.round((width * 9) / 16)]);
    await page.tab.resize({ width: 700, height: 800 });
    const narrow = await page.tab.evaluate(() => document.querySelector('main')?.clientWidth ?? 0);
    assert.deepEqual(await size('closed'), [narrow, Math.round((narrow * 9) / 16)]);
  },
);

for (const width of [390, 320])
  scenario(
    `at ${width} px a placeholder shows its name, a sentence and both buttons`,
    {
      pages: ({ third }) => ({
        '/': html({
          head: `<style>iframe { max-width: 100%; border: 0; } .fluid { width: 100%; aspect-ratio: 16/9; height: auto; } .ratio { position: relative; padding-bottom: 56.25%; } .ratio iframe { position: absolute; inset: 0; width: 100%; height: 100%; }</style>`,
          body: `<iframe title="V" class="fluid" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html"></iframe>
          <div class="ratio"><iframe title="V" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html"></iframe></div>
          <template data-purpose="media" data-service="video"><iframe title="V" class="fluid" src="${third.origin}/embed.html"></iframe></template>`,
        }),
      }),
      viewport: { width, height: 844 },
    },
    async ({ page }) => {
      await page.visit();
      await page.refuse();
      await page.tab.until(() => document.querySelectorAll('limpide-embed').length === 3);
      await page.tab.see(show);
      const cut = await page.tab.evaluate(() =>
        [...document.querySelectorAll('limpide-embed')].flatMap((host) => {
          const frame = host.getBoundingClientRect();
          return [...(host.shadowRoot?.querySelectorAll('.name,.name + p,button') ?? [])]
            .map((part) => part.getBoundingClientRect())
            .filter(
              (box) => !box.height || box.bottom > frame.bottom + 1 || box.right > frame.right + 1,
            )
            .map((box) => `${box.bottom} > ${frame.bottom}`);
        }),
      );
      assert.deepEqual(cut, []);
    },
  );

scenario(
  'a lazy loader that reads `data-src` too is named to the owner, and `data-limpide-src` answers it',
  {
    pages: ({ third }) => ({
      '/': html({
        head: '<script>globalThis.lazySizes = {}</script>',
        body: `<iframe title="V" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html"></iframe>`,
      }),
      '/autre': html({
        head: '<script>globalThis.lazySizes = {}</script>',
        body: `<iframe title="V" data-purpose="media" data-service="video" data-limpide-src="${third.origin}/embed.html"></iframe>`,
      }),
    }),
  },
  async ({ page, another }) => {
    const named = ({ text }: { text: string }) => /lazySizes reads data-src too/.test(text);
    await page.visit();
    await poll('a sentence', () => page.tab.console.some(named));
    const other = await another();
    await other.visit('/autre');
    await other.refuse();
    assert.ok(!other.tab.console.some(named));
  },
);
