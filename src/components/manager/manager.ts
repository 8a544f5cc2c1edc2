import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { PageInstance } from '../../core/instance.js';
import type { ShownText } from '../../core/pending-decision.js';
import type { Basis } from '../../core/types.js';
import { applyOwnerTexts } from '../../i18n/owner-texts.js';
import type { Language } from '../../i18n/locale.js';
import { translator, type Catalogue } from '../../i18n/translate.js';
import { refusalOf } from '../../law/refusal.js';
import { LimpideElement } from '../../ui/limpide-element.js';
import { longDate } from '@limpide/contract/dates-in-words';
import { restoreFocus } from '../../ui/restore-focus.js';
import { timeZoneOf } from '../../ui/time-zone.js';
import { ChoiceDraft } from './choice-draft.js';
import { managerStyles } from './manager.styles.js';
import { partnerList } from './partners.js';
import { purposeRow } from './purpose-row.js';

const GROUPS: Basis[] = ['consent', 'exempt', 'necessary'];

/**
 * @summary The cookie manager: a switch per purpose and service, everything that they do, and the
 * same two buttons as the notice. Inline where it is written in a page; a native modal dialog when
 * it is opened. Escape and clicks outside change nothing.
 *
 * @event limpide-open - The dialog has opened.
 * @event limpide-close - The dialog has closed.
 * @csspart dialog - The dialog, when modal.
 * @csspart panel - Everything in it.
 * @cssproperty --limpide-accent - Colour of buttons, links and switches.
 * @cssproperty --limpide-surface - The background.
 * @cssproperty --limpide-text - Colour of the text.
 * @cssproperty --limpide-font - A font family; the page's by default.
 */
export class LimpideManager extends LimpideElement {
  static override styles = [...LimpideElement.styles, ...managerStyles];

  /** Texts by language, resolved when Limpide was built. */
  static texts: Record<string, Catalogue> = {};

  /** A dialog rather than a part of the page. Set by `open()`. */
  @property({ type: Boolean, reflect: true }) modal = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  @state() private saved = false;
  @state() private failed = false;
  @state() private partners = false;
  readonly #unfolded = new Set<string>();
  #draft: ChoiceDraft | undefined;
  #decidedAt: string | undefined;
  /** The text on screen, as it was taken last. */
  #shown: ShownText | undefined;

  protected override async prepare({ config, load }: PageInstance, language: Language) {
    // The part of a language brings its texts with it.
    if (!LimpideManager.texts[language]) await load('manager', language);
    const custom = (config?.messages?.[language] ?? {}) as Record<string, unknown>;
    const texts = Object.entries(LimpideManager.texts[language] ?? {}).map(([name, messages]) => [
      name,
      applyOwnerTexts(messages, custom[name], language),
    ]);
    return translator(Object.fromEntries(texts));
  }

  /** Shows the dialog, above everything; settles once it can be used. */
  async open(at?: 'partners'): Promise<void> {
    await this.loaded;
    this.#draft = undefined;
    this.saved = false;
    this.partners = at === 'partners';
    this.requestUpdate();
    await this.updateComplete;
    if (!this.dialog?.open) this.dialog?.showModal();
    if (at) this.renderRoot.querySelector('#partners')?.scrollIntoView();
    this.#remember();
    this.dispatchEvent(new Event('limpide-open', { bubbles: true, composed: true }));
  }

  close(): void {
    this.dialog?.close();
  }

