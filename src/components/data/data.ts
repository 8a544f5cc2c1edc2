import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { KeptForm } from '../../core/forms.js';
import type { PageInstance } from '../../core/instance.js';
import { loadTranslate } from '../../i18n/engine.js';
import namespaces from '../../i18n/namespaces.json';
import type { Language } from '../../i18n/locale.js';
import type { Translate } from '../../i18n/translate.js';
import type { DecisionReceipt } from '../../law/receipts/receipt.js';
import { LimpideElement } from '../../ui/limpide-element.js';
import { onPage } from '../../ui/styles/on-page.js';
import { timeZoneOf } from '../../ui/time-zone.js';
import { dataStyles } from './data.styles.js';
import { saveDevice } from './device-export.js';
import { STORAGE_TYPES, takeInventory, type InventoryItem } from '../../ui/inventory.js';
import { hasHistory, readReceipts } from './receipts.js';
import { recordLine } from './record-line.js';
import { storedTemplate } from './stored.js';
import { waitingForms, waitingTemplate } from './waiting-forms.js';

/**
 * @summary "Mes données sur cet appareil": what this site stores here and whose it is, the history
 * of choices with their receipts, all of it to take away, and all of it to erase.
 *
 * Reading writes nothing. Storage that no service of the configuration declares is shown as such.
 *
 * @slot - Shown until the element can be and permanently if it cannot.
 * @csspart stored - What is stored.
 * @csspart history - The history of choices.
 * @csspart erase - Erasing everything.
 * @cssproperty --limpide-accent - Colour of buttons and links.
 * @cssproperty --limpide-surface - The background.
 * @cssproperty --limpide-text - Colour of the text.
 * @cssproperty --limpide-font - A font family; the page's by default.
 * @cssproperty --limpide-radius - Radius of corners.
 */
export class LimpideData extends LimpideElement {
  static override styles = [...LimpideElement.styles, onPage, ...dataStyles];

  /** Undefined until it has been looked for. */
  @state() private entries: InventoryItem[] | undefined;
  @state() private receipts: DecisionReceipt[] = [];
  /** Forms that have not reached their endpoint yet. */
  @state() private waiting: KeptForm[] = [];
  @state() private asked = false;
  @state() private status = '';

  @query('#sure') private readonly question!: HTMLElement | null;

  #listening: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('limpide-change', () => void this.refresh(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  /**
   * Looks again at what is stored here.
   * @param t the texts that receipts name purposes by, in `language`
   */
  async refresh(t = this.t, language = this.language): Promise<void> {
    const { instance } = this.page;
    if (!instance?.config) return;
    // A history that was never begun is not opened: reading writes nothing.
    const begun = !!instance.decision || (await hasHistory());
    const [entries, receipts, waiting] = await Promise.all([
      takeInventory(instance.config.services),
      begun ? readReceipts(instance, t, language) : [],
      begun ? waitingForms(instance) : [],
    ]);
    this.entries = entries;
    this.receipts = receipts;
    this.waiting = waiting;
  }

  protected override async prepare(
    { config }: PageInstance,
    language: Language,
  ): Promise<Translate> {
    const t = await loadTranslate(language, namespaces.data, config?.messages);
    await this.refresh(t, language);
    return t;
  }

  protected override renderSurface(instance: PageInstance): TemplateResult {
    const { t, language } = this;
    const told = { t, language, zone: timeZoneOf(instance.config) };
    const drop = (eventId: string) => void this.#drop(instance, eventId);
    return html`
      <section part="stored" aria-labelledby="stored">
        <h2 id="stored">${t('data:stored.title')}</h2>
        ${storedTemplate({ t, language, config: instance.config ?? {} }, this.entries ?? [])}
      </section>
      ${this.waiting.length ? waitingTemplate(this.waiting, { ...told, drop }) : nothing}
      <section part="history" aria-labelledby="history">
        <h2 id="history">${t('data:history.title')}</h2>
        ${
          this.receipts.length
            ? html`<p>${t('data:history.intro')}</p>
                <ol class="records">
                  ${this.receipts.map((receipt) => recordLine(receipt, told))}
                </ol>`
            : html`<p>${t('data:history.none')}</p>`
        }
        <p>
          <button type="button" data-limpide="open">${t('common:open')}</button>
        </p>
      </section>
      <section part="erase" aria-labelledby="all">
        <h2 id="all">${t('data:all.title')}</h2>
        <p class="pair">
          <button type="button" @click=${() => this.#saveAll(instance)}>
            ${t('data:all.save')}
          </button>
          <button
            type="button"
            ?disabled=${this.#isEmpty}
            aria-expanded=${this.asked}
            @click=${this.#ask}
          >
            ${t('data:all.erase')}
          </button>
        </p>
        ${
          this.asked
            ? html`<div class="question">
                <p id="sure" tabindex="-1">${t('data:all.sure')}</p>
                <p class="pair">
                  <button type="button" @click=${() => this.#erase(instance)}>
                    ${t('data:all.now')}
                  </button>
                  <button type="button" class="quiet" @click=${() => (this.asked = false)}>
                    ${t('data:all.keep')}
                  </button>
                </p>
              </div>`
            : nothing
        }
        <p role="status">${this.status}</p>
      </section>
    `;
  }

  get #isEmpty(): boolean {
    return !this.entries?.length && !this.receipts.length;
  }

  /** A form is taken back by its author. */
  async #drop(instance: PageInstance, eventId: string): Promise<void> {
    await (await instance.load('outbox')).withdrawForm(instance, eventId);
    await this.refresh();
    this.status = this.t('data:waiting.dropped');
  }

  async #saveAll({ decision }: PageInstance): Promise<void> {
    await this.refresh();
    const { entries = [], receipts } = this;
    saveDevice(this.t, { decision, entries, receipts });
    this.status = this.t('data:all.saved');
  }

  async #ask(): Promise<void> {
    this.asked = true;
    await this.updateComplete;
    this.question?.focus();
  }

  /**
   * Erases everything that a page may erase, ours last of all, then loads the page again: scripts
   * that run would write anew, and databases in use are only deleted when the page goes.
   */
  async #erase(instance: PageInstance): Promise<void> {
    this.status = this.t('data:all.erasing');
    const [{ clearStorage }] = await Promise.all([instance.load('clear'), instance.reset()]);
    // By their exact names too: what stands at another path is not seen from here.
    await clearStorage([
      ...(instance.config?.services ?? []),
      { id: '', storage: STORAGE_TYPES.map((type) => ({ type, name: '*' })) },
    ]);
    location.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'limpide-data': LimpideData;
  }
}
