import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import type { Site } from '../support/node/site.js';
import type { Target } from './driver.js';
import { button, notice, type LimpidePage } from './limpide-page.js';
import { poll } from './poll.js';

/** The rights, by the code that is posted and the label that people read. */
export const RIGHTS: Record<string, string> = {
  acces: 'Accéder à mes données',
  rectification: 'Corriger mes données',
  effacement: 'Effacer mes données',
  limitation: 'Geler l’utilisation de mes données',
  portabilite: 'Récupérer mes données pour les réutiliser',
  opposition: 'M’opposer à une utilisation de mes données',
  'opposition-prospection': 'Ne plus recevoir de prospection',
  'retrait-consentement': 'Retirer mon consentement',
  'decision-automatisee': 'Faire revoir une décision automatisée',
  'post-mortem': 'Décider du sort de mes données après mon décès',
  deces: 'Agir après le décès d’un proche',
};

/** Those that stand first. */
const COMMON = ['acces', 'rectification', 'effacement', 'opposition'];

export const CAPACITIES: Record<string, string> = {
  self: 'Pour vous-même',
  representative: 'Comme représentant légal',
  mandatary: 'Avec un mandat',
  heir: 'Comme héritier ou héritière',
};

export const heading = (name: string): Target => ({ role: 'heading', name });
export const received = heading('Nous avons bien reçu votre demande');
export const waits = heading('Votre demande n’est pas encore partie');
export const problems: Target = { role: 'alert', name: /.*/ };

/** A site with the form on `/droits`. */
export const rightsSite = {
  collector: true,
  config: configuration({
    organisation: {
      name: 'Softsystems',
      email: 'contact@softsystems.ai',
      address: {
        street: '49 rue Voltaire',
        postalCode: '92300',
        city: 'Levallois-Perret',
        country: 'FR',
      },
      dpo: { email: 'dpo@softsystems.ai' },
    },
    rights: { url: '/droits', motives: ['stop-email', 'delete-account', 'delete-card'] },
  }),
  pages: () => ({
    '/droits': html({
      title: 'Vos droits',
      body: '<limpide-rights></limpide-rights><p><a href="#" data-limpide="open">Gérer mes cookies</a></p>',
    }),
  }),
};

/** The form of `<limpide-rights>` as people meet it. */
export class RightsPage {
  constructor(readonly page: LimpidePage) {}

  get tab() {
    return this.page.tab;
  }

  /** Goes to the form, the cookies' question answered. Its stopwatch has been running for a while. */
  async open(path = '/droits'): Promise<void> {
    await this.page.go(path);
    if (await this.tab.evaluate(() => !window.limpide.decision)) {
      await this.tab.see(notice);
      await this.page.refuse();
    }
    await this.tab.until(() =>
      document.querySelector('limpide-rights')?.shadowRoot?.querySelector('h2'),
    );
    await this.afterAWhile();
  }

  /** Lets a minute pass for the form: nobody is that quick, and no test has to wait. */
  async afterAWhile(): Promise<void> {
    await this.tab.evaluate(() => {
      const form = document.querySelector('limpide-rights') as unknown as { now: () => number };
      const before = form.now;
      form.now = () => before() + 60_000;
    });
  }

  async ask(...rights: string[]): Promise<void> {
    for (const right of rights) {
      if (!COMMON.includes(right)) await this.unfold();
      await this.tab.click({ role: 'checkbox', name: RIGHTS[right] as string });
    }
  }

  /** The rights that few ask for, as a press on their line does. */
  async unfold(): Promise<void> {
    await this.tab.evaluate(() => {
      const root = document.querySelector('limpide-rights')?.shadowRoot;
      const details = root?.querySelector<HTMLDetailsElement>('#rights details');
      if (details && !details.open) details.querySelector('summary')?.click();
    });
  }

  async actAs(capacity: string): Promise<void> {
    await this.tab.click({ role: 'radio', name: CAPACITIES[capacity] as string });
  }

  async type(label: string, text: string): Promise<void> {
    await this.tab.click({
      role: 'textbox',
      name: new RegExp(`^${label} \\((obligatoire|facultatif)\\)$`),
    });
    await this.tab.type(text);
  }

  identify(text = 'ada@exemple.fr'): Promise<void> {
    return this.type('Adresse e‑mail que nous connaissons', text);
  }

  async check(): Promise<void> {
    await this.tab.click(button('Vérifier ma demande'));
  }

  /** From the filled form to what follows the click on "Envoyer". */
  async send(): Promise<void> {
    await this.check();
    await this.tab.see(heading('Vérifiez votre demande'));
    await this.tab.click(button('Envoyer ma demande'));
  }

  /** The whole text of the surface, as people read it. */
  text(): Promise<string> {
    return this.tab.evaluate(() => {
      const surface = document
        .querySelector('limpide-rights')
        ?.shadowRoot?.querySelector('.surface');
      return (surface as HTMLElement | null)?.innerText ?? '';
    });
  }
}

/** The requests of the collector's register, once there are so many. */
export const registered = ({ endpoint }: Site, count: number) =>
  poll(`${count} requests in the register`, async () => {
    const rows = await endpoint.register();
    return rows.length >= count ? rows : undefined;
  });
