import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { gatedInline, gatedScript } from './gated.js';
import { button, notice } from './limpide-page.js';
import { poll } from './poll.js';
import { scenario } from './scenario.js';

/** What optimisers leave of scripts: another type and address, put right at the first interaction. */
const optimiser = `<script>
addEventListener('keydown', () => {
  for (const late of document.querySelectorAll('script[type="x-optimiser"]')) {
    const script = document.createElement('script');
    for (const { name, value } of late.attributes)
      if (name !== 'type') script.setAttribute(name === 'data-late-src' ? 'src' : name, value);
    late.replaceWith(script);
  }
}, { once: true });
</script>`;

scenario(
  'an optimiser that renames the type of the tag: nothing until it puts it right, then asked as ever',
  {
    pages: ({ third }) => ({
      '/': html({
        script: null,
        head: `<script type="x-optimiser" data-late-src="/limpide/limpide.js" data-config="/limpide.json"></script>`,
        body: gatedScript({ third }, 'ads', 'advertising') + optimiser,
      }),
    }),
  },
  async ({ page, site }) => {
    await page.tab.go(`${site.origin}/`);
    assert.equal(await page.tab.evaluate(() => typeof window.limpide), 'undefined');
    await page.tab.press('Tab');
    await page.tab.see(notice);
    assert.deepEqual([await page.ran(), site.third.requests], [[], []]);
    await page.tab.click(button('Tout refuser', notice));
    await page.decided();
    assert.deepEqual([await page.ran(), site.third.requests], [[], []]);
  },
);

scenario(
  'an optimiser that renames the type of gated scripts too: inert before, refused after',
  {
    pages: ({ third }) => ({
      '/': html({
        body:
          (
            gatedScript({ third }, 'external', 'advertising') + gatedInline('inline', 'advertising')
          ).replaceAll('type="text/plain"', 'type="x-lazy"') + gatedInline('kept', 'advertising'),
      }),
    }),
  },
  async ({ page, site }) => {
    await page.visit();
    await page.refuse();
    assert.deepEqual([await page.ran(), site.third.requests], [[], []]);
    await page.tab.evaluate(() => window.limpide.acceptAll());
    await page.tab.until(() => (window.ran ?? []).length === 3);
  },
);

scenario(
  'files of another origin whose server does not let them be read: everything denied, and it says which',
  {
    config: configuration(),
    pages: ({ third, origin }) => ({
      '/': html({
        script: null,
        head: `<script src="${origin.replace('127.0.0.1', 'localhost')}/limpide/limpide.js" data-config="/limpide.json"></script>`,
        body: gatedScript({ third }, 'ads', 'advertising'),
      }),
    }),
  },
  async ({ page, site }) => {
    await page.tab.go(`${site.origin}/`);
    await page.ready();
    const said = await poll('a sentence', () =>
      page.tab.console.find(({ text }) => /^\[limpide\].*notice\.fr\./.test(text)),
    );
    assert.match(said.text, /dynamically imported module/);
    assert.deepEqual([await page.ran(), site.third.requests], [[], []]);
    assert.equal(await page.allows('advertising'), false);
    assert.equal(await page.tab.count(notice), 0);
  },
);
