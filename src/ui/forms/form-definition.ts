import type { FormKind, SendResult } from '../../core/forms.js';

/** What is wrong with a form: by the id of each field, in its order, the key of its text. */
export type Faults = ReadonlyMap<string, string>;

/** An outcome that is announced: how a form ended, or that it was withdrawn. */
export type FormOutcome = SendResult | { status: 'withdrawn' };

/** What the life of a form depends on. */
export interface FormRules<Draft> {
  /** Nothing typed yet. */
  empty(): Draft;
  /** The draft that a message was made of. */
  fromMessage(message: object): Draft;
  /** What is missing or cannot be right; empty where it may go. */
  faults(draft: Draft): Faults;
  /** Fields by the pointers (RFC 6901) into the message that an endpoint may complain about. */
  pointers: Record<string, string>;
  /** The key of what is said of a field that the endpoint names; undefined where nothing is. */
  refusedField(field: string, draft: Draft): string | undefined;
  /** The draft without what a program has typed into the honeypot. */
  withoutHoneypot(draft: Draft): Draft;
  /** The key of what is announced. */
  announce(outcome: FormOutcome, action: string): string;
  /** Where faults are found: in a summary of all, or at the first field. */
  leads: 'summary' | 'field';
  /** Read once more by its author before it goes. */
  reviewed?: true;
  /** Receipts stay until their author forgets them. */
  keepsReceipts?: true;
  /** Stays on screen with what was sent, and says beside it what became of it. */
  stays?: true;
}

/** A form of a surface: what it asks for, what is wrong with it, what it sends. */
export interface FormDefinition<Draft, Context> extends FormRules<Draft> {
  kind: FormKind;
  /** Of the surface: its texts, and the id of the notice that its messages name. */
  name: string;
  /** What its messages say that was done. */
  action: string;
  /** What is posted besides the envelope. Of what a person types (`form`), the time is taken. */
  toContent(draft: Draft, context: Context): object;
  /** The very text that was on screen: its hash proves what information the person was given. */
  shownText(context: Context): string;
  /** The field that is filled in first; the title where nothing asks for the focus. */
  start: string;
  /** What a form of the page's own says, under the names that a plain form has. */
  fromData?(data: FormData): Draft;
  /** The name of a field in a form of the page's own, where that is another. */
  plainName?(field: string): string;
}
