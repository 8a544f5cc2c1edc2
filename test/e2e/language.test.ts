import assert from 'node:assert/strict';
import type { Limpide } from '../../src/core/instance.js';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { button, manager, type LimpidePage } from './limpide-page.js';
import { facts, manage } from './newsletter-page.js';
import { scenario } from './scenario.js';

/** No language in the configuration: that of the page counts. */
const config = configuration({
  locale: undefined,
  policy: { url: '/p', current: '2026-11-22', facts: facts() },
});

const turn = (page: LimpidePage, lang: string) =>
  page.tab.evaluate((to) => void (document.documentElement.lang = to), lang);

const records = (page: LimpidePage) =>
  page.tab.until(async () => {
    const all = (await (window.limpide as Limpide).history()) as {
      notice: { id: string; lang: string; textSha256: string };
    }[];
    return all.length > 0 && all.map(({ notice }) => notice);
  });

scenario(
  'a manager that is open turns with the page, keeps what was switched, and the record names its language',
  { config, pages: () => ({ '/': html({ body: manage }) }) },
  async ({ page }) => {
    await page.visit();
    await page.customise();
    await page.toggle('Mesure d’audience détaillée');
    await turn(page, 'en-GB');
    await page.tab.see(button('Save my choices', manager));
    assert.equal(await page.tab.count({ role: 'switch', within: manager }), 3);
    await page.tab.click(button('Save my choices', manager));
    await page.decided();
    assert.equal((await page.decision())?.purposes['audience-advanced'], true);
    const [notice] = await records(page);
    assert.equal(notice?.id, 'manager');
    assert.equal(notice?.lang, 'en');
  },
);

scenario(
  'a manager opened once opens again in the language that the page has now',
  { config, pages: () => ({ '/': html({ body: '' }) }) },
  async ({ page }) => {
    await page.visit();
    await page.refuse();
    await page.manage();
    await page.tab.press('Escape');
    await page.tab.miss(manager);
    await turn(page, 'en');
    await page.tab.evaluate(() => void window.limpide.open());
    await page.tab.see(button('Save my choices', manager));
    assert.equal(await page.tab.count(manager), 1);
    await turn(page, 'fr');
    await page.tab.see(button('Enregistrer mes choix', manager));
  },
);

scenario(
  'an element’s own language comes first, and a form turns without losing what was typed',
  {
    config,
    collector: true,
    pages: () => ({
      '/': html({
        body: `<limpide-newsletter></limpide-newsletter><limpide-manager lang="en-US"></limpide-manager>${manage}`,
      }),
    }),
  },
  async ({ page, site }) => {
    await page.visit();
    await page.refuse();
    await page.tab.see(button('Save my choices'));
    await page.tab.click({ role: 'textbox', name: 'Adresse e‑mail (obligatoire)' });
    await page.tab.type('ada@exemple.fr');
    await turn(page, 'en');
    await page.tab.see(button('Sign up'));
    await page.tab.click({
      role: 'checkbox',
      name: /^I agree to Softsystems sending/,
    });
    await page.tab.click(button('Sign up'));
    await page.tab.see({ role: 'heading', name: 'Check your mail' });
    const { body } = site.endpoint.posted.find(({ path }) => path.endsWith('/newsletter')) ?? {};
    assert.equal((body?.['form'] as { email: string }).email, 'ada@exemple.fr');
    assert.equal((body?.['notice'] as { lang: string }).lang, 'en');
  },
);
