import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { gatedInline, gatedScript } from './gated.js';
import { button } from './limpide-page.js';
import { scenario } from './scenario.js';
import { kept } from './stored.js';

scenario(
  '§2: scripts run in the order of the markup, whatever their answers take',
  {
    pages: ({ third }) => {
      const script = (id: string, attributes = '') =>
        gatedScript({ third }, id, 'audience-advanced', attributes);
      return {
        '/': html({
          // Parsed first, run last: deferred scripts and modules follow the others.
          head: [
            gatedScript({ third }, 'deferred&after=second', 'audience-advanced', 'defer'),
            `<script type="text/plain" data-type="module" data-purpose="audience-advanced" data-src="${third.origin}/module.js?id=module"></script>`,
          ].join('\n'),
          body: [
            script('late&after=end', 'async'),
            // The first one is answered only once the second one has been asked for.
            script('first&after=second'),
            script('second'),
            gatedInline('inline', 'audience-advanced'),
            script('third'),
          ].join('\n'),
        }),
      };
    },
  },
  async ({ page, site }) => {
    await page.visit();
    assert.deepEqual(site.third.requests, []);
    await page.accept();
    await page.hasRun('first', 'second', 'inline', 'third', 'deferred', 'module');
    await page.tab.evaluate(
      (origin) => fetch(`${origin}/run.js?id=end`).then(() => undefined),
      site.third.origin,
    );
    await page.hasRun('first', 'second', 'inline', 'third', 'deferred', 'module', 'late');
  },
);

