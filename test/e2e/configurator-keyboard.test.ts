import assert from 'node:assert/strict';
import { ConfiguratorPage, withConfigurator } from './configurator-page.js';
import type { Tab } from './driver.js';
import { poll } from './poll.js';
import { scenario } from './scenario.js';

/** The field or button that has the focus: its label, and what a list shows. */
const focused = (tab: Tab) =>
  tab.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const field = element as HTMLInputElement | HTMLSelectElement | null;
    const label =
      field?.getAttribute('aria-label') ?? field?.labels?.[0]?.innerText ?? field?.textContent;
    const shown = field?.localName === 'select' ? (field as HTMLSelectElement) : undefined;
    return {
      label: label?.replace(/\s+/g, ' ').trim() ?? '',
      shown: shown?.selectedOptions[0]?.label ?? '',
      isOn: (field as HTMLInputElement | null)?.checked === true,
    };
  });

/** Someone who has a keyboard and nothing else. */
class Typist {
  constructor(readonly tab: Tab) {}

  /** Goes on by Tab until a label has the focus. */
  async reach(label: string): Promise<void> {
    const met: string[] = [];
    for (let presses = 0; presses < 150; presses++) {
      const { label: here } = await focused(this.tab);
      if (here === label) return;
      met.push(here);
      await this.tab.press('Tab');
    }
    throw new Error(`${label} is not reached: ${met.join(' | ')}`);
  }

  async press(label: string): Promise<void> {
    await this.reach(label);
    await this.tab.press('Enter');
  }

  async fill(label: string, text: string): Promise<void> {
    await this.reach(label);
    await this.tab.type(text);
  }

  async tick(label: string): Promise<void> {
    await this.reach(label);
    await this.tab.press('Space');
    assert.equal((await focused(this.tab)).isOn, true, label);
  }

  async choose(label: string, entry: string): Promise<void> {
    await this.reach(label);
    for (let at = 0; at < 12 && (await focused(this.tab)).shown !== entry; at++)
      await this.tab.press('ArrowDown');
    assert.equal((await focused(this.tab)).shown, entry, label);
  }
}

const duties = { mandatory: true, consequence: 'nous ne pourrions pas vous livrer.' };
const hosting = { name: 'Hébergeur Dupont', role: 'processor', purpose: 'héberger', country: 'FR' };
const retention = [{ duration: 'P3Y', start: 'à compter de la commande' }];

