import type { Decision } from '../../src/core/types.js';
import type { Limpide } from '../../src/core/instance.js';
import type { Tab, Target } from './driver.js';

declare global {
  var limpide: Limpide;
  var ran: string[] | undefined;
}

/** The surfaces of Limpide as people meet them: by role and French name. */
export const notice: Target = { role: 'region', name: 'Vos choix de confidentialité' };
export const manager: Target = { role: 'dialog' };
export const button = (name: string | RegExp, within?: Target): Target => ({
  role: 'button',
  name,
  ...(within ? { within } : {}),
});
export const control = (name: string | RegExp): Target => ({
  role: 'switch',
  name,
  within: manager,
});
/** The way back to the manager: a button of ours, or a link of the page. */
export const reopen: Target = button('Gérer mes cookies');

/** A page with Limpide on it, whichever browser shows it. It knows labels, never selectors. */
export class LimpidePage {
  readonly tab: Tab;
  readonly #origin: string;

  constructor(tab: Tab, origin: string) {
    this.tab = tab;
    this.#origin = origin;
  }

  /** Goes to a page of the site, and waits until Limpide knows what it may do. */
  async go(path = '/'): Promise<void> {
    await this.tab.go(this.#origin + path);
    await this.ready();
  }

  async reload(): Promise<void> {
    await this.tab.reload();
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.tab.until(() => window.limpide?.ready.then(() => true));
  }

  /** Goes to a page for the first time: the notice is due. */
  async visit(path = '/'): Promise<void> {
    await this.go(path);
    await this.tab.see(notice);
  }

  /** "Tout accepter" in the notice; settles when the choice is in force. */
  async accept(): Promise<void> {
    await this.#choose('Tout accepter');
  }

  async refuse(): Promise<void> {
    await this.#choose('Tout refuser');
  }

  /** Opens the manager from the notice. */
  async customise(): Promise<void> {
    await this.tab.click(button('Personnaliser', notice));
    await this.tab.see(manager);
  }

  /** Opens the manager from the page, as somebody who has chosen before. */
  async manage(): Promise<void> {
    await this.tab.click(reopen);
    await this.tab.see(manager);
  }

  async toggle(...purposes: string[]): Promise<void> {
    for (const purpose of purposes) await this.tab.click(control(purpose));
  }

  async save(): Promise<void> {
    await this.tab.click(button('Enregistrer mes choix', manager));
    await this.decided();
  }

  /** Waits until a choice is in force. */
  async decided(): Promise<void> {
    await this.tab.until(() => window.limpide?.ready.then(() => window.limpide.decision !== null));
  }

  decision(): Promise<Decision | null> {
    return this.tab.evaluate(() => window.limpide.decision);
  }

  allows(id: string): Promise<boolean> {
    return this.tab.evaluate((name) => window.limpide.allows(name), id);
  }

  /** Ids of the gated scripts that ran in this page, in order. */
  ran(): Promise<string[]> {
    return this.tab.evaluate(() => window.ran ?? []);
  }

  /** Waits until these gated scripts have run, in this order. */
  async hasRun(...ids: string[]): Promise<void> {
    await this.tab.until((wanted) => (window.ran ?? []).join() === wanted, ids.join());
  }

  async #choose(name: string): Promise<void> {
    await this.tab.click(button(name, notice));
    await this.decided();
    await this.tab.miss(notice);
  }
}
