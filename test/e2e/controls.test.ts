import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { button, manager, notice } from './limpide-page.js';
import { scenario } from './scenario.js';

/** What routers, smooth scrolls and page builders do to clicks, before or after our tag. */
const hostile: Record<string, string> = {
  'a router that takes every click': `document.addEventListener('click', (event) => { event.preventDefault(); event.stopPropagation(); }, true);`,
  'one that leaves nothing to anybody after it': `document.addEventListener('click', (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true);`,
  'a listener on the window': `addEventListener('click', (event) => { event.preventDefault(); event.stopPropagation(); }, true);`,
  'a handler on the control itself': `document.addEventListener('DOMContentLoaded', () => { for (const one of document.querySelectorAll('[data-limpide]')) one.addEventListener('click', (event) => { event.preventDefault(); event.stopImmediatePropagation(); }); });`,
};

const controls = `
  <a href="#ailleurs" role="button" data-limpide="open"><span id="dedans">Mes choix</span></a>
  <button type="button" data-limpide="refuse">Non merci</button>
  <div id="racine"></div>
  <script>
    const root = document.querySelector('#racine').attachShadow({ mode: 'open' });
    const inside = document.createElement('button');
    inside.textContent = 'Choix, dans une racine';
    inside.dataset.limpide = 'open';
    root.append(inside);
  </script>`;

for (const [what, script] of Object.entries(hostile))
  for (const [when, place] of [
    [
      'before the tag',
      (page: string) => page.replace('<head>', `<head><script>${script}</script>`),
    ],
    ['after it', (page: string) => page.replace('</body>', `<script>${script}</script></body>`)],
  ] as const)
    scenario(
      `a control is obeyed whatever the page does with clicks: ${what}, ${when}`,
      { pages: () => ({ '/': place(html({ body: controls })) }) },
      async ({ page }) => {
        await page.visit();
        await page.tab.click(button('Mes choix'));
        await page.tab.see(manager);
        await page.tab.press('Escape');
        await page.tab.miss(manager);
        await page.tab.click(button('Choix, dans une racine'));
        await page.tab.see(manager);
        await page.tab.press('Escape');
        await page.tab.miss(manager);
        // By keyboard as well.
        await page.tab.evaluate(() =>
          document.querySelector<HTMLElement>('[data-limpide=open]')?.focus(),
        );
        await page.tab.press('Enter');
        await page.tab.see(manager);
        await page.tab.press('Escape');
        await page.tab.miss(manager);
        await page.tab.click(button('Non merci'));
        await page.tab.miss(notice);
        await page.tab.until(() => window.limpide.decision);
        assert.equal(await page.allows('advertising'), false);
      },
    );
