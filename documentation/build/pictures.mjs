import { join } from 'node:path';
import { withStage } from '../../scripts/lib/stage.mjs';

const WIDE = { width: 960, height: 600 };
const STYLE = `<style>
  body { margin: 0; padding: 24px; font: 16px/1.5 system-ui, 'Liberation Sans', sans-serif; }
</style>`;
const WORDS = {
  fr: 'La page se lit, défile et s’utilise pendant que la question est là.',
  en: 'The page can be read, scrolled and used while the question is there.',
};

/** A surface that is written in the page, photographed as it stands. */
const inPage = (name, body, { script = '', width = 720 } = {}) => ({
  name,
  body,
  width,
  shoot: async (tab, path) => {
    await tab.evaluate('limpide.refuseAll()');
    await tab.locator('limpide-notice').waitFor({ state: 'hidden' });
    if (script) await tab.evaluate(script);
    const element = tab.locator('[data-picture]').first();
    await element.scrollIntoViewIfNeeded();
    await element.screenshot({ path });
  },
});

const notice = (name, changes) => ({
  name,
  changes,
  body: '',
  width: WIDE.width,
  shoot: async (tab, path) => {
    await tab.locator('limpide-notice').waitFor();
    await tab.screenshot({ path });
  },
});

/** Every picture of the site, in each language. */
const pictures = [
  notice('notice', {}),
  notice('notice-bar', { notice: { layout: 'bar' } }),
  {
    name: 'manager',
    body: '',
    width: WIDE.width,
    height: 760,
    shoot: async (tab, path) => {
      await tab.evaluate('void limpide.open("manager")');
      await tab.locator('limpide-manager dialog[open]').waitFor();
      await tab.screenshot({ path });
    },
  },
  inPage(
    'embed',
    '<div data-picture style="max-inline-size:560px"><iframe title="Vidéo" data-purpose="media" data-service="youtube" data-src="https://www.youtube.com/embed/x" width="560" height="315"></iframe></div>',
  ),
  inPage(
    'newsletter',
    '<div data-picture style="padding:16px"><limpide-newsletter></limpide-newsletter></div>',
  ),
  inPage(
    'rights',
    '<div data-picture style="padding:16px"><limpide-rights></limpide-rights></div>',
  ),
];

/** Waits until nothing of ours in the page is still to come. */
const settled = `(async () => {
  const names = ['limpide-newsletter', 'limpide-rights', 'limpide-embed'];
  for (const name of names)
    for (const element of document.querySelectorAll(name)) {
      await customElements.whenDefined(name);
      await element.updateComplete;
    }
  await document.fonts.ready;
})()`;

/**
 * Takes every picture of the site from the built files, in French and English.
 *
 * @param {string} root
 * @param {string} folder
 */
export const takePictures = (root, folder) =>
  withStage(root, async ({ open, put, configure }) => {
    for (const lang of ['fr', 'en'])
      for (const { name, body, width, height = WIDE.height, changes = {}, shoot } of pictures) {
        configure(changes);
        put({ lang, head: STYLE, body: `<main><p>${WORDS[lang]}</p>${body}</main>` });
        const tab = await open({ viewport: { width, height }, locale: lang });
        await tab.evaluate(settled);
        await shoot(tab, join(folder, `${name}-${lang}.png`));
        await tab.context().close();
      }
  });
