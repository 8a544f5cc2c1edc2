import type { KeptForm, SendResult, FormVerdict } from '../../core/forms.js';
import type { Faults, FormRules } from './form-definition.js';

/**
 * `refused` shows the form with what the endpoint said of it; while `sending`, what showed before
 * (`from`) still does.
 */
export type Stage = 'editing' | 'reviewing' | 'sending' | 'waiting' | 'sent' | 'refused';

/** What the endpoint has accepted from this page: in memory, and nowhere else. */
export interface Accepted {
  eventId: string;
  answer: Record<string, unknown>;
  message: object;
}

/** What is announced, once: `at` is when it came about (ISO 8601). */
export interface Announcement {
  key: string;
  at: string;
  answer?: Record<string, unknown>;
}

export interface Submission<Draft> {
  stage: Stage;
  from: 'editing' | 'reviewing';
  draft: Draft;
  faults: Faults;
  /** Fields that the endpoint has named in its refusal; undefined where it has not refused. */
  refusal?: { fields: readonly string[] } | undefined;
  /** The form that an earlier page has sent and that is being corrected: its id. */
  correcting?: string | undefined;
  /** What this device keeps, oldest first: it waits, or its outcome has not been seen. */
  kept: readonly KeptForm[];
  /** Ids of those that were seen waiting: their outcome is announced. */
  watched: readonly string[];
  /** Ids of those that do not outlive the page, since this browser keeps nothing. */
  notPersisted: readonly string[];
  receipts: readonly Accepted[];
  announcement?: Announcement | undefined;
}

export type SubmissionEvent<Draft> =
  /** The person has typed, ticked or switched something. */
  | { type: 'edited'; draft: Draft }
  /** The draft has come from elsewhere: the page's own form, the endpoint. */
  | { type: 'filled'; draft: Draft }
  /** As another form of the same surface, where `form` is given. */
  | { type: 'submitted'; form?: FormRules<Draft> }
  /** From the review back to the form. */
  | { type: 'returned' }
  /** It was not sent: the page has prevented it, or it could not be kept. */
  | { type: 'abandoned' }
  | {
      type: 'settled';
      form: FormRules<Draft>;
      action: string;
      eventId: string;
      message: object;
      sent: SendResult;
      at: string;
    }
  /** What an earlier page has left. */
  | { type: 'resumed'; kept: readonly KeptForm[] }
  /** What is kept now. */
  | { type: 'looked'; kept: readonly KeptForm[] }
  /** A form that waited was answered, here or, where it was `resumed`, on an earlier page. */
  | { type: 'left'; form: KeptForm; verdict: FormVerdict; resumed: boolean; at: string }
  /** Taken back while it waited, or forgotten. */
  | { type: 'withdrawn'; waited: boolean; at: string }
  /** Begun again, with nothing typed. */
  | { type: 'restarted' }
  | { type: 'announced'; key: string; at: string };

export type Effect<Draft> =
  | { do: 'post'; form: FormRules<Draft>; draft: Draft }
  | { do: 'withdraw'; eventId: string }
  /** Sees to a kept form that has its verdict, and comes back with `left`. */
  | { do: 'take in'; form: KeptForm; verdict: FormVerdict; resumed: boolean }
  /** Nothing that was typed stays in the page. */
  | { do: 'clear' }
  /** Another screen is shown: it is read from its title, or filled in from its start. */
  | { do: 'turn'; to: 'title' | 'start' }
  | { do: 'point out'; leads: FormRules<Draft>['leads'] };

/** Forms that wait on this device, oldest first. */
export const waitingIn = ({ kept }: Pick<Submission<unknown>, 'kept'>): KeptForm[] =>
  kept.filter(({ verdict }) => !verdict);
