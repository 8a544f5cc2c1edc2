import type { LitElement } from 'lit';
import type { PageInstance } from '../../core/instance.js';
import type { ShownText } from '../../core/pending-decision.js';
import type { ChoiceDraft } from './choice-draft.js';

export interface AnswerOptions {
  instance: () => PageInstance | undefined;
  /** What the switches say, once they are on screen. */
  draft: () => ChoiceDraft | undefined;
  language: () => string;
  /** Whether the manager is a dialog. */
  isModal: () => boolean;
}

/** Where an answer was given, as its record names it. */
const ui = (control: string) => ({ layer: 2, control });

/** The answers that are given in the manager, on which text, and what became of the last one. */
export class AnswerController {
  saved = false;
  failed = false;
  /** The text on screen, as it was taken last. */
  #shown: ShownText | undefined;

  constructor(
    private readonly element: LitElement,
    private readonly options: AnswerOptions,
  ) {}

  /** What is on screen is what a decision is made on: its text goes into the record. */
  remember(): void {
    const panel = this.element.renderRoot.querySelector<HTMLElement>('[part=panel]');
    this.#shown = { id: 'manager', text: panel?.innerText ?? '', lang: this.options.language() };
  }

  /** Nothing is saved of what the switches say now. */
  reopen(): void {
    this.saved = false;
    this.element.requestUpdate();
  }

  /** Says that an answer could not be kept yet. */
  fail(): void {
    this.failed = true;
    this.element.requestUpdate();
  }

  /** Saves what the switches say; untouched, they refuse all that needs consent. */
  async save(): Promise<void> {
    const draft = this.options.draft();
    if (draft)
      await this.#decide((instance) =>
        instance.act('save', draft.answer(), ui('save'), this.#shown),
      );
  }

  /** Refuses all that may be refused. */
  refuse(): Promise<void> {
    return this.#decide((instance) =>
      instance.act('refuse-all', false, ui('refuse-all'), this.#shown),
    );
  }

  /** Accepts everything. */
  accept(): Promise<void> {
    return this.#decide((instance) =>
      instance.act('accept-all', true, ui('accept-all'), this.#shown),
    );
  }

  async #decide(act: (instance: PageInstance) => Promise<void>): Promise<void> {
    const instance = this.options.instance();
    if (!instance) return;
    // Of a dialog, the text is taken as it opens: a click has nothing to measure then.
    if (!this.options.isModal() || this.#shown?.lang !== this.options.language()) this.remember();
    const before = instance.consent?.choice;
    const done = act(instance);
    // Written in the same task, unless what makes a decision has still to come.
    if (instance.consent?.choice === before) await done;
    this.failed = false;
    this.saved = true;
    this.element.requestUpdate();
    await done;
  }
}
