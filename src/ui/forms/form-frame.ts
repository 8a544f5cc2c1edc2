import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';

/** What every form shows around its fields. Needs the namespace `forms`. */

/** What a screen reader announces: that a form is being sent, or its outcome. */
export const statusTemplate = (
  t: Translate,
  isSubmitting: boolean,
  announcement: string,
): TemplateResult =>
  html`<p class="status visually-hidden" role="status">
    ${isSubmitting ? t('forms:sending') : announcement}
  </p>`;

/** A button that matters less than the one that sends. */
export const quietButton = (label: string, click: () => unknown): TemplateResult =>
  html`<button type="button" class="quiet" @click=${() => void click()}>${label}</button>`;

/** A way out of where a form is, alone in its line. */
export const wayOut = (label: string, click: () => unknown): TemplateResult =>
  html`<p class="actions">${quietButton(label, click)}</p>`;

export interface NoteOptions {
  lines: readonly (string | TemplateResult)[];
  part?: string;
  /** Read out as soon as it shows. */
  alert?: boolean;
  /** What may be done about it, inside the note. */
  action?: TemplateResult | undefined;
}

/** What became of a form: refused, waiting, sent. */
export const noteTemplate = ({ lines, part, alert, action }: NoteOptions): TemplateResult => html`
  <div class="note" part=${part ?? nothing} role=${alert ? 'alert' : nothing}>
    ${lines.map((line) => (typeof line === 'string' ? html`<p>${line}</p>` : line))}
    ${action ?? nothing}
  </div>
`;

/** The line of a note that is read first. */
export const strongLine = (text: string): TemplateResult => html`<p><strong>${text}</strong></p>`;

export interface SendOptions {
  label: string;
  isSubmitting: boolean;
  part?: string;
  quiet?: boolean;
  /** Where it does not submit the form that it is in. */
  click?: () => unknown;
}

/** The button that sends; while a form is under way it stays reachable, and says so. */
export const sendButton = (t: Translate, options: SendOptions): TemplateResult => {
  const { label, isSubmitting, part, quiet, click } = options;
  return html`<button
    type=${click ? 'button' : 'submit'}
    part=${part ?? nothing}
    class=${quiet ? 'quiet' : nothing}
    aria-disabled=${isSubmitting ? 'true' : nothing}
    @click=${click ? () => void click() : nothing}
  >
    ${isSubmitting ? t('forms:sending') : label}
  </button>`;
};
