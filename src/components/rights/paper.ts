import type { LitElement, ReactiveController } from 'lit';
import { focusField } from '../../ui/forms/problems.js';
import { printOnly } from '../../ui/print-only.js';

/** What goes on paper alone when the page is printed now: the letter, the receipt, or neither. */
export type Sheet = 'letter' | 'receipt' | '';

/** The letter beside the form, which is shown or not, and what of the surface is printed alone. */
export class PaperController implements ReactiveController {
  #letter = false;
  #stopPrinting: (() => void) | undefined;

  /** @param hasReceipt whether a receipt is on screen */
  constructor(
    private readonly element: LitElement,
    private readonly hasReceipt: () => boolean,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.#stopPrinting = printOnly(this.element, () => this.sheet !== '');
  }

  hostDisconnected(): void {
    this.#stopPrinting?.();
  }

  /** Whether the letter is on show. */
  get letter(): boolean {
    return this.#letter;
  }

  get sheet(): Sheet {
    if (this.#letter) return 'letter';
    return this.hasReceipt() ? 'receipt' : '';
  }

  /** Shows the letter, which takes the focus, or puts it away. */
  async showLetter(on: boolean): Promise<void> {
    this.#letter = on;
    this.element.requestUpdate();
    await this.element.updateComplete;
    if (on) focusField(this.element.renderRoot, 'letter');
  }

  /** Prints the receipts: a letter would be printed in their place. */
  async printReceipt(): Promise<void> {
    await this.showLetter(false);
    print();
  }
}
