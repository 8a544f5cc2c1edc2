import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { html } from '../support/node/html.js';
import { gatedInline } from './gated.js';
import { button } from './limpide-page.js';
import { scenario, type World } from './scenario.js';

/** Whether code of a package has been run, by what it leaves behind in a page. What a link fetches is not. */
const traces = ({ page }: World) =>
  page.tab.evaluate(async () => {
    const urls = performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as PerformanceResourceTiming).initiatorType !== 'link')
      .map(({ name }) => name)
      .filter((url) => url.includes('/limpide/') && new URL(url).pathname.endsWith('.js'));
    const texts = await Promise.all(urls.map((url) => fetch(url).then((answer) => answer.text())));
    const has = (...marks: string[]) =>
      texts.some((text) => marks.some((mark) => text.includes(mark)));
    return {
      files: urls.length,
      lit: has('litHtmlVersions', 'litElementVersions'),
      i18next: has('i18next', 'pluralSeparator'),
      idb: has('keyval-store', 'indexedDB.open'),
    };
  });

scenario(
  'a returning visitor runs one script, without Lit, i18next or IndexedDB',
  {
    pages: () => ({ '/': html({}) }),
  },
  async (world) => {
    await world.page.visit();
    await world.page.refuse();
    await world.page.tab.until(() => localStorage.getItem('limpide-pending') === null);
    await world.page.go('/autre');
    await world.page.tab.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    assert.deepEqual(await traces(world), { files: 1, lit: false, i18next: false, idb: false });
  },
);

scenario(
  'a first visit runs the script, the notice and what makes a decision: no Lit, no i18next',
  {},
  async (world) => {
    await world.page.visit();
    await world.page.tab.until(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => /decision/.test(name)).length,
    );
    assert.deepEqual(await traces(world), { files: 3, lit: false, i18next: false, idb: false });
  },
);

scenario('the manager brings Lit, and still no i18next', {}, async (world) => {
  await world.page.visit();
  await world.page.customise();
  const { lit, i18next } = await traces(world);
  assert.deepEqual({ lit, i18next }, { lit: true, i18next: false });
});

scenario(
  'every part comes from the folder of the script, in names that filter lists leave alone',
  {},
  async ({ page, site }) => {
    await page.visit();
    await page.customise();
    await page.toggle(...Object.values((await import('../support/node/config.js')).titles));
    await page.save();
    await page.tab.evaluate(() => window.limpide.history());
    const parts = site.asked.filter((path) => path.startsWith('/limpide'));
    assert.ok(parts.length >= 4, parts.join());
    for (const path of parts)
      assert.doesNotMatch(path, /cookie|consent|gdpr|rgpd|cnil|banner|bandeau|privacy-policy/);
  },
);

/** What the guide gives to copy, its first sample, at its own addresses. */
const guide = readFileSync(new URL('../../docs/guide/integration.md', import.meta.url), 'utf8');
const snippet = /```html\n([^`]+)```/.exec(guide)?.[1] ?? '';

scenario(
  'the tag of the guide lets the page paint, and asks for the configuration once',
  {
    pages: () => ({
      '/': html({
        script: null,
        head: `${snippet}${gatedInline('ad', 'advertising')}`,
      }),
    }),
  },
  async ({ page, site }) => {
    assert.match(snippet, /<script async src="\/limpide\/limpide.js"/);
    await page.visit();
    assert.equal(site.asked.filter((path) => path === '/limpide.json').length, 1);
    assert.equal(
      await page.tab.evaluate(
        () =>
          (
            performance.getEntriesByName(`${location.origin}/limpide/limpide.js`)[0] as
              (PerformanceResourceTiming & { renderBlockingStatus?: string }) | undefined
          )?.renderBlockingStatus,
      ),
      'non-blocking',
    );
    assert.equal(await page.tab.evaluate(() => 'ran' in window), false);
    await page.accept();
    await page.tab.until(() => 'ran' in window);
  },
);

const [notice = ''] = readdirSync(new URL('../../dist/cdn/', import.meta.url)).filter((name) =>
  /^notice\.fr\.[\da-f]{6}\.js$/.test(name),
);

scenario(
  'a notice that the page preloads comes beside the script, and once',
  {
    pages: () => ({
      '/': html({
        script: null,
        head: `${snippet}<link rel="modulepreload" href="/limpide/${notice}">`,
      }),
    }),
  },
  async ({ page, site }) => {
    assert.ok(guide.includes('<link rel="modulepreload" href="/limpide/notice.fr.….js">'));
    await page.visit();
    await page.tab.see(button('Tout refuser'));
    assert.equal(site.asked.filter((path) => path === `/limpide/${notice}`).length, 1);
    const [script, part] = await page.tab.evaluate(
      (name) =>
        ['limpide.js', name].map(
          (file) =>
            performance.getEntriesByName(
              `${location.origin}/limpide/${file}`,
            )[0] as PerformanceResourceTiming,
        ),
      notice,
    );
    assert.ok(script && part && part.startTime < script.responseEnd);
  },
);
