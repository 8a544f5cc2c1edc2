import assert from 'node:assert/strict';
import { axe } from './axe.js';
import { button, manager } from './limpide-page.js';
import {
  CAPACITIES,
  heading,
  received,
  registered,
  RIGHTS,
  RightsPage,
  rightsSite,
} from './rights-page.js';
import { scenario, type World } from './scenario.js';

type Form = Record<string, unknown>;
const lastForm = ({ site }: World): Form => site.endpoint.posted.at(-1)?.body['form'] as Form;

for (const capacity of Object.keys(CAPACITIES))
  scenario(
    `REQ-54, REQ-61: each right reaches the register, acting as ${capacity}`,
    rightsSite,
    async (world) => {
      const form = new RightsPage(world.page);
      await form.open();
      for (const right of Object.keys(RIGHTS)) {
        await form.ask(right);
        await form.actAs(capacity);
        if (capacity !== 'self') await form.type('Nom de la personne concernée', 'Ada Lovelace');
        if (capacity === 'mandatary') {
          await form.type('Objet du mandat', 'tous les droits');
          await form.type('Durée du mandat', '6 mois');
        }
        await form.type('Adresse e‑mail (que nous connaissons|pour la réponse)', 'ada@exemple.fr');
        await form.send();
        await form.tab.see(received);
        const posted = lastForm(world);
        assert.deepEqual(posted['rights'], [right]);
        assert.equal(posted['capacity'], capacity);
        assert.deepEqual(posted['answer'], { by: 'email', email: 'ada@exemple.fr' });
        assert.equal(posted['person'], capacity === 'self' ? undefined : 'Ada Lovelace');
        assert.deepEqual(
          posted['mandate'],
          capacity === 'mandatary' ? { object: 'tous les droits', duration: '6 mois' } : undefined,
        );
        await form.tab.click(button('Faire une autre demande'));
        await form.tab.see(heading('Exercer vos droits'));
        await form.afterAWhile();
      }
      const rows = await registered(world.site, Object.keys(RIGHTS).length);
      assert.deepEqual(rows.map(({ rights }) => String(rights)).sort(), Object.keys(RIGHTS).sort());
      assert.ok(rows.every((row) => row['capacity'] === capacity));
    },
  );

scenario(
  'REQ-54, REQ-56, REQ-67: several rights with what is said of them, by post, reviewed and changed first',
  rightsSite,
  async (world) => {
    const form = new RightsPage(world.page);
    const { tab } = form;
    await form.open();
    await tab.click({ role: 'checkbox', name: 'Supprimer une carte bancaire enregistrée' });
    await form.ask('acces', 'post-mortem');
    await form.type('Quelles données, ou pour quelle raison.*', 'La carte du 3 mai.');
    await tab.click({ role: 'radio', name: 'Générales' });
    await form.type('Personne chargée de les exécuter', 'Maître Noël');
    await tab.click({ role: 'radio', name: 'Référence client' });
    await form.type('Votre référence client', 'C-42');
    assert.equal(await tab.count({ role: 'textbox', name: /^Code postal/ }), 0);
    await tab.click({ role: 'radio', name: 'Par courrier' });
    for (const [label, text] of Object.entries({
      'Nom et prénom': 'Ada Lovelace',
      'Numéro et rue': '12 rue des Lilas',
      'Code postal': '75020',
      Ville: 'Pari',
    }))
      await form.type(label, text);
    await form.check();
    await tab.see(heading('Vérifiez votre demande'));
    const review = await form.text();
    for (const text of ['La carte du 3 mai.', 'Générales', 'Maître Noël', 'C-42', '75020 Pari'])
      assert.ok(review.includes(text), text);
    assert.deepEqual(
      world.site.endpoint.posted.filter(({ path }) => /rights/.test(path)),
      [],
    );
    await tab.click(button('Modifier'));
    await tab.see(heading('Exercer vos droits'));
    await tab.click({ role: 'textbox', name: /^Ville/ });
    await tab.press('End');
    await tab.type('s');
    await form.send();
    await tab.see(received);
    const { website, elapsed, ...posted } = lastForm(world);
    assert.equal(website, '');
    assert.ok(Number(elapsed) >= 3000);
    assert.deepEqual(posted, {
      rights: ['acces', 'effacement', 'post-mortem'],
      capacity: 'self',
      answer: {
        by: 'post',
        name: 'Ada Lovelace',
        street: '12 rue des Lilas',
        postalCode: '75020',
        city: 'Paris',
        country: 'FR',
      },
      identifier: { type: 'customer', value: 'C-42' },
      details: { effacement: 'La carte du 3 mai.' },
      motives: ['delete-card'],
      directives: { scope: 'general', executor: 'Maître Noël' },
    });
  },
);

