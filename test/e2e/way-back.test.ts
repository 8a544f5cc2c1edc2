import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { button, notice, reopen } from './limpide-page.js';
import { scenario } from './scenario.js';

const links = Array.from(
  { length: 40 },
  (_, index) => `<p><a href="/autre?${index}">Lien ${index}</a></p>`,
).join('');
const long = () => ({ '/': html({ body: links }) });

scenario(
  'a page that removes what it does not know is not frozen, and the question stays reachable',
  {
    pages: () => ({
      '/': html({
        body: `<script>
          new MutationObserver((changes) => {
            for (const { addedNodes } of changes)
              for (const node of addedNodes) if (node.localName !== 'main') node.remove();
          }).observe(document.body, { childList: true });
        </script>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.go();
    const turns = await page.tab.evaluate(async () => {
      let count = 0;
      new MutationObserver(() => (count += 1)).observe(document.body, { childList: true });
      const until = performance.now() + 2000;
      while (performance.now() < until) await new Promise(requestAnimationFrame);
      return count;
    });
    assert.ok(turns > 0 && turns < 40, `${turns} turns in two seconds`);
    await page.tab.evaluate(() => window.limpide.refuseAll());
    assert.equal(await page.tab.evaluate(() => window.limpide.decision?.cause), 'api');
  },
);

scenario(
  'a body that comes late gets the question when it comes',
  {
    pages: () => ({
      '/': html({
        head: `<script>
          new MutationObserver((_, observer) => {
            if (!document.body) return;
            window.late = document.body;
            late.remove();
            observer.disconnect();
          }).observe(document.documentElement, { childList: true });
        </script>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.go();
    assert.equal(await page.tab.evaluate(() => document.body), null);
    await page.tab.until(() => customElements.get('limpide-notice') && true);
    await page.tab.evaluate(() => {
      document.documentElement.append((window as unknown as { late: Node }).late);
    });
    await page.tab.see(notice);
  },
);

scenario(
  'a notice that a blocker hides is no way back: ours is there',
  { pages: long },
  async ({ page }) => {
    await page.visit();
    await page.tab.evaluate(() => {
      // As a user's own sheet does: it beats what is important in ours.
      for (const sheet of document.querySelector('limpide-notice')?.shadowRoot
        ?.adoptedStyleSheets ?? [])
        sheet.replaceSync(':host{display:none!important}');
      document.body.append(document.createElement('p'));
    });
    await page.tab.see(reopen);
  },
);

for (const [what, style] of [
  ['a body that sets its children side by side', 'body { display: flex; margin: 0 }'],
  ['an application of the whole height', 'html, body, main { height: 100%; margin: 0 }'],
] as const)
  scenario(
    `the way back takes nobody’s room: ${what}`,
    { pages: () => ({ '/': html({ head: `<style>${style} main { flex: 1 }</style>` }) }) },
    async ({ page }) => {
      await page.visit();
      const box = () =>
        page.tab.evaluate(() => {
          const { width, height } = document
            .querySelector('main')
            ?.getBoundingClientRect() as DOMRect;
          return [width, height];
        });
      const before = await box();
      await page.refuse();
      await page.tab.see(reopen);
      assert.deepEqual(await box(), before);
    },
  );

scenario(
  'the way back is in sight where a page never scrolls, and not beside a manager of the page',
  {
    pages: () => ({
      '/': html({
        head: '<style>html, body { height: 100%; margin: 0; overflow: hidden } main { height: 100% }</style>',
      }),
      '/choix': html({ body: '<limpide-manager></limpide-manager>' }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.refuse();
    await page.tab.see(reopen);
    const { y, height } = await page.tab.box(reopen);
    assert.ok(y + height <= 800, `${y + height} px`);
    await page.go('/choix');
    await page.tab.see(button('Enregistrer mes choix'));
    assert.equal(await page.tab.count(reopen), 0);
  },
);

scenario('neither the notice nor the way back is printed', { pages: long }, async ({ page }) => {
  await page.visit();
  await page.tab.emulate({ media: 'print' });
  await page.tab.miss(notice);
  await page.tab.emulate({ media: 'screen' });
  await page.refuse();
  await page.tab.see(reopen);
  await page.tab.emulate({ media: 'print' });
  await page.tab.miss(reopen);
});
