import assert from 'node:assert/strict';
import { axe } from './axe.js';
import {
  CommunicationsPage,
  communicationsSite,
  neutral,
  stopAll,
  waits as choiceWaits,
} from './communications-page.js';
import type { Tab } from './driver.js';
import { button } from './limpide-page.js';
import {
  check,
  heading,
  manage,
  newsletterConfig,
  NewsletterPage,
  newsletterSite,
  submit,
  tries,
  waits,
} from './newsletter-page.js';
import { scenario } from './scenario.js';
import { noViolation, strictHeaders, strictHtml } from './strict.js';

const looker = (tab: Tab, width: number) => async (name: string) => {
  assert.deepEqual(await axe(tab), [], name);
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= width, `${name}: ${wide} px wide`);
};

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;
for (const { colorScheme, width } of looks) {
  const media = { colorScheme, viewport: { width, height: 700 } };
  scenario(
    `REQ-86, REQ-87: axe finds nothing in any state of the sign-up, and nothing overflows (${colorScheme}, ${width} px)`,
    {
      ...newsletterSite,
      ...media,
      config: newsletterConfig({ newsletter: { fields: ['name', 'phone'] } }),
    },
    async ({ page, site }) => {
      const form = new NewsletterPage(page);
      const look = looker(page.tab, width);
      await form.open();
      await look('the form');
      await page.tab.evaluate(() =>
        document.querySelector('limpide-newsletter')?.toggleAttribute('compact'),
      );
      await page.tab.click(submit);
      await page.tab.until(() =>
        document.querySelector('limpide-newsletter')?.shadowRoot?.querySelector('.error'),
      );
      await look('its errors, compact');
      site.endpoint.fault = 'gone';
      await form.signUp();
      await page.tab.see(waits);
      await look('waiting');
      site.endpoint.fault = null;
      await page.tab.see(check);
      await look('sent');
    },
  );

  scenario(
    `REQ-86, REQ-87: axe finds nothing in any state of the choices, and nothing overflows (${colorScheme}, ${width} px)`,
    {
      ...communicationsSite({
        choices: { lines: ['email', 'phone', { id: 'post', basis: 'soft-opt-in' }] },
      }),
      ...media,
    },
    async ({ page: limpide, site }) => {
      const page = new CommunicationsPage(limpide);
      const look = looker(page.tab, width);
      await page.open('');
      await page.tab.see(neutral);
      await look('without a link');
      await page.open(site.endpoint.customerToken('C-1'));
      await page.toggle('email');
      await look('with a link');
      site.endpoint.fault = 'gone';
      await page.save();
      await page.tab.see(choiceWaits);
      await look('waiting');
      await page.open(site.endpoint.customerToken('C-1'));
      await page.tab.see(stopAll);
      await look('out of reach');
    },
  );
}

/** Id or text of what has the focus in a surface. */
const focusIn = (tab: Tab, tag: string) =>
  tab.evaluate((name) => {
    const active = document.querySelector(name)?.shadowRoot?.activeElement as HTMLElement | null;
    return active?.id || active?.innerText || '';
  }, tag);

async function reach(tab: Tab, tag: string, wanted: string): Promise<void> {
  for (let presses = 0; presses < 50 && (await focusIn(tab, tag)) !== wanted; presses += 1)
    await tab.press('Tab');
  assert.equal(await focusIn(tab, tag), wanted);
}

scenario(
  'REQ-85, REQ-88: signed up by keyboard alone; the trap is never met, what follows has the focus and is told',
  newsletterSite,
  async ({ page: limpide }) => {
    const form = new NewsletterPage(limpide);
    const { tab } = form;
    await form.open();
    await reach(tab, 'limpide-newsletter', 'email');
    await tab.type('ada@exemple.fr');
    const met: string[] = [];
    for (let presses = 0; presses < 10; presses += 1) {
      await tab.press('Tab');
      const at = await focusIn(tab, 'limpide-newsletter');
      met.push(at);
      if (at === 'newsletter') await tab.press('Space');
      if (at === 'S’inscrire') break;
    }
    assert.deepEqual([met[0], met[1], met.at(-1)], ['newsletter', 'open-tracking', 'S’inscrire']);
    assert.ok(!met.includes('website'));
    await tab.press('Enter');
    await tab.see(check);
    await tab.until(
      () => document.querySelector('limpide-newsletter')?.shadowRoot?.activeElement?.id === 'title',
    );
    const told = await tab.evaluate(
      () =>
        document.querySelector('limpide-newsletter')?.shadowRoot?.querySelector('[role=status]')
          ?.textContent,
    );
    assert.match(told ?? '', /Vérifiez votre messagerie/);
  },
);

scenario(
  'REQ-85: chosen and saved by keyboard alone',
  communicationsSite(),
  async ({ page: limpide, site }) => {
    const page = new CommunicationsPage(limpide);
    await page.open(site.endpoint.customerToken('C-1'));
    await reach(page.tab, 'limpide-choices', 'line-surveys');
    await page.tab.press('Space');
    await reach(page.tab, 'limpide-choices', 'Enregistrer mes choix');
    await page.tab.press('Enter');
    await page.saved();
    assert.deepEqual(await page.on(), ['surveys']);
  },
);

scenario(
  'REQ-97: sign-up and choices under the strictest policy',
  {
    ...newsletterSite,
    headers: strictHeaders,
    pages: () => ({
      '/lettre': strictHtml({
        title: 'La lettre',
        body: `<limpide-newsletter></limpide-newsletter>${manage}`,
      }),
      '/mes-choix': strictHtml({
        title: 'Mes choix',
        body: `<limpide-choices></limpide-choices>${manage}`,
      }),
    }),
  },
  async (world) => {
    const form = new NewsletterPage(world.page);
    await form.open();
    await form.signUp();
    await form.tab.see(check);
    await noViolation(form.tab);
    const page = new CommunicationsPage(world.page);
    await page.open(world.site.endpoint.customerToken('C-1'));
    await page.toggle('email');
    await page.save();
    await page.saved();
    await page.tab.click(button('Télécharger mes choix et leur historique'));
    await noViolation(page.tab);
  },
);

scenario(
  'in English',
  { ...newsletterSite, config: newsletterConfig({ locale: 'en' }) },
  async (world) => {
    const { tab } = world.page;
    await world.page.go('/lettre');
    await tab.click(button('Refuse all'));
    const form = new NewsletterPage(world.page);
    await form.open();
    await tab.click({ role: 'textbox', name: 'E‑mail address (required)' });
    await tab.type('ada@exemple.fr');
    await tab.click({ role: 'checkbox', name: /^I agree to Softsystems sending me/ });
    await form.unfold();
    assert.match(await form.text(), /3 years/);
    await tab.click(button('Sign up'));
    await tab.see(heading('Check your mail'));
    const { notice } = tries(world).at(-1)?.body as unknown as { notice: { lang: string } };
    assert.equal(notice.lang, 'en');
  },
);

/** What an owner may write: it works on its own, and password managers see its fields. */
