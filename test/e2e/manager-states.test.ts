import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { focused } from './focus.js';
import { button, control, manager, type LimpidePage } from './limpide-page.js';
import { manage, newsletterConfig } from './newsletter-page.js';
import { scenario } from './scenario.js';

const MEDIA = 'Vidéos, cartes et contenus d’autres sites';

/** What the switch of a purpose says: to the eye, and to a screen reader. */
const said = (page: LimpidePage, id: string) =>
  page.tab.evaluate((purpose) => {
    const root = document.querySelector('limpide-manager')?.shadowRoot as ShadowRoot;
    const input = root.getElementById(`switch-${purpose}`) as HTMLInputElement;
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    return {
      on: input.checked,
      partly: input.indeterminate,
      word: input.parentElement?.innerText.trim(),
      described: described
        .map((each) => root.getElementById(each)?.textContent?.trim())
        .join(' · '),
    };
  }, id);

scenario(
  'a purpose whose only service is always allowed is on; saved untouched, nothing more is granted',
  { pages: () => ({ '/': html({ body: manage }) }) },
  async ({ page }) => {
    await page.visit();
    await page.refuse();
    await page.tab.evaluate(() => limpide.decide({}, { services: { video: true } }));
    await page.tab.click({ role: 'link', name: 'Gérer mes cookies' });
    await page.tab.see(control(MEDIA));
    const { on, partly, word } = await said(page, 'media');
    assert.deepEqual({ on, partly, word }, { on: true, partly: false, word: 'Activé' });
    await page.tab.click(button('Enregistrer mes choix', manager));
    await page.tab.miss(manager);
    const { purposes, services } = (await page.decision()) ?? {};
    assert.equal(purposes?.['media'], false);
    assert.equal(services?.['video'], true);
    assert.equal(await page.allows('media'), false);
    await page.tab.click({ role: 'link', name: 'Gérer mes cookies' });
    await page.tab.click(control(MEDIA));
    assert.equal((await said(page, 'media')).word, 'Désactivé');
    await page.tab.click(button('Enregistrer mes choix', manager));
    await page.tab.until(() => !window.limpide.allows('video'));
  },
);

const { services } = configuration() as { services: { purposes: string[] }[] };
const video = services.find(({ purposes }) => purposes.includes('media'));

scenario(
  'a purpose of which one service of two is allowed is drawn and read out as such',
  {
    config: configuration({ services: [video, { ...video, id: 'plan', name: 'Plan' }] }),
    pages: () => ({ '/': html({ body: manage }) }),
  },
  async ({ page }) => {
    await page.visit();
    await page.refuse();
    await page.tab.evaluate(() => limpide.decide({}, { services: { plan: true } }));
    await page.tab.click({ role: 'link', name: 'Gérer mes cookies' });
    await page.tab.see(control(MEDIA));
    const { partly, word, described } = await said(page, 'media');
    assert.equal(partly, true);
    assert.equal(word, 'Accordé en partie');
    assert.match(described, /^Accordé en partie · /);
    await page.tab.click(control(MEDIA));
    assert.deepEqual((await said(page, 'media')).word, 'Activé');
  },
);

for (const name of ['Tout refuser', 'Tout accepter', 'Enregistrer mes choix', 'Fermer'])
  scenario(
    `after "${name}" in the manager the focus is somewhere, and the answer is told`,
    { pages: () => ({ '/': html({ body: `<p>Texte</p>${manage}` }) }) },
    async ({ page }) => {
      await page.visit();
      await page.customise();
      await page.tab.click(button(name, manager));
      await page.tab.miss(manager);
      if (name !== 'Fermer')
        await page.tab.until(
          () =>
            document
              .querySelector('limpide-manager')
              ?.shadowRoot?.querySelector('[role=status]')
              ?.textContent?.trim() === 'Vos choix sont enregistrés.',
        );
      await page.tab.until(() => document.activeElement !== document.body);
      assert.equal(
        await focused(page.tab),
        name === 'Fermer' ? 'Personnaliser' : 'Gérer mes cookies',
      );
    },
  );

scenario(
  'two forms of a page have names of their own',
  {
    collector: true,
    config: newsletterConfig(),
    pages: () => ({
      '/': html({
        body: `<limpide-newsletter></limpide-newsletter>
          <limpide-newsletter><b slot="title">Nos actualités</b></limpide-newsletter>
          <limpide-newsletter><b slot="title">Nos actualités</b></limpide-newsletter>${manage}`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    const names = await page.tab.until(() => {
      const forms = [...document.querySelectorAll('limpide-newsletter')].map((each) =>
        each.shadowRoot?.querySelector('form')?.getAttribute('aria-label'),
      );
      return forms.every(Boolean) && forms;
    });
    assert.equal(new Set(names).size, 3, names.join());
    assert.match(names[1] ?? '', /^Nos actualités/);
  },
);
