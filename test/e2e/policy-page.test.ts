import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { scenario } from './scenario.js';

const pages = () => ({
  '/': html({
    title: 'Confidentialité',
    body: '<limpide-policy version="2018-11-20"></limpide-policy><limpide-newsletter></limpide-newsletter>',
  }),
});

scenario('a printed policy leaves the forms of the site out', { pages }, async ({ page }) => {
  await page.visit();
  await page.refuse();
  await page.tab.see({ role: 'heading', name: /Politique de/ });
  const shown = () =>
    page.tab.evaluate(() =>
      ['limpide-policy', 'limpide-newsletter'].map(
        (name) => (document.querySelector<HTMLElement>(name)?.offsetHeight ?? 0) > 0,
      ),
    );
  await page.tab.until(
    () => (document.querySelector<HTMLElement>('limpide-newsletter')?.offsetHeight ?? 0) > 0,
  );
  await page.tab.emulate({ media: 'print' });
  assert.deepEqual(await shown(), [true, false]);
});

scenario(
  'in forced colours the current entry of the contents is told by its shape',
  { pages, forcedColors: 'active' },
  async ({ page }) => {
    await page.visit();
    await page.refuse();
    await page.tab.see({ role: 'heading', name: /Politique de/ });
    await page.tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    const [current, ...others] = await page.tab.until(() => {
      const root = document.querySelector('limpide-policy')?.shadowRoot;
      const links = [...(root?.querySelectorAll('.contents a') ?? [])];
      links.sort((one) => (one.hasAttribute('aria-current') ? -1 : 1));
      return (
        links[0]?.hasAttribute('aria-current') &&
        links.map((link) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(link);
          return outlineStyle + outlineWidth;
        })
      );
    });
    assert.ok(others.length > 3);
    assert.ok(!others.includes(current ?? ''), `${current}: ${others.join()}`);
  },
);