  /** Saves what the switches say; untouched, they refuse all that needs consent. */
  async save(): Promise<void> {
    const { instance } = this.page;
    if (instance && this.#draft)
      await this.#decide(() =>
        instance.act('save', this.#draft?.answer() ?? {}, ui('save'), this.#shown),
      );
  }

  protected override renderSurface(instance: PageInstance): TemplateResult {
    const panel = this.#panel(instance);
    return html`
      ${
        this.modal
          ? html`<dialog part="dialog" aria-labelledby="title" @close=${this.#closed}>
              ${panel}
            </dialog>`
          : panel
      }
      <p role="status" class=${this.modal || !this.saved ? 'visually-hidden' : 'saved'}>
        ${this.saved ? this.t('manager:saved') : nothing}
      </p>
    `;
  }

  #panel(instance: PageInstance): TemplateResult {
    const { t } = this;
    const { config, consent, decision } = instance;
    const { language: locale } = this;
    if (!config || !consent) return html``;
    if (!this.#draft || this.#decidedAt !== decision?.decidedAt)
      this.#draft = new ChoiceDraft(consent);
    this.#decidedAt = decision?.decidedAt;
    const organisation = config.organisation.name;
    return html`<section part="panel" aria-labelledby="title">
      <header>
        <div class="row">
          <h2 id="title">${t('manager:title')}</h2>
          ${
            this.modal
              ? html`<button type="button" class="quiet" @click=${this.close}>
                  ${t('common:close')}
                </button>`
              : nothing
          }
        </div>
        <p>
          ${t('manager:intro', { organisation })}
          ${t(`manager:refusing.${refusalOf(config.purposes)}`)}
        </p>
        ${consent.gpc ? html`<p class="note">${t('manager:gpc')}</p>` : nothing}
        <div class="pair">
          <button type="button" data-limpide="refuse">${t('common:refuse')}</button>
          <button type="button" data-limpide="accept">${t('common:accept')}</button>
        </div>
      </header>
      <div class="list">
        ${GROUPS.map((basis) => this.#group(instance, basis))}
        <details
          id="partners"
          ?open=${this.partners}
          @toggle=${(event: Event) => {
            this.partners = (event.target as HTMLDetailsElement).open;
          }}
        >
          <summary>${t('manager:partners')}</summary>
          ${this.partners ? partnerList(t, config, locale) : nothing}
        </details>
        <p class="meta">
          ${
            decision
              ? t('manager:savedUntil', {
                  date: longDate(decision.decidedAt, locale, timeZoneOf(config)),
                  until: longDate(decision.expiresAt, locale, timeZoneOf(config)),
                })
              : t('manager:noChoice')
          }
        </p>
      </div>
      <footer>
        <p role="alert">${this.failed ? t('manager:failed') : nothing}</p>
        <button type="button" data-limpide="save">${t('common:save')}</button>
      </footer>
    </section>`;
  }

  #group({ config }: PageInstance, basis: Basis): TemplateResult | typeof nothing {
    const { t } = this;
    const draft = this.#draft as ChoiceDraft;
    const purposes = config?.purposes.filter((purpose) => purpose.basis === basis) ?? [];
    if (!purposes.length) return nothing;
    return html`<section class="group" aria-labelledby="group-${basis}">
      <h3 class="heading" id="group-${basis}">${t(`manager:groups.${basis}.title`)}</h3>
      <p>
        ${t(`manager:groups.${basis}.description`, { organisation: config?.organisation.name })}
      </p>
      <ul>
        ${purposes.map((purpose) =>
          purposeRow({
            t,
            draft,
            purpose,
            locale: this.language,
            unfolded: this.#unfolded.has(purpose.id),
            unfold: (open) => {
              if (open === this.#unfolded.has(purpose.id)) return;
              if (open) this.#unfolded.add(purpose.id);
              else this.#unfolded.delete(purpose.id);
              this.requestUpdate();
            },
            changed: () => {
              this.saved = false;
              this.requestUpdate();
            },
          }),
        )}
      </ul>
    </section>`;
  }

  /**
   * Does what a control in it asks for, as the core hands its click over. A refusal counts by any
   * click; an acceptance only by a person's.
   */
  obey(action: string, event: Event): void {
    const { instance } = this.page;
    if (!instance) return;
    if (action === 'save') void this.save();
    if (action === 'withdraw') void instance.withdraw();
    if (action === 'refuse')
      void this.#decide(() => instance.act('refuse-all', false, ui('refuse-all'), this.#shown));
    if (action === 'accept' && event.isTrusted)
      void this.#decide(() => instance.act('accept-all', true, ui('accept-all'), this.#shown));
  }

  async #decide(act: () => Promise<void>): Promise<void> {
    // Of a dialog, the text is taken as it opens: a click has nothing to measure then.
    if (!this.modal || this.#shown?.lang !== this.language) this.#remember();
    const before = this.page.instance?.consent?.choice;
    const done = act();
    // Written in the same task, unless what makes a decision has still to come.
    if (this.page.instance?.consent?.choice === before) await done;
    this.failed = false;
    this.saved = true;
    await done;
  }

  /** Says that an answer could not be kept yet. */
  fail(): void {
    this.failed = true;
  }

  /** What is on screen is what a decision is made on: its text goes into the record. */
  #remember(): void {
    const text =
      (this.renderRoot.querySelector('[part=panel]') as HTMLElement | null)?.innerText ?? '';
    this.#shown = { id: 'manager', text, lang: this.language };
  }

  /**
   * The dialog gives the focus back to what had it before. Where that went away with the answer, as
   * the notice's own button does, the way back to the manager has it, else the page's title.
   */
  async #closed(): Promise<void> {
    this.dispatchEvent(new Event('limpide-close', { bubbles: true, composed: true }));
    await this.updateComplete;
    restoreFocus(this.saved);
  }
}

const ui = (control: string) => ({ layer: 2, control });
