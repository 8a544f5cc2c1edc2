import assert from 'node:assert/strict';
import type { Limpide } from '../../src/core/instance.js';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { button, manager, type LimpidePage } from './limpide-page.js';
import { facts } from './newsletter-page.js';
import { scenario } from './scenario.js';

const film = { fr: 'Films de nos ateliers', en: 'Films of our workshops' };
const shows = { fr: 'Montre nos gestes.', en: 'Shows how we work.' };
const player = { fr: 'Lecteur de l’atelier', en: 'Workshop player' };
const letter = { fr: 'la lettre de l’atelier et ses offres', en: 'the workshop letter' };

/** No language in the configuration: that of the page counts, and the owner has written in both. */
const config = configuration({
  locale: undefined,
  purposes: ['advertising', { id: 'media', title: film, description: shows }],
  services: [
    { id: 'video', name: player, description: shows, purposes: ['media'], hosts: ['localhost'] },
  ],
  policy: {
    url: '/p',
    current: '2026-11-22',
    facts: facts({ description: { fr: 'Nos gestes.', en: 'Our craft.' } }),
  },
  newsletter: { lists: [{ id: 'atelier', title: letter }] },
});

const turn = (page: LimpidePage, lang: string) =>
  page.tab.evaluate((to) => void (document.documentElement.lang = to), lang);

/** What a surface says, its shadow root included. */
const said = (page: LimpidePage, tag: string, words: string) =>
  page.tab.until(
    ([name, wanted]) => {
      const element = document.querySelector(name as string);
      const text = `${element?.textContent} ${element?.shadowRoot?.textContent}`;
      return text.includes(wanted as string) && text;
    },
    [tag, words] as const,
  );

const SURFACES = ['limpide-notice', 'limpide-manager', 'limpide-embed', 'limpide-newsletter'];

scenario(
  'the owner’s texts turn with the page on every surface, and the record names their language',
  {
    config,
    collector: true,
    pages: ({ third }) => ({
      '/': html({
        body: `<limpide-manager></limpide-manager><limpide-newsletter list="atelier"></limpide-newsletter>
          <iframe title="Film" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html"></iframe>
          <limpide-policy></limpide-policy>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    const words = {
      fr: [film.fr, film.fr, player.fr, letter.fr],
      en: [film.en, film.en, player.en, letter.en],
    };
    for (const language of ['fr', 'en'] as const) {
      await turn(page, language);
      for (const [at, tag] of SURFACES.entries())
        await said(page, tag, words[language][at] as string);
      await said(page, 'limpide-policy', film[language]);
    }
    assert.doesNotMatch(String(await said(page, 'limpide-notice', shows.en)), /object Object/);
    await page.tab.click(button('Refuse all', { role: 'region', name: 'Your privacy choices' }));
    await page.decided();
    const notice = await page.tab.until(async () => {
      const [record] = (await (window.limpide as Limpide).history()) as {
        notice: { id: string; lang: string };
      }[];
      return record?.notice;
    });
    assert.equal(notice.id, 'notice');
    assert.equal(notice.lang, 'en');
  },
);

scenario(
  'a page in a language of none of ours is in the fallback, and says where a text is in another',
  {
    config: {
      ...config,
      fallbackLocale: 'en',
      services: [
        { id: 'video', name: player, description: 'En français seulement.', purposes: ['media'] },
      ],
    },
    pages: () => ({ '/': html({ body: '' }).replace('lang="fr"', 'lang="sv-FI"') }),
  },
  async ({ page }) => {
    await page.go();
    await page.tab.see({ role: 'region', name: 'Your privacy choices' });
    await said(page, 'limpide-notice', film.en);
    await page.tab.evaluate(() => void window.limpide.open());
    await page.tab.see(button('Save my choices', manager));
    const lang = await page.tab.until(() => {
      const root = document.querySelector('limpide-manager')?.shadowRoot;
      for (const each of root?.querySelectorAll('details') ?? []) each.open = true;
      const found = [...(root?.querySelectorAll('span[lang]') ?? [])].find((each) =>
        each.textContent?.includes('En français'),
      );
      return found?.getAttribute('lang');
    });
    assert.equal(lang, 'fr');
  },
);
