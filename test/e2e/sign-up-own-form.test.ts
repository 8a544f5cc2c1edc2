import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { axe } from './axe.js';
import { button } from './limpide-page.js';
import {
  address,
  check,
  heading,
  mailed,
  manage,
  NewsletterPage,
  newsletterSite,
  receive,
  submit,
  tries,
} from './newsletter-page.js';
import { scenario } from './scenario.js';

const own = `
  <limpide-newsletter>
    <form method="post" action="/privacy/newsletter">
      <input type="hidden" name="lang" value="fr">
      <input type="hidden" name="list" value="actualites">
      <input type="hidden" name="source" value="article">
      <p><label for="mel">Votre e-mail</label> <input id="mel" name="email" type="email" autocomplete="email" required></p>
      <p><label><input type="checkbox" name="newsletter" value="true"> Oui, envoyez-moi la lettre</label></p>
      <p><label><input type="checkbox" name="open-tracking" value="true"> Oui, mesurez l’ouverture</label></p>
      <p data-limpide-notice>Exemple est responsable de cet envoi.</p>
      <button type="submit">Envoyer</button>
    </form>
  </limpide-newsletter>${manage}`;
const ownSite = {
  ...newsletterSite,
  pages: () => ({
    '/lettre': html({ body: own }),
    '/sans-script': html({ body: own, script: null }),
  }),
};
const mine = { role: 'textbox', name: 'Votre e-mail' } as const;

scenario(
  'a form of the page’s own is told about, checked, sent and acknowledged',
  ownSite,
  async (world) => {
    const form = new NewsletterPage(world.page);
    const { tab } = form;
    await form.open();
    assert.equal(await tab.count(address), 0);
    await tab.until(() => document.querySelector<HTMLElement>('[data-limpide-notice]')?.hidden);
    await form.unfold();
    assert.match(await form.text(), /3 ans à compter de votre dernière lecture/);
    await tab.click(mine);
    await tab.type('ada@exemple.fr');
    await tab.click(button('Envoyer'));
    const error = await tab.until(() => {
      const box = document.activeElement as HTMLInputElement;
      const described = box.getAttribute('aria-describedby') ?? '';
      return box.name === 'newsletter' && document.getElementById(described)?.textContent;
    });
    assert.match(String(error), /Cochez cette case/);
    assert.deepEqual(await axe(tab), []);
    await tab.click({ role: 'checkbox', name: 'Oui, envoyez-moi la lettre' });
    await tab.click(button('Envoyer'));
    await tab.see(check);
    const { form: posted, consents } = tries(world).at(-1)?.body as unknown as {
      form: object;
      consents: object;
    };
    assert.deepEqual(
      { ...posted, elapsed: 0 },
      {
        email: 'ada@exemple.fr',
        list: 'actualites',
        source: 'article',
        website: '',
        elapsed: 0,
      },
    );
    assert.deepEqual(consents, { newsletter: true, openTracking: false });
    await mailed(world);
  },
);

scenario('the same form signs up without script', ownSite, async (world) => {
  const { tab } = world.page;
  await tab.go(`${world.site.origin}/sans-script`);
  await tab.click(mine);
  await tab.type('ada@exemple.fr');
  await tab.click({ role: 'checkbox', name: 'Oui, envoyez-moi la lettre' });
  await tab.click(button('Envoyer'));
  await tab.until(() => document.body.innerText.includes('Vérifiez votre messagerie'));
  assert.equal((await mailed(world)).length, 1);
});

scenario(
  'from the mail to the confirmed address: nothing but a press of its button confirms',
  newsletterSite,
  async (world) => {
    const form = new NewsletterPage(world.page);
    const { tab } = form;
    await form.open();
    await tab.click(receive);
    await form.fill();
    await tab.click(submit);
    await tab.see(check);
    const [mail] = await mailed(world);
    await tab.go(mail?.variables.link ?? '');
    await tab.click(button('Confirmer mon inscription'));
    await tab.see(heading('Votre inscription est confirmée'));
  },
);
