import { html, type TemplateResult } from 'lit';
import type { KeptForm } from '../../core/forms.js';
import type { Accepted } from '../../ui/forms/submission-state.js';
import { quietButton } from '../../ui/forms/form-frame.js';
import { saveFile } from '../../ui/save-file.js';
import type { RightsContext } from './request/context.js';
import { formIn } from './definition.js';
import { receiptOf, receiptTemplate, type RequestReceipt } from './request-receipt.js';
import { waitingTemplate } from './waiting.js';

export interface DoneOptions {
  /** Accepted in this page: in memory, and nowhere else. */
  receipts: readonly Accepted[];
  /** On this device: accepted while the page was closed, or not sent yet. */
  kept: readonly KeptForm[];
  isPersisted: (form: KeptForm) => boolean;
  print: () => void;
  /** Takes a request back, or forgets a receipt. */
  withdraw: (eventId: string) => void;
  again: () => void;
}

/** What became of the requests: each receipt, then what waits. */
export function doneStep(context: RightsContext, options: DoneOptions): TemplateResult {
  const { kept, print, withdraw } = options;
  const show = (receipt: RequestReceipt, isKept: boolean) => {
    const forget = () => withdraw(receipt.eventId);
    return receiptTemplate(context, receipt, { kept: isKept, save: saveFile, print, forget });
  };
  return html`<section class="done">
    ${options.receipts.map(({ eventId, answer, message }) =>
      show(receiptOf(eventId, answer, formIn(message)), false),
    )}
    ${kept.flatMap(({ eventId, message, verdict }) =>
      verdict?.status === 'sent'
        ? [show(receiptOf(eventId, verdict.answer, formIn(message)), true)]
        : [],
    )}
    ${kept.flatMap((form) => {
      if (form.verdict) return [];
      const drop = () => withdraw(form.eventId);
      return [waitingTemplate(context, form, { lasting: options.isPersisted(form), drop })];
    })}
    <p class="actions screen">${quietButton(context.t('rights:receipt.again'), options.again)}</p>
  </section>`;
}