scenario(
  '§2: on the pages after the choice the order is the same',
  {
    pages: ({ third }) => ({
      '/autre': html({
        head: gatedScript({ third }, 'deferred', 'audience-advanced', 'defer'),
        body: `${gatedScript({ third }, 'first&after=second', 'audience-advanced')}
        ${gatedInline('inline', 'audience-advanced')}
        ${gatedScript({ third }, 'second', 'audience-advanced')}`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.go('/autre');
    await page.hasRun('first', 'inline', 'second', 'deferred');
  },
);

scenario(
  '§2: a script that the network refuses does not hold the others back',
  {
    pages: ({ third }) => ({
      '/': html({
        body: `<script type="text/plain" data-purpose="advertising" data-src="${third.origin}/absent.js"></script>
        ${gatedInline('inline', 'advertising')}${gatedScript({ third }, 'next', 'advertising')}`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.hasRun('inline', 'next');
  },
);

scenario(
  '§2: a revived script keeps its attributes',
  {
    pages: ({ third }) => ({
      '/': html({
        body: gatedScript(
          { third },
          'kept',
          'advertising',
          'id="regie" data-site="42" crossorigin="anonymous" referrerpolicy="no-referrer" nonce="n0nce"',
        ),
      }),
    }),
  },
  async ({ page, site }) => {
    await page.visit();
    await page.accept();
    await page.hasRun('kept');
    assert.deepEqual(
      await page.tab.evaluate(() => {
        const script = document.querySelector<HTMLScriptElement>('#regie');
        return (
          script && [
            script.dataset['site'],
            script.crossOrigin,
            script.referrerPolicy,
            script.nonce,
          ]
        );
      }),
      ['42', 'anonymous', 'no-referrer', 'n0nce'],
    );
    const asked = site.third.requests.find(({ path }) => path.startsWith('/run.js'));
    assert.equal(asked?.referrer, '');
  },
);

scenario(
  '§2: a script runs once, whatever is chosen later in the same page',
  {
    pages: ({ third }) => ({
      '/': html({
        body:
          gatedInline('inline', 'audience-advanced') +
          gatedScript({ third }, 'stats', 'audience-advanced'),
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.hasRun('inline', 'stats');
    await page.tab.evaluate(async () => {
      await window.limpide.decide({ advertising: false });
      await window.limpide.acceptAll();
      document.body.append(document.createElement('hr'));
    });
    await page.tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    assert.deepEqual(await page.ran(), ['inline', 'stats']);
  },
);

scenario(
  '§2: several purposes must all be granted',
  {
    pages: () => ({ '/': html({ body: gatedInline('both', 'audience-advanced advertising') }) }),
  },
  async ({ page }) => {
    await page.visit();
    await page.tab.evaluate(() => window.limpide.decide({ advertising: true }));
    assert.deepEqual(await page.ran(), []);
    await page.tab.evaluate(() => window.limpide.decide({ 'audience-advanced': true }));
    await page.hasRun('both');
  },
);

scenario(
  '§2: a service that is refused stays off though its purpose is granted',
  {
    pages: () => ({
      '/': html({
        body:
          gatedInline('ads', 'advertising', 'data-service="ads"') +
          gatedInline('other', 'advertising'),
      }),
    }),
  },
  async ({ page, visitor }) => {
    await page.visit();
    await page.tab.evaluate(() =>
      window.limpide.decide({ advertising: true }, { services: { ads: false } }),
    );
    await page.hasRun('other');
    assert.equal(await page.allows('advertising'), true);
    assert.equal(await page.allows('ads'), false);
    assert.deepEqual((await kept(visitor)).s, { ads: false });
  },
);

scenario(
  '§2: `!purpose` runs before a choice and after a refusal, never once granted',
  {
    pages: () => ({ '/': html({ body: gatedInline('without', '!advertising') }) }),
  },
  async ({ page }) => {
    await page.visit();
    await page.hasRun('without');
    await page.refuse();
    await page.reload();
    await page.hasRun('without');
    await page.tab.evaluate(() => window.limpide.acceptAll());
    await page.reload();
    assert.deepEqual(await page.ran(), []);
  },
);

scenario(
  '§2: what is not in the configuration is denied and named in the console',
  {
    pages: () => ({
      '/': html({
        body:
          gatedInline('purpose', 'inconnue') +
          gatedInline('service', 'advertising', 'data-service="inconnu"') +
          gatedInline('negated', '!inconnue'),
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.reload();
    assert.deepEqual(await page.ran(), []);
    const lines = page.tab.console.map(({ text }) => text).join('\n');
    assert.match(lines, /limpide.*inconnue\b/);
    assert.match(lines, /limpide.*inconnu\b/);
  },
);

scenario('§2: markup that is added later is gated the same way', {}, async ({ page, site }) => {
  const add = (id: string) =>
    page.tab.evaluate(
      ([name, origin]) => {
        const script = document.createElement('script');
        script.type = 'text/plain';
        script.dataset['purpose'] = 'advertising';
        script.dataset['src'] = `${origin}/run.js?id=${name}`;
        document.body.append(script);
      },
      [id, site.third.origin] as const,
    );
  await page.visit();
  await add('early');
  await page.tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  assert.deepEqual(site.third.requests, []);
  await page.accept();
  await page.hasRun('early');
  await add('later');
  await page.hasRun('early', 'later');
});

scenario(
  '§2: the page’s own controls: `data-limpide` refuses, and accepts by a person’s click',
  {
    pages: () => ({
      '/': html({
        body: `${gatedInline('ads', 'advertising')}
        <button type="button" data-limpide="accept">Oui à tout</button>
        <button type="button" data-limpide="refuse">Non à tout</button>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.tab.click(button('Non à tout'));
    await page.tab.until(() => window.limpide.decision?.cause === 'refuse-all');
    await page.tab.click(button('Oui à tout'));
    await page.hasRun('ads');
  },
);

scenario(
  '§2: everything stays inert where Limpide’s script is blocked',
  {
    pages: ({ third }) => ({
      '/': html({
        script: null,
        head: '<script src="/limpide/bloque.js" data-config="/limpide.json"></script>',
        body: `${gatedScript({ third }, 'stats', 'audience-advanced')}${gatedInline('ads', 'advertising')}
        <template data-purpose="media"><img alt="" src="${third.origin}/pixel.gif"></template>`,
      }),
    }),
  },
  async ({ page, site }) => {
    await page.tab.go(`${site.origin}/`);
    assert.deepEqual(await page.ran(), []);
    assert.deepEqual(site.third.requests, []);
  },
);
