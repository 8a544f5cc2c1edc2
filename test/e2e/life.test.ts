import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { gatedInline } from './gated.js';
import { button, control, manager, notice, reopen } from './limpide-page.js';
import { scenario } from './scenario.js';

const inline = (config: object) =>
  `<script type="application/json" id="limpide-config">${JSON.stringify(config)}</script><script src="/limpide/limpide.js"></script>`;
const gpc = `<script>Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })</script>`;
/** An exempt measure, alone or with a purpose by consent. */
const exempt = configuration({
  purposes: ['audience', 'media'],
  services: [
    {
      id: 'stats',
      name: 'Mesure',
      purposes: ['audience'],
      storage: [{ name: '_m_id', type: 'cookie', duration: 'P13M', party: 'first' }],
    },
    { id: 'video', name: 'Vidéo', purposes: ['media'] },
  ],
});
const measured = `<script type="text/plain" data-purpose="audience" data-service="stats">document.cookie = '_m_id=1;Path=/'; (window.ran ||= []).push('stats')</script>`;

scenario(
  'REQ-18, REQ-20: what is exempt runs at once; one refusal stops it, clears it, and lasts',
  { config: exempt, pages: () => ({ '/': html({ body: measured }) }) },
  async ({ page, visitor }) => {
    await page.visit();
    await page.hasRun('stats');
    await page.refuse();
    await page.tab.until(() => !document.cookie.includes('_m_id') && !window.ran?.length);
    await page.reload();
    assert.equal(await page.allows('audience'), false);
    const kept = (await visitor.cookies()).map(({ name }) => name).sort();
    assert.deepEqual(kept, ['eu-consent', 'eu-objection']);
    // The choice ends; the objection does not.
    await page.tab.evaluate(() => {
      document.cookie = 'eu-consent=;Max-Age=0;Path=/';
      localStorage.clear();
    });
    await page.visit();
    assert.equal(await page.allows('audience'), false);
    assert.deepEqual(await page.ran(), []);
  },
);

scenario(
  'REQ-18: an objection in the manager is one action, apart from consent',
  { config: exempt, pages: () => ({ '/': html({ body: measured }) }) },
  async ({ page }) => {
    await page.visit();
    await page.customise();
    assert.deepEqual(
      await page.tab.evaluate(() => [
        window.limpide.allows('audience'),
        window.limpide.allows('media'),
      ]),
      [true, false],
    );
    await page.toggle('Mesure d’audience');
    await page.save();
    await page.tab.until(() => !window.ran?.length);
    await page.ready();
    assert.equal(await page.allows('audience'), false);
  },
);

scenario(
  'where only what is exempt is configured, nothing is asked, and the manager holds the switch',
  {
    config: configuration({ purposes: ['necessary', 'audience'], services: [] }),
    pages: () => ({ '/': html({ body: gatedInline('stats', 'audience') }) }),
  },
  async ({ page }) => {
    await page.go();
    await page.hasRun('stats');
    await page.tab.see(reopen);
    await page.tab.miss(notice);
    await page.manage();
    await page.tab.see(control('Mesure d’audience'));
  },
);

scenario(
  'REQ-21: with GPC, a load and an untouched save grant nothing; an explicit choice counts, and says so',
  {
    collector: true,
    pages: () => ({
      '/': html({ head: '', body: gatedInline('ads', 'advertising') }).replace(
        '<head>',
        `<head>${gpc}`,
      ),
    }),
  },
  async ({ page, site }) => {
    await page.visit();
    await page.customise();
    await page.save();
    assert.equal(await page.allows('advertising'), false);
    await page.manage();
    await page.toggle('Publicité personnalisée');
    await page.save();
    await page.hasRun('ads');
    await page.tab.until(() => localStorage.getItem('limpide-pending') === null);
    const rows = await site.endpoint.stored();
    assert.deepEqual(
      rows.map(({ signals }) => (signals as { gpc: boolean }).gpc),
      [true, true],
    );
    await page.reload();
    assert.equal(await page.allows('advertising'), true);
  },
);