scenario(
  'REQ-55, REQ-92: nothing more is required than a right and an address; no document, no file',
  rightsSite,
  async ({ page }) => {
    const form = new RightsPage(page);
    await form.open();
    for (const capacity of Object.keys(CAPACITIES)) {
      await form.actAs(capacity);
      const { required, types, words } = await form.tab.evaluate(() => {
        const root = document.querySelector('limpide-rights')?.shadowRoot as ShadowRoot;
        const main = root.querySelector('form:not(.one-step)') as HTMLFormElement;
        const inputs = [...main.querySelectorAll('input,textarea,select')];
        return {
          required: inputs.filter((each) => each.ariaRequired === 'true').map(({ id }) => id),
          types: [...new Set(inputs.map((each) => (each as HTMLInputElement).type))],
          words: [...main.querySelectorAll('label')].map((each) => each.innerText).join(),
        };
      });
      assert.deepEqual(
        required,
        capacity === 'mandatary'
          ? ['mandate-object', 'mandate-duration', 'identifier', 'email']
          : ['identifier', 'email'],
      );
      for (const type of ['file', 'date', 'number']) assert.ok(!types.includes(type), type);
      assert.doesNotMatch(words, /pièce d’identité|naissance|passeport|signature/i);
    }
    const tokens = await form.tab.evaluate(() => {
      const root = document.querySelector('limpide-rights')?.shadowRoot as ShadowRoot;
      return [...root.querySelectorAll('#identifier, #email')].map((each) =>
        each.getAttribute('autocomplete'),
      );
    });
    assert.deepEqual(tokens, ['off', 'email'], 'an heir’s browser does not know the other person');
  },
);

scenario(
  'REQ-59: an objection to marketing takes one step and one address',
  rightsSite,
  async (world) => {
    const form = new RightsPage(world.page);
    await form.open();
    await form.tab.evaluate(() => {
      const root = document.querySelector('limpide-rights')?.shadowRoot;
      (root?.querySelector('.at-once summary') as HTMLElement).click();
    });
    await form.tab.click(button('Ne plus recevoir de prospection'));
    assert.match(await form.text(), /Indiquez l’adresse e‑mail complète/);
    await form.type('Adresse e‑mail à ne plus utiliser', 'ada@exemple.fr');
    await form.tab.click(button('Ne plus recevoir de prospection'));
    await form.tab.see(received);
    assert.match(
      await form.text(),
      /Votre opposition est enregistrée\. Ce qui a pu être arrêté l’est/,
    );
    const posted = lastForm(world);
    assert.deepEqual(posted['rights'], ['opposition-prospection']);
    assert.deepEqual(posted['identifier'], { type: 'email', value: 'ada@exemple.fr' });
    assert.equal(posted['details'], undefined);
  },
);

scenario('REQ-60: withdrawing consent opens the manager at once', rightsSite, async ({ page }) => {
  const form = new RightsPage(page);
  await form.open();
  await form.tab.click(button('Retirer mon consentement aux traceurs'));
  await form.tab.see(manager);
});

scenario(
  'REQ-63: an e-mail and a letter stand beside the form, the data protection officer named',
  rightsSite,
  async ({ page }) => {
    const form = new RightsPage(page);
    await form.open();
    await form.ask('acces', 'opposition');
    await form.type('À quelle utilisation, .*', 'Secret de famille');
    await form.identify('ada@exemple.fr');
    const mail = await form.tab.evaluate(() => {
      const root = document.querySelector('limpide-rights')?.shadowRoot;
      return root?.querySelector<HTMLAnchorElement>('a[href^="mailto:"]')?.href ?? '';
    });
    assert.match(mail, /^mailto:dpo@softsystems\.ai\?subject=/);
    const written = decodeURIComponent(mail);
    assert.match(written, /Accéder à mes données/);
    assert.doesNotMatch(written, /Secret|ada@/, 'nothing that was typed');
    await form.tab.click(button('Préparer une lettre'));
    const letter = await form.text();
    for (const part of [
      'À l’attention du délégué à la protection des données',
      '49 rue Voltaire',
      'article 15',
      'article 21, paragraphe 1',
      'Secret de famille',
      'ada@exemple.fr',
    ])
      assert.ok(letter.includes(part), part);
  },
);

scenario(
  'REQ-66: errors beside their fields with how to mend them, a summary that has the focus, data kept',
  rightsSite,
  async ({ page }) => {
    const form = new RightsPage(page);
    const { tab } = form;
    await form.open();
    await form.identify('ada@exemple');
    await form.check();
    const state = await tab.evaluate(() => {
      const root = document.querySelector('limpide-rights')?.shadowRoot as ShadowRoot;
      const field = root.querySelector('#identifier') as HTMLInputElement;
      const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
      return {
        focus: root.activeElement?.id,
        links: [...root.querySelectorAll('#problems a')].map((each) => each.textContent),
        invalid: field.getAttribute('aria-invalid'),
        described: described.map((id) => root.getElementById(id)?.textContent ?? '').join(' '),
        value: field.value,
      };
    });
    assert.equal(state.focus, 'problems');
    assert.equal(state.links.length, 2);
    assert.equal(state.invalid, 'true');
    assert.match(state.described, /Exemple.*prenom\.nom@exemple\.fr/);
    assert.equal(state.value, 'ada@exemple');
    await tab.click({ role: 'link', name: /incomplète/ });
    await tab.press('End');
    await tab.type('.fr');
    await form.ask('acces');
    await form.check();
    await tab.see(heading('Vérifiez votre demande'));
    assert.deepEqual(await axe(tab), []);
  },
);
