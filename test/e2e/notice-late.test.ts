import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { button, notice } from './limpide-page.js';
import { scenario } from './scenario.js';

scenario(
  'what the page’s own code answers while the notice is on its way is not asked any more',
  {
    pages: () => ({
      '/': html({
        head: `<script>
          document.addEventListener('limpide-prompt', () => limpide.refuseAll());
        </script>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.go('/');
    await page.decided();
    // The part has come, has run, and whatever it shows has been painted.
    await page.tab.until(async () => {
      const parts = performance.getEntriesByType('resource').map(({ name }) => name);
      if (!parts.some((name) => /\/notice\.fr\./.test(name))) return false;
      for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
      return true;
    });
    assert.equal(await page.tab.count(notice), 0);
  },
);

for (const layout of ['card', 'bar'])
  for (const [width, height, letters] of [
    [320, 256, 100],
    [640, 800, 200],
  ] as const)
    scenario(
      `as a ${layout} at ${width} × ${height} with letters at ${letters} %, every action is whole on the screen`,
      {
        viewport: { width, height },
        config: { ...configuration(), notice: { layout } },
        pages: () => ({
          '/': html({ head: `<style>html { font-size: ${letters}%; }</style>` }),
        }),
      },
      async ({ page }) => {
        await page.visit();
        for (const name of ['Tout refuser', 'Tout accepter', 'Personnaliser']) {
          const box = await page.tab.box(button(name, notice));
          assert.ok(
            box.y >= 0 && box.y + box.height <= height + 1,
            `${name}: ${JSON.stringify(box)}`,
          );
        }
      },
    );
