import { html } from '../support/node/html.js';
import { button } from './limpide-page.js';
import { scenario } from './scenario.js';

scenario(
  'what is pressed by a mouse stays under it, also where the notice covers a part of it',
  {
    pages: () => ({
      '/': html({
        body: `<button id="press" style="position: absolute; height: 100px; width: 200px; left: 10px">Appuyer</button>
          <div style="height: 400vh">Du texte.</div>`,
      }),
    }),
    viewport: { width: 1280, height: 800 },
  },
  async ({ page }) => {
    await page.visit();
    await page.tab.evaluate(() => {
      const notice = document.querySelector('limpide-notice')?.getBoundingClientRect();
      const press = document.querySelector<HTMLElement>('#press');
      if (!notice || !press) throw new Error('nothing to press');
      // Its middle is in sight; moved clear of the notice, it would be there no longer.
      press.style.left = `${notice.left + 20}px`;
      press.style.top = `${notice.top + scrollY - 53}px`;
      press.onclick = () => (press.dataset['pressed'] = '');
    });
    await page.tab.click(button('Appuyer'));
    await page.tab.until(() => document.querySelector('#press[data-pressed]'));
  },
);