scenario(
  'by the keyboard alone: a configuration, a service of one’s own and a policy in which the checker misses nothing',
  withConfigurator,
  async ({ page, site }) => {
    const owner = new ConfiguratorPage(page.tab);
    await owner.open(site.origin);
    const hand = new Typist(page.tab);
    await hand.press('Commencer par l’organisation');
    await hand.fill('Nom de l’organisme responsable du site', 'Atelier Dupré');
    await hand.fill('Adresse e‑mail', 'contact@dupre.example');
    await hand.fill('Rue', '1 rue de la Paix');
    await hand.fill('Code postal', '75002');
    await hand.fill('Ville', 'Paris');
    await hand.press('Suite : Services');
    await hand.fill('Chercher dans le catalogue', 'youtube');
    await hand.tick('YouTube');
    await hand.press('Décrire un service');
    await hand.fill('Nom du service', 'Mesure maison');
    await hand.tick('Mesure d’audience détaillée');
    await hand.fill('Serveurs appelés par ce service', 'stats.exemple.fr');
    await hand.press('Ajouter un traceur');
    await hand.fill('Nom du traceur', 'visite');
    await hand.fill('Durée de vie', '13 mois');
    await hand.choose('Déposé par', 'Votre site');
    await hand.press('Suite : Apparence');
    await hand.choose('Forme du bandeau', 'Barre');
    await hand.press('Suite : Preuves et pages');
    await hand.press('Suite : Politique');
    await hand.tick('Politique de confidentialité');
    await hand.press('Ôter ce traitement');
    await hand.press('Ajouter un traitement');
    await hand.fill('À quoi servent ces données', 'Livrer vos commandes');
    await hand.choose('Base légale', 'Contrat');
    await hand.fill('Données', 'nom');
    await hand.tab.press('Enter');
    await hand.tab.type('adresse de livraison');
    await hand.choose('Est-il obligatoire de les donner ?', 'Oui');
    await hand.fill('Sinon, que se passe-t-il ?', duties.consequence);
    await hand.choose('Destinataires', 'Oui, à préciser');
    await hand.fill('Destinataire (nom ou catégorie)', hosting.name);
    await hand.choose('Rôle', 'Sous-traitant');
    await hand.fill('Ce qu’il fait des données', hosting.purpose);
    await hand.fill('Pays', 'FR');
    await hand.choose('Transferts hors de l’Espace économique européen', 'Aucun');
    await hand.press('Ajouter une durée');
    await hand.fill('Durée', '3 ans');
    await hand.fill('À compter de quoi', 'à compter de la commande');
    await hand.choose('Décision entièrement automatisée', 'Aucun');
    await hand.choose('Obtenez-vous des données autrement que de la personne ?', 'Non');
    await hand.choose('Vos services s’adressent-ils à des mineurs ?', 'Non');
    await hand.fill('Destinataire (nom ou catégorie)', hosting.name);
    await hand.choose('Rôle', 'Sous-traitant');
    await hand.fill('Ce qu’il fait des données', hosting.purpose);
    await hand.fill('Pays', 'FR');
    await hand.choose('État', 'Adoptée');
    await hand.press('Suite : Installation');
    await hand.reach('Enregistrer limpide.json');
    await hand.press('Avec WordPress ou Google Tag Manager');
    await hand.reach('la configuration en un seul texte');

    const whole = JSON.parse(await owner.piece('la configuration en un seul texte')) as {
      policy: { current: string; facts: object };
      services: object[];
    };
    const { current, facts } = whole.policy;
    assert.deepEqual(whole.services, [
      'youtube',
      {
        id: 'service-1',
        purposes: ['audience-advanced'],
        name: 'Mesure maison',
        hosts: ['stats.exemple.fr'],
        storage: [{ name: 'visite', type: 'cookie', duration: 'P13M', party: 'first' }],
      },
    ]);
    assert.deepEqual(facts, {
      facts: {
        processing: [
          {
            id: 'traitement-1',
            title: 'Livrer vos commandes',
            basis: 'contract',
            data: ['nom', 'adresse de livraison'],
            required: duties,
            recipients: [hosting],
            transfers: 'none',
            retention,
            automatedDecision: false,
          },
        ],
        indirectCollection: false,
        minors: { intended: false },
        hosting,
      },
      versions: { [current]: { status: 'in-force' } },
    });
    await poll('nothing is missing', async () =>
      /aucune erreur|Rien à signaler/i.test(await owner.text()),
    );
  },
);

scenario(
  'a fact that is missing leads to its field, and texts by language stay so',
  withConfigurator,
  async ({ page, site }) => {
    const owner = new ConfiguratorPage(page.tab);
    await owner.open(site.origin);
    const title = { fr: 'Livraison', en: 'Delivery' };
    const policy = {
      facts: { processing: [{ id: 'a', title, data: [{ fr: 'nom', en: 'name' }] }] },
      versions: { '2026-01-01': 'politique/2026-01-01.json' },
    };
    await owner.openFile('limpide-policy.json', JSON.stringify(policy));
    await owner.openFile(
      'limpide.json',
      '{ "organisation": { "name": "A" }, "policy": { "current": "2026-01-01" } }',
    );
    await owner.step('Politique');
    await owner.tab.evaluate(() => {
      const root = document.querySelector('limpide-configurator')?.shadowRoot;
      const gap = [...(root?.querySelectorAll('.findings li') ?? [])].find((each) =>
        each.textContent.includes('facts.processing.0.basis'),
      );
      const [go] = [...(gap?.querySelectorAll('button') ?? [])].slice(-1);
      go?.click();
    });
    await poll('the field of the basis', async () => {
      const { label } = await focused(owner.tab);
      return label === 'Base légale';
    });
    await owner.fill('À quoi servent ces données (anglais)', 'Delivering');
    await owner.step('Installation');
    const { facts } = JSON.parse(await owner.saved('Enregistrer limpide-policy.json')) as {
      facts: { processing: object[] };
    };
    assert.deepEqual(facts.processing, [
      { id: 'a', title: { fr: 'Livraison', en: 'Delivering' }, data: [{ fr: 'nom', en: 'name' }] },
    ]);
  },
);
