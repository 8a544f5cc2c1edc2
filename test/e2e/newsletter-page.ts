import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import type { Posted } from '../support/node/endpoint.js';
import type { Target } from './driver.js';
import { notice, type LimpidePage } from './limpide-page.js';
import { poll } from './poll.js';
import type { World } from './scenario.js';

export const heading = (name: string): Target => ({ role: 'heading', name });
export const check = heading('Vérifiez votre messagerie');
export const waits = heading('Votre demande n’est pas encore partie');
export const submit: Target = { role: 'button', name: 'S’inscrire' };
export const address: Target = { role: 'textbox', name: 'Adresse e‑mail (obligatoire)' };
/** The two consents. */
export const receive: Target = { role: 'checkbox', name: /^J’accepte que Softsystems m’envoie/ };
export const track: Target = { role: 'checkbox', name: /^J’accepte que Softsystems mesure/ };

export const manage = '<p><a href="#" data-limpide="open">Gérer mes cookies</a></p>';

/** What the policy says of the newsletter. */
export const facts = (changes: object = {}) => ({
  facts: {
    processing: [
      {
        id: 'newsletters',
        title: 'Lettres d’information',
        basis: 'consent',
        marketing: 'email',
        required: { mandatory: false, consequence: 'vous ne recevez pas nos lettres.' },
        recipients: [{ name: 'Poste Claire', role: 'processor', country: 'FR' }],
        retention: [{ duration: 'P3Y', start: 'à compter de votre dernière lecture' }],
        ...changes,
      },
    ],
  },
});

export const newsletterConfig = (changes: object = {}) =>
  configuration({
    policy: { url: '/confidentialite', current: '2026-11-22', facts: facts() },
    choices: { url: '/mes-choix' },
    rights: { url: '/droits' },
    ...changes,
  });

/** A site with the sign-up on `/lettre`. */
export const newsletterSite = {
  collector: true,
  config: newsletterConfig(),
  pages: () => ({
    '/lettre': html({
      title: 'La lettre',
      body: `<limpide-newsletter list="actualites" source="page"></limpide-newsletter>${manage}`,
    }),
  }),
};

/** `<limpide-newsletter>` as people meet it. */
export class NewsletterPage {
  constructor(readonly page: LimpidePage) {}

  get tab() {
    return this.page.tab;
  }

  /** Goes to the form, the cookies' question answered and its record gone. */
  async open(path = '/lettre'): Promise<void> {
    await this.page.go(path);
    if (await this.tab.evaluate(() => !window.limpide.decision)) {
      await this.tab.see(notice);
      await this.page.refuse();
    }
    await this.tab.until(
      () =>
        !('limpide-pending' in localStorage) &&
        document.querySelector('limpide-newsletter')?.shadowRoot?.querySelector('.surface'),
    );
    await this.afterAWhile();
  }

  /** Lets a minute pass for the forms: nobody is that quick, and no test has to wait. */
  async afterAWhile(): Promise<void> {
    await this.tab.evaluate(() => {
      const forms = document.querySelectorAll<HTMLElement & { now: () => number }>(
        'limpide-newsletter',
      );
      for (const form of forms) {
        const before = form.now;
        form.now = () => before() + 60_000;
      }
    });
  }

  async fill(text = 'ada@exemple.fr', within?: Target): Promise<void> {
    await this.tab.click({ ...address, ...(within && { within }) });
    await this.tab.type(text);
  }

  async signUp(text?: string): Promise<void> {
    await this.fill(text);
    await this.tab.click(receive);
    await this.tab.click(submit);
  }

  /** The whole notice, as a press on its line shows it. */
  async unfold(): Promise<void> {
    await this.tab.until(() => {
      const root = document.querySelector('limpide-newsletter')?.shadowRoot;
      const details = root?.querySelector<HTMLDetailsElement>('.notice details');
      if (details && !details.open) details.querySelector('summary')?.click();
      return details?.open;
    });
  }

  /** The whole text of the first surface, as people read it. */
  text(): Promise<string> {
    return this.tab.evaluate(() => {
      const root = document.querySelector('limpide-newsletter')?.shadowRoot;
      return root?.querySelector<HTMLElement>('.surface')?.innerText ?? '';
    });
  }
}

/** Posts of sign-ups, whatever became of them. */
export const tries = ({ site }: World): Posted[] =>
  site.endpoint.posted.filter(({ path }) => path.endsWith('/newsletter'));

/** The confirmation mails that the collector has queued for an address, once there are so many. */
export const mailed = ({ site }: World, count = 1, recipient = 'ada@exemple.fr') =>
  poll(`${count} mails`, async () => {
    const mails = await site.endpoint.mails(recipient);
    return mails.length >= count ? mails : undefined;
  });
