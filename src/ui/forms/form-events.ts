import type { FormKind, SendResult } from '../../core/forms.js';

/** The form that is about to leave. */
export interface SubmitDetail {
  kind: FormKind;
  action: string;
}

/** What became of a form, as the page hears of it. */
export interface SubmittedDetail {
  status: SendResult['status'];
  eventId: string;
  /** The endpoint's answer, where it has accepted. */
  answer?: Record<string, unknown>;
}

/** Dispatches `limpide-submit` before a form is sent. False where the page has prevented it. */
export function askPage(element: HTMLElement, kind: FormKind, action: string): boolean {
  const detail: SubmitDetail = { kind, action };
  const options = { bubbles: true, composed: true, cancelable: true };
  return element.dispatchEvent(new CustomEvent('limpide-submit', { detail, ...options }));
}

/** Dispatches `limpide-submitted`, for the page alone: the surface has its answer already. */
export function tellPage(element: HTMLElement, eventId: string, sent: SendResult): void {
  const { status } = sent;
  const answer = status === 'sent' ? { answer: sent.answer } : undefined;
  const detail: SubmittedDetail = { status, eventId, ...answer };
  const options = { bubbles: true, composed: true };
  element.dispatchEvent(new CustomEvent('limpide-submitted', { detail, ...options }));
}
