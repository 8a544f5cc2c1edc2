import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Limpide } from '../../src/core/instance.js';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { axe } from './axe.js';
import { button, manager, type LimpidePage } from './limpide-page.js';
import { facts } from './newsletter-page.js';
import { scenario } from './scenario.js';

const OF_SURFACES = ['de', 'es', 'it', 'nl', 'pl', 'pt', 'ro', 'ar'];

const texts = (language: string, namespace: string): Record<string, string> =>
  JSON.parse(readFileSync(`locales/${language}/${namespace}.json`, 'utf8'));

/** A page in a language; nothing in the configuration says one. */
const config = configuration({
  locale: undefined,
  policy: { url: '/p', current: '2026-11-22', facts: facts() },
});
const pageIn = (language: string, body = '') =>
  html({ body }).replace('<html lang="fr">', `<html lang="${language}">`);

const noticeOf = (language: string) =>
  ({ role: 'region', name: texts(language, 'notice')['region'] as string }) as const;

const markOf = (page: LimpidePage, element: string) =>
  page.tab.evaluate((name) => {
    const { lang, dir } = document.querySelector<HTMLElement>(name) ?? {};
    return `${lang} ${dir}`;
  }, element);

for (const language of OF_SURFACES) {
  const common = texts(language, 'common');
  const mark = `${language} ${language === 'ar' ? 'rtl' : 'ltr'}`;
  scenario(
    `in ${language}: the notice, the manager, a refusal, its record and the way back`,
    { config, pages: () => ({ '/': pageIn(`${language}-XX`) }) },
    async ({ page }) => {
      await page.go('/');
      await page.tab.see(noticeOf(language));
      assert.equal(await markOf(page, 'limpide-notice'), mark);
      if (/ar|de/.test(language)) assert.deepEqual(await axe(page.tab), []);
      await page.tab.click(button(common['customise'] as string, noticeOf(language)));
      await page.tab.see(button(common['save'] as string, manager));
      assert.equal(await markOf(page, 'limpide-manager'), mark);
      if (/ar|de/.test(language)) assert.deepEqual(await axe(page.tab), []);
      await page.tab.click(button(common['refuse'] as string, manager));
      await page.decided();
      const records = await page.tab.until(async () => {
        const all = (await (window.limpide as Limpide).history()) as { notice: { lang: string } }[];
        return all.length > 0 && all.map(({ notice }) => notice.lang);
      });
      assert.deepEqual(records, [language]);
      await page.reload();
      await page.tab.see(button(common['open'] as string));
    },
  );
}

scenario(
  'a surface turns from left to right and back while the page lives, and so does the way back',
  { config, pages: () => ({ '/': pageIn('fr', '<limpide-newsletter></limpide-newsletter>') }) },
  async ({ page }) => {
    await page.visit();
    for (const [language, direction] of [
      ['ar', 'rtl'],
      ['de', 'ltr'],
      ['fr', 'ltr'],
    ] as const) {
      await page.tab.evaluate((to) => void (document.documentElement.lang = to), language);
      await page.tab.see(noticeOf(language));
      await page.tab.see({
        role: 'button',
        name: texts(language, 'newsletter')['submit'] as string,
      });
      for (const element of ['limpide-notice', 'limpide-newsletter'])
        assert.equal(await markOf(page, element), `${language} ${direction}`);
    }
    await page.refuse();
    for (const language of ['pl', 'en', 'ro']) {
      await page.tab.evaluate((to) => void (document.documentElement.lang = to), language);
      await page.tab.see(button(texts(language, 'common')['open'] as string));
    }
  },
);

scenario(
  'a policy in a page of a language of surfaces is in the configured default, and says so',
  {
    config: { ...config, fallbackLocale: 'en-GB' },
    pages: () => ({ '/': pageIn('de', '<limpide-policy lang="de"></limpide-policy>') }),
  },
  async ({ page }) => {
    await page.go('/');
    await page.tab.see(noticeOf('de'));
    await page.tab.until(
      () => document.querySelector<HTMLElement>('limpide-policy')?.lang === 'en',
    );
  },
);
