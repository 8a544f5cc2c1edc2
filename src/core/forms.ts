/** What the forms send through the outbox. Types only: nothing here reaches the browser. */
import type { Notice } from '@limpide/contract/envelope';
import type { Kind } from '@limpide/contract/kinds/kind';

/** Kinds of messages that are forms; a decision is not one. */
export type FormKind = Exclude<Kind, 'decision'>;

/** What a surface gives: the rest of the message is made around it. */
export interface FormInput {
  kind: FormKind;
  /** Of the intent, not of the attempt: what is sent twice under one id counts once. */
  eventId: string;
  action: string;
  /** Where, and the very text that was on screen: its hash proves what the person was shown. */
  notice: { id: string; text: string; lang?: string };
  /** What the kind itself carries: `form`, `consents`, `state`… */
  content: object;
  /** The `Authorization` header that it is posted with; kept while it waits, and no longer. */
  authorization?: string;
}

/** A form as it is posted. */
export interface FormMessage {
  schema: 'limpide/1';
  kind: FormKind;
  eventId: string;
  occurredAt: string;
  action: string;
  subjectRef: null;
  notice: Notice;
  origin: string;
  pageId: string;
}

/** The final answer of the endpoint: its receipt, or the problem that it found (RFC 9457). */
export type FormVerdict =
  | { status: 'sent'; answer: Record<string, unknown>; code: number }
  | { status: 'rejected'; problem: Record<string, unknown>; code: number };

/** A form that this device keeps, until its author has seen what became of it. */
export interface KeptForm {
  eventId: string;
  /** Epoch milliseconds at which it was given to the outbox. */
  at: number;
  /** As it was posted; once it is accepted, only what its surface needs to tell what it was. */
  message: FormMessage & Record<string, unknown>;
  /** While it waits: the header it will be posted with, which identifies its author. */
  authorization?: string;
  /** Undefined while it waits. */
  verdict?: FormVerdict;
}

/**
 * What became of a form so far. `queued`: it is kept, and sent when that is possible; `lasting` says
 * whether it outlives this page.
 */
export type SendResult = FormVerdict | { status: 'queued'; lasting: boolean };
