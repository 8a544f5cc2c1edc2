import { it } from 'node:test';
import { expect } from 'chai';
import type { KeptForm, SendResult, FormVerdict } from '../../../src/core/forms.js';
import type { FormRules } from '../../../src/ui/forms/form-definition.js';
import { initialState, reduce } from '../../../src/ui/forms/submission.js';
import type {
  Effect,
  Submission,
  SubmissionEvent,
} from '../../../src/ui/forms/submission-state.js';

export interface Draft {
  email: string;
  website: string;
}

export const AT = '2026-11-27T10:00:00Z';
export const EMPTY: Draft = { email: '', website: '' };
export const ADA: Draft = { email: 'ada@exemple.fr', website: '' };

/** A sign-up in one step. */
export const plain: FormRules<Draft> = {
  empty: () => EMPTY,
  fromMessage: (message) => ({ ...EMPTY, ...(message as { form?: Partial<Draft> }).form }),
  faults: ({ email }) => new Map(email ? [] : [['email', 'email']]),
  pointers: { '/form/email': 'email', '/form/website': 'website' },
  refusedField: (field) => (field === 'website' ? undefined : field),
  withoutHoneypot: (draft) => ({ ...draft, website: '' }),
  announce: ({ status }, action) => (action ? `${action}.${status}` : status),
  leads: 'field',
};
/** A request that is read once more, and whose receipts stay. */
export const reviewed: FormRules<Draft> = {
  ...plain,
  leads: 'summary',
  reviewed: true,
  keepsReceipts: true,
};
/** Choices, which stay where they are made. */
export const staying: FormRules<Draft> = { ...plain, faults: () => new Map(), stays: true };

export const accepted: FormVerdict = { status: 'sent', answer: { reference: 'R-1' }, code: 201 };
export const queued: SendResult = { status: 'queued', lasting: true };
export const refusal = (...pointers: string[]): Extract<FormVerdict, { status: 'rejected' }> => ({
  status: 'rejected',
  problem: { errors: pointers.map((pointer) => ({ pointer })) },
  code: 400,
});

export const kept = (eventId: string, verdict?: FormVerdict, form: object = ADA): KeptForm => ({
  eventId,
  at: 0,
  message: { action: 'submit', form } as never,
  ...(verdict && { verdict }),
});

export type Event = SubmissionEvent<Draft>;
export const typed: Event = { type: 'edited', draft: ADA };
export const submitted: Event = { type: 'submitted' };
export const settled = (sent: SendResult, message: object = { form: ADA }): Event => ({
  type: 'settled',
  form: plain,
  action: 'submit',
  eventId: 'e',
  message,
  sent,
  at: AT,
});
export const looked = (...forms: KeptForm[]): Event => ({ type: 'looked', kept: forms });
export const resumed = (...forms: KeptForm[]): Event => ({ type: 'resumed', kept: forms });
export const left = (form: KeptForm, verdict: FormVerdict, again = false): Event => ({
  type: 'left',
  form,
  verdict,
  resumed: again,
  at: AT,
});
export const withdrawn = (waited: boolean): Event => ({ type: 'withdrawn', waited, at: AT });

const short = (effect: Effect<Draft>): string =>
  ({
    post: 'post',
    withdraw: `withdraw ${'eventId' in effect ? effect.eventId : ''}`,
    'take in': `take in ${'form' in effect && 'eventId' in effect.form ? effect.form.eventId : ''}`,
    clear: 'clear',
    turn: `turn to ${'to' in effect ? effect.to : ''}`,
    'point out': `point out in ${'leads' in effect ? effect.leads : ''}`,
  })[effect.do];

/** What is so after these events, and what the last of them asks for. */
function after(rules: FormRules<Draft>, ...events: Event[]) {
  let state = initialState(rules);
  let effects: Effect<Draft>[] = [];
  for (const event of events) ({ state, effects } = reduce(rules, state, event));
  return { state, effects: effects.map(short) };
}

export interface Row {
  what: string;
  rules?: FormRules<Draft>;
  events: Event[];
  is: Partial<Submission<Draft>>;
  does?: string[];
}

export const toReview = [typed, submitted];
export const toSending = [typed, submitted];
export const requestSending = [...toReview, submitted];

/** A test for each row: what is so after its events, and what the last of them asks for. */
export function lives(table: readonly Row[]): void {
  for (const { what, rules = plain, events, is, does } of table)
    it(what, () => {
      const { state, effects } = after(rules, ...events);
      const seen = Object.fromEntries(
        Object.keys(is).map((key) => [key, state[key as keyof typeof is]]),
      );
      expect(seen).to.deep.equal(is);
      if (does) expect(effects).to.deep.equal(does);
    });
}
