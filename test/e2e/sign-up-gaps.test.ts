import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { facts, manage, newsletterConfig } from './newsletter-page.js';
import { scenario } from './scenario.js';

const own = '<form action="/ici"><label>Votre adresse <input name="email"></label></form>';

for (const [what, body] of [
  ['our form', '<limpide-newsletter></limpide-newsletter>'],
  ['a form of the page’s own', `<limpide-newsletter>${own}</limpide-newsletter>`],
] as const)
  scenario(
    `nobody is asked to agree under a notice with gaps: ${what} does not show, and the owner is told`,
    {
      collector: true,
      config: newsletterConfig({
        policy: {
          url: '/confidentialite',
          current: '2026-11-22',
          facts: facts({ recipients: undefined, retention: undefined }),
        },
      }),
      pages: () => ({ '/': html({ body: body + manage }) }),
    },
    async ({ page }) => {
      await page.visit();
      const text = await page.tab.until(() => {
        const surface = document
          .querySelector('limpide-newsletter')
          ?.shadowRoot?.querySelector<HTMLElement>('.surface');
        return surface?.innerText;
      });
      assert.match(text, /L’inscription n’est pas encore ouverte/);
      assert.doesNotMatch(await page.tab.evaluate(() => document.body.innerText), /compléter/);
      assert.equal(await page.tab.count({ role: 'textbox' }), 0);
      assert.equal(await page.tab.count({ role: 'checkbox' }), 0);
      const told = page.tab.console.filter(({ text: line }) => /notice has gaps/.test(line));
      assert.equal(told.length, 1);
      assert.match(told[0]?.text ?? '', /recipients, retention/);
    },
  );
