import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { PageInstance } from '../../core/instance.js';
import { applyOwnerTexts } from '../../i18n/owner-texts.js';
import type { Language } from '../../i18n/locale.js';
import { translator, type Catalogue } from '../../i18n/translate.js';
import { LimpideElement } from '../../ui/limpide-element.js';
import { restoreFocus } from '../../ui/restore-focus.js';
import { AnswerController } from './answer-controller.js';
import { ChoiceDraft } from './choice-draft.js';
import { managerStyles } from './manager.styles.js';
import { panelTemplate } from './panel.js';

/**
 * @summary The cookie manager: a switch per purpose and service, everything that they do, and the
 * same two buttons as the notice. Inline where it is written in a page; a native modal dialog when
 * it is opened. Escape and clicks outside change nothing.
 *
 * @event limpide-open - The dialog has opened.
 * @event limpide-close - The dialog has closed.
 * @csspart dialog - The dialog, when modal.
 * @csspart panel - Everything in it.
 * @csspart header - Title, sentence, and both answers at once.
 * @csspart list - What scrolls: the purposes, the partners.
 * @csspart purpose - A purpose with its switch.
 * @csspart footer - The button that saves.
 * @cssproperty --limpide-accent - Colour of buttons, links and switches.
 * @cssproperty --limpide-surface - The background.
 * @cssproperty --limpide-text - Colour of the text.
 * @cssproperty --limpide-font - A font family; the page's by default.
 * @cssproperty --limpide-radius - Radius of corners.
 */
export class LimpideManager extends LimpideElement {
  static override styles = [...LimpideElement.styles, ...managerStyles];

  /** Texts by language, resolved when Limpide was built. */
  static texts: Record<string, Catalogue> = {};

  /** A dialog rather than a part of the page. Set by `open()`. */
  @property({ type: Boolean, reflect: true }) modal = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  @state() private partners = false;
  readonly #unfolded = new Set<string>();
  #draft: ChoiceDraft | undefined;
  /** The decision that the switches began with: two of them may be of the same second. */
  #decision: string | undefined;
  readonly #answers = new AnswerController(this, {
    instance: () => this.page.instance,
    draft: () => this.#draft,
    language: () => this.language,
    isModal: () => this.modal,
  });

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
    this.#answers.reopen();
    this.partners = at === 'partners';
    await this.updateComplete;
    if (!this.dialog?.open) this.dialog?.showModal();
    if (at) this.renderRoot.querySelector('#partners')?.scrollIntoView();
    this.#answers.remember();
    this.dispatchEvent(new Event('limpide-open', { bubbles: true, composed: true }));
  }

  close(): void {
    this.dialog?.close();
  }

  /** Saves what the switches say; untouched, they refuse all that needs consent. */
  save(): Promise<void> {
    return this.#answers.save();
  }

  protected override renderSurface(instance: PageInstance): TemplateResult {
    const panel = this.#panel(instance);
    const { saved } = this.#answers;
    return html`
      ${
        this.modal
          ? html`<dialog part="dialog" aria-labelledby="title" @close=${this.#closed}>
              ${panel}
            </dialog>`
          : panel
      }
      <p role="status" class=${this.modal || !saved ? 'visually-hidden' : 'saved'}>
        ${saved ? this.t('manager:saved') : nothing}
      </p>
    `;
  }

  #panel({ config, consent, decision }: PageInstance): TemplateResult | typeof nothing {
    if (!config || !consent) return nothing;
    const now = JSON.stringify(decision);
    if (!this.#draft || this.#decision !== now) this.#draft = new ChoiceDraft(consent);
    this.#decision = now;
    return panelTemplate({
      t: this.t,
      language: this.language,
      config,
      draft: this.#draft,
      decision,
      close: this.modal ? () => this.close() : undefined,
      failed: this.#answers.failed,
      partners: this.partners,
      showPartners: (on) => (this.partners = on),
      unfolded: this.#unfolded,
      unfold: (purpose, open) => this.#unfold(purpose, open),
      changed: () => this.#answers.reopen(),
    });
  }

  #unfold(purpose: string, open: boolean): void {
    if (open === this.#unfolded.has(purpose)) return;
    if (open) this.#unfolded.add(purpose);
    else this.#unfolded.delete(purpose);
    this.requestUpdate();
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
    if (action === 'refuse') void this.#answers.refuse();
    if (action === 'accept' && event.isTrusted) void this.#answers.accept();
  }

  /** Says that an answer could not be kept yet. */
  fail(): void {
    this.#answers.fail();
  }

  /**
   * The dialog gives the focus back to what had it before. Where that went away with the answer, as
   * the notice's own button does, the way back to the manager has it, else the page's title.
   */
  async #closed(): Promise<void> {
    this.dispatchEvent(new Event('limpide-close', { bubbles: true, composed: true }));
    await this.updateComplete;
    restoreFocus(this.#answers.saved);
  }
}
