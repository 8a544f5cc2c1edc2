import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { manage } from './newsletter-page.js';
import type { Target } from './driver.js';
import { button, notice, type LimpidePage } from './limpide-page.js';
import type { World } from './scenario.js';

export const heading = (name: string): Target => ({ role: 'heading', name });
export const choices = heading('Choisir ce que vous recevez');
export const neutral = heading('Cette page s’ouvre avec un lien personnel');
export const unreachable = heading('Vos choix ne peuvent pas être affichés pour le moment');
export const waits = heading('Un choix attend d’être envoyé');
export const line = (name: string): Target => ({ role: 'switch', name });
export const save = button('Enregistrer mes choix');
export const stopAll = button('Tout arrêter');

/** Titles of the lines by consent, by id. */
export const LINES: Record<string, string> = {
  email: 'Offres par e‑mail',
  sms: 'Offres par SMS',
  phone: 'Offres par téléphone',
  post: 'Offres par courrier',
  personalisation: 'Personnalisation',
  surveys: 'Enquêtes de satisfaction et études',
  'open-tracking': 'Mesure de l’ouverture des e‑mails',
};
export const ALL_OFF = Object.fromEntries(Object.keys(LINES).map((id) => [id, false]));

/** A site with the manager on `/mes-choix`, for whoever comes with a link. */
export const communicationsSite = (changes: object = {}) => ({
  collector: true,
  config: configuration({
    choices: { url: '/mes-choix' },
    rights: { url: '/droits' },
    ...changes,
  }),
  pages: () => ({
    '/mes-choix': html({
      title: 'Mes choix',
      body: `<limpide-choices></limpide-choices>${manage}`,
    }),
  }),
});

/** `<limpide-choices>` as people meet it. */
export class CommunicationsPage {
  constructor(readonly page: LimpidePage) {}

  get tab() {
    return this.page.tab;
  }

  /** Goes there by a signed link, the cookies' question answered and its record gone. */
  async open(token: string): Promise<void> {
    await this.page.go(`/mes-choix${token && `?choix=${token}`}`);
    if (await this.tab.evaluate(() => !window.limpide.decision)) {
      await this.tab.see(notice);
      await this.page.refuse();
      await this.tab.until(() => !('limpide-pending' in localStorage));
    }
    await this.tab.until(() =>
      document.querySelector('limpide-choices')?.shadowRoot?.querySelector('h2'),
    );
  }

  async toggle(...ids: string[]): Promise<void> {
    for (const id of ids) await this.tab.click(line(LINES[id] ?? id));
  }

  async save(): Promise<void> {
    await this.tab.click(save);
  }

  /** What the page says of what it has just done, once it is that. */
  async told(text: string): Promise<void> {
    await this.tab.until(
      (wanted) =>
        document
          .querySelector('limpide-choices')
          ?.shadowRoot?.querySelector('[role=status]')
          ?.textContent?.trim() === wanted,
      text,
    );
  }

  /** Everything was stopped: that it was, and when, is what the page says. */
  stopped(): Promise<void> {
    return this.tab
      .until(() =>
        /^Votre opposition est enregistrée le \d{1,2}(er)? \S+ \d{4} à \d\d:\d\d \(heure de Paris\)\s: tout est arrêté\. Elle n’expire pas\.$/.test(
          document
            .querySelector('limpide-choices')
            ?.shadowRoot?.querySelector('[role=status]')
            ?.textContent?.trim() ?? '',
        ),
      )
      .then(() => undefined);
  }

  saved(): Promise<void> {
    return this.told('Vos choix sont enregistrés.');
  }

  /** The ids of the switches that are on. */
  on(): Promise<string[]> {
    return this.tab.evaluate(() => {
      const root = document.querySelector('limpide-choices')?.shadowRoot;
      return [...(root?.querySelectorAll<HTMLInputElement>('[role=switch]:checked') ?? [])].map(
        ({ id }) => id.replace('line-', ''),
      );
    });
  }

  text(): Promise<string> {
    return this.tab.evaluate(() => {
      const root = document.querySelector('limpide-choices')?.shadowRoot;
      return root?.querySelector<HTMLElement>('.surface')?.innerText ?? '';
    });
  }
}

/** Posts of choices, whatever became of them. */
export const tries = ({ site }: World) =>
  site.endpoint.posted.filter(({ path }) => path.endsWith('/choices'));

/** What a link, or the page of a customer area, names a customer by. */
export const customer = ({ site: { endpoint } }: World, sub = 'C-1'): string =>
  endpoint.customerToken(sub);