scenario(
  'REQ-21: advertising accepted before GPC was on is denied while it is, and not asked again',
  {
    pages: () => ({
      '/': html({ body: gatedInline('ads', 'advertising') }),
      '/gpc': html({ body: gatedInline('ads', 'advertising') }).replace('<head>', `<head>${gpc}`),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.hasRun('ads');
    await page.go('/gpc');
    assert.deepEqual([await page.allows('advertising'), await page.allows('media')], [false, true]);
    await page.tab.miss(notice);
    assert.deepEqual(await page.ran(), []);
  },
);

scenario(
  'a choice that ends while the page is open is asked again, and nothing is granted meanwhile',
  {},
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.tab.evaluate(() => {
      const { v, r, p, s, m } = JSON.parse(
        decodeURIComponent(document.cookie.split('eu-consent=')[1]?.split(';')[0] ?? ''),
      );
      const t = Math.floor(Date.now() / 1000);
      const choice = { v, t: t - 9, e: t + 4, r, p, s, m };
      document.cookie = `eu-consent=${encodeURIComponent(JSON.stringify(choice))};Path=/`;
      localStorage.removeItem('limpide');
    });
    await page.reload();
    assert.equal(await page.allows('media'), true);
    await page.tab.see(notice);
    assert.equal(await page.allows('media'), false);
  },
);

scenario(
  'two copies of the script make one notice, and say so',
  {
    pages: () => ({
      '/': html({
        head: '<script src="/limpide/limpide.js" data-config="/limpide.json"></script>',
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    assert.equal(
      await page.tab.evaluate(() => document.querySelectorAll('limpide-notice').length),
      1,
    );
    assert.ok(page.tab.console.some(({ text }) => /limpide.*already/i.test(text)));
  },
);

scenario('a page that replaces its body gets the question back', {}, async ({ page }) => {
  await page.visit();
  await page.tab.evaluate(() => {
    const body = document.createElement('body');
    body.append(Object.assign(document.createElement('h1'), { textContent: 'Autre page' }));
    document.body.replaceWith(body);
  });
  await page.tab.see(notice);
  await page.accept();
});

scenario(
  'a prerendered page asks nothing and runs nothing until it is shown',
  {
    config: exempt,
    pages: () => ({
      '/': html({ body: measured }).replace(
        '<head>',
        `<head><script>Object.defineProperty(document, 'prerendering', { value: true, configurable: true })</script>`,
      ),
    }),
  },
  async ({ page, site }) => {
    await page.tab.go(site.origin + '/');
    await page.tab.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await page.tab.miss(notice);
    assert.deepEqual(await page.ran(), []);
    await page.tab.evaluate(() => document.dispatchEvent(new Event('prerenderingchange')));
    await page.tab.see(notice);
    await page.hasRun('stats');
  },
);

scenario(
  'REQ-17: a new purpose alone is asked about, and “Tout refuser” there leaves the others',
  {
    config: configuration({ purposes: ['audience-advanced', 'advertising', 'media', 'social'] }),
    pages: () => ({
      '/': html({}),
      '/avant': html({ script: null, head: inline(configuration()) }),
    }),
  },
  async ({ page }) => {
    await page.visit('/avant');
    await page.accept();
    await page.visit('/');
    await page.tab.see({ ...notice });
    const words = await page.tab.evaluate(
      () => document.querySelector('limpide-notice')?.textContent,
    );
    assert.match(words ?? '', /Réseaux sociaux/);
    assert.doesNotMatch(words ?? '', /Publicité personnalisée/);
    await page.refuse();
    assert.deepEqual(
      [await page.allows('social'), await page.allows('advertising')],
      [false, true],
    );
  },
);

scenario('the manager says which purposes are accepted in part', {}, async ({ page }) => {
  await page.visit();
  await page.customise();
  await page.toggle('Vidéos, cartes et contenus d’autres sites');
  await page.save();
  await page.tab.evaluate(
    () => void window.limpide.decide({ media: true }, { services: { video: false } }),
  );
  await page.tab.until(() => window.limpide.decision?.services['video'] === false);
  await page.manage();
  await page.tab.until(() =>
    document
      .querySelector('limpide-manager')
      ?.shadowRoot?.textContent?.includes('Accordé en partie'),
  );
  await page.tab.click(button('Fermer', manager));
});
