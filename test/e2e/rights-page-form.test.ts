import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { axe } from './axe.js';
import { button } from './limpide-page.js';
import { heading, received, registered, RightsPage, rightsSite } from './rights-page.js';
import { scenario } from './scenario.js';

/** What an owner may write: it works on its own, and password managers see its fields. */
const own = `
  <limpide-rights>
    <form method="post" action="/privacy/rights-requests">
      <input type="hidden" name="lang" value="fr">
      <fieldset>
        <legend>Vos demandes</legend>
        <label><input type="checkbox" name="rights" value="acces"> Accès</label>
        <label><input type="checkbox" name="rights" value="rectification"> Rectification</label>
      </fieldset>
      <p><label for="qui">Votre e-mail</label> <input id="qui" name="identifier" autocomplete="username" required></p>
      <p><label for="mel">E-mail pour la réponse</label> <input id="mel" name="email" type="email" autocomplete="email" required></p>
      <p><label for="plus">Précisions</label> <textarea id="plus" name="details"></textarea></p>
      <button type="submit">Envoyer</button>
    </form>
  </limpide-rights>
  <p><a href="#" data-limpide="open">Gérer mes cookies</a></p>`;

const site = {
  ...rightsSite,
  pages: () => ({
    '/droits': html({ title: 'Vos droits', body: own }),
    '/sans-script': html({ title: 'Vos droits', body: own, script: null }),
  }),
};
const field = (name: string) => ({ role: 'textbox' as const, name });

scenario(
  'a form of the page’s own is checked, reviewed, sent and acknowledged',
  site,
  async (world) => {
    const form = new RightsPage(world.page);
    const { tab } = form;
    await form.open();
    await tab.click(field('Votre e-mail'));
    await tab.type('ada');
    await tab.click(button('Envoyer'));
    await tab.see({ role: 'alert' });
    const errors = await tab.evaluate(() =>
      [...document.querySelectorAll('form [aria-invalid]')].map((control) => [
        (control as HTMLInputElement).name,
        document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent,
      ]),
    );
    assert.deepEqual(errors, [
      ['rights', 'Cochez au moins un droit.'],
      ['identifier', 'Cette adresse e‑mail est incomplète. Exemple\u202f: prenom.nom@exemple.fr'],
    ]);
    assert.deepEqual(await axe(tab), []);
    await tab.click({ role: 'link', name: /incomplète/ });
    await tab.press('End');
    await tab.type('@exemple.fr');
    await tab.click({ role: 'checkbox', name: 'Rectification' });
    await tab.click(field('Précisions'));
    await tab.type('Mon nom');
    await tab.click(button('Envoyer'));
    await tab.see(heading('Vérifiez votre demande'));
    await tab.click(button('Modifier'));
    await tab.see(field('Précisions'));
    await tab.click(button('Envoyer'));
    await tab.see(heading('Vérifiez votre demande'));
    await tab.click(button('Envoyer ma demande'));
    await tab.see(received);
    const [row] = await registered(world.site, 1);
    assert.deepEqual(row?.['rights'], ['rectification']);
    const { form: posted } = world.site.endpoint.posted.at(-1)?.body as {
      form: Record<string, unknown>;
    };
    assert.deepEqual(posted['details'], { rectification: 'Mon nom' });
    await tab.click(button('Faire une autre demande'));
    await tab.see(field('Précisions'));
    assert.equal(await tab.evaluate(() => document.querySelector('textarea')?.value), '');
  },
);

scenario('the same form reaches the register without script', site, async (world) => {
  const { tab } = world.page;
  await tab.go(`${world.site.origin}/sans-script`);
  await tab.click({ role: 'checkbox', name: 'Accès' });
  await tab.click(field('Votre e-mail'));
  await tab.type('ada@exemple.fr');
  await tab.click(field('E-mail pour la réponse'));
  await tab.type('ada@exemple.fr');
  await tab.click(button('Envoyer'));
  const [row] = await registered(world.site, 1);
  assert.deepEqual(row?.['rights'], ['acces']);
  const reference = String(row?.['reference']);
  await tab.until((text) => document.body.innerText.includes(text), reference);
});
