import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { KeptForm, Sent, Verdict } from '../../../src/core/forms.js';
import type { FormRules } from '../../../src/ui/forms/form-definition.js';
import { begin, reduce } from '../../../src/ui/forms/submission.js';
import type {
  Effect,
  Submission,
  SubmissionEvent,
} from '../../../src/ui/forms/submission-state.js';

interface Draft {
  email: string;
  website: string;
}

const AT = '2026-11-27T10:00:00Z';
const EMPTY: Draft = { email: '', website: '' };
const ADA: Draft = { email: 'ada@exemple.fr', website: '' };

/** A sign-up in one step. */
const plain: FormRules<Draft> = {
  empty: () => EMPTY,
  fromMessage: (message) => ({ ...EMPTY, ...(message as { form?: Partial<Draft> }).form }),
  faults: ({ email }) => new Map(email ? [] : [['email', 'email']]),
  pointers: { '/form/email': 'email', '/form/website': 'website' },
  refusedField: (field) => (field === 'website' ? undefined : field),
  withoutTrap: (draft) => ({ ...draft, website: '' }),
  announce: ({ status }, action) => (action ? `${action}.${status}` : status),
  leads: 'field',
};
/** A request that is read once more, and whose receipts stay. */
const reviewed: FormRules<Draft> = {
  ...plain,
  leads: 'summary',
  reviewed: true,
  keepsReceipts: true,
};
/** Choices, which stay where they are made. */
const staying: FormRules<Draft> = { ...plain, faults: () => new Map(), stays: true };

const accepted: Sent = { status: 'sent', answer: { reference: 'R-1' }, code: 201 };
const queued: Sent = { status: 'queued', lasting: true };
const refusal = (...pointers: string[]): Extract<Verdict, { status: 'rejected' }> => ({
  status: 'rejected',
  problem: { errors: pointers.map((pointer) => ({ pointer })) },
  code: 400,
});

const kept = (eventId: string, verdict?: Verdict, form: object = ADA): KeptForm => ({
  eventId,
  at: 0,
  message: { action: 'submit', form } as never,
  ...(verdict && { verdict }),
});

type Event = SubmissionEvent<Draft>;
const typed: Event = { type: 'edited', draft: ADA };
const submitted: Event = { type: 'submitted' };
const settled = (sent: Sent, message: object = { form: ADA }): Event => ({
  type: 'settled',
  form: plain,
  action: 'submit',
  eventId: 'e',
  message,
  sent,
  at: AT,
});
const looked = (...forms: KeptForm[]): Event => ({ type: 'looked', kept: forms });
const resumed = (...forms: KeptForm[]): Event => ({ type: 'resumed', kept: forms });
const left = (form: KeptForm, verdict: Verdict, again = false): Event => ({
  type: 'left',
  form,
  verdict,
  resumed: again,
  at: AT,
});
const withdrawn = (waited: boolean): Event => ({ type: 'withdrawn', waited, at: AT });

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
  let state = begin(rules);
  let effects: Effect<Draft>[] = [];
  for (const event of events) ({ state, effects } = reduce(rules, state, event));
  return { state, effects: effects.map(short) };
}

interface Row {
  what: string;
  rules?: FormRules<Draft>;
  events: Event[];
  is: Partial<Submission<Draft>>;
  does?: string[];
}

const toReview = [typed, submitted];
const toSending = [typed, submitted];
const requestSending = [...toReview, submitted];

const TABLE: Row[] = [
  {
    what: 'a fault is pointed out, and nothing is sent',
    events: [submitted],
    is: { stage: 'editing', faults: new Map([['email', 'email']]) },
    does: ['point out in field'],
  },
  {
    what: 'a form without faults is sent',
    events: toSending,
    is: { stage: 'sending', from: 'editing', draft: ADA },
    does: ['post'],
  },
  {
    what: 'a double click is one intent',
    events: [...toSending, submitted],
    is: { stage: 'sending' },
    does: [],
  },
  {
    what: 'a request is read once more first',
    rules: reviewed,
    events: toReview,
    is: { stage: 'reviewing' },
    does: ['turn to title'],
  },
  {
    what: 'a review leads back to the form, with what was typed',
    rules: reviewed,
    events: [...toReview, { type: 'returned' }],
    is: { stage: 'editing', draft: ADA },
    does: ['turn to title'],
  },
  {
    what: 'a review leads on to the sending',
    rules: reviewed,
    events: requestSending,
    is: { stage: 'sending', from: 'reviewing' },
    does: ['post'],
  },
  {
    what: 'who goes back while it is sent cannot send it twice',
    rules: reviewed,
    events: [...requestSending, { type: 'returned' }, submitted],
    is: { stage: 'sending', from: 'editing' },
    does: [],
  },
  {
    what: 'another form of the surface has its own faults and its own way to them',
    rules: reviewed,
    events: [typed, { type: 'submitted', form: { ...plain, faults: () => new Map([['a', 'b']]) } }],
    is: { stage: 'editing', faults: new Map([['a', 'b']]) },
    does: ['point out in field'],
  },
  {
    what: 'another form of the surface goes without a review',
    rules: reviewed,
    events: [typed, { type: 'submitted', form: plain }],
    is: { stage: 'sending', from: 'editing' },
    does: ['post'],
  },
  {
    what: 'what the page prevents is where it was',
    rules: reviewed,
    events: [...requestSending, { type: 'abandoned' }],
    is: { stage: 'reviewing', draft: ADA },
    does: [],
  },
  {
    what: 'accepted: nothing that was typed stays, but its receipt',
    events: [...toSending, settled(accepted)],
    is: {
      stage: 'sent',
      draft: EMPTY,
      receipts: [{ eventId: 'e', message: { form: ADA }, answer: { reference: 'R-1' } }],
      announcement: { key: 'submit.sent', at: AT, answer: { reference: 'R-1' } },
    },
    does: ['clear', 'turn to title'],
  },
  {
    what: 'queued: it waits, and nothing that was typed stays in the form',
    events: [...toSending, settled(queued)],
    is: { stage: 'waiting', draft: EMPTY, receipts: [], fleeting: [] },
    does: ['clear', 'turn to title'],
  },
  {
    what: 'queued where nothing is kept: it goes with the page',
    events: [...toSending, settled({ status: 'queued', lasting: false })],
    is: { stage: 'waiting', fleeting: ['e'] },
  },
  {
    what: 'refused: back to the form as it was, with the faults that the endpoint names',
    events: [...toSending, settled(refusal('/form/email/0', '/form/unknown'))],
    is: {
      stage: 'refused',
      draft: ADA,
      faults: new Map([['email', 'email']]),
      refusal: { fields: ['email'] },
    },
    does: ['point out in field'],
  },
  {
    what: 'refused for the trap: it is emptied, so that the next try may pass',
    events: [
      { type: 'edited', draft: { ...ADA, website: 'x' } },
      submitted,
      settled(refusal('/form/website')),
    ],
    is: { stage: 'refused', draft: ADA, faults: new Map(), refusal: { fields: ['website'] } },
  },
  {
    what: 'what was refused may be sent again, and the refusal is over',
    events: [...toSending, settled(refusal('/form/email')), submitted],
    is: { stage: 'sending', refusal: undefined, faults: new Map() },
    does: ['post'],
  },
  {
    what: 'an earlier page has left one that waits',
    events: [resumed(kept('a'))],
    is: { stage: 'waiting', watched: ['a'] },
    does: [],
  },
  {
    what: 'an earlier page has left answers: each is taken in',
    events: [resumed(kept('a', accepted), kept('b', refusal()))],
    is: { stage: 'editing', watched: [] },
    does: ['take in a', 'take in b'],
  },
  {
    what: 'one that waited is answered while the page looks on',
    events: [resumed(kept('a')), looked(kept('a', accepted))],
    is: { stage: 'waiting', watched: [] },
    does: ['take in a'],
  },
  {
    what: 'an answer is taken in once',
    events: [resumed(kept('a')), looked(kept('a', accepted)), looked(kept('a', accepted))],
    is: {},
    does: [],
  },
  {
    what: 'an answer that this page has not waited for is another page’s to tell',
    events: [looked(kept('a', accepted))],
    is: { stage: 'editing' },
    does: [],
  },
  {
    what: 'one that waited has left: said, and the focus stays',
    events: [resumed(kept('a')), left(kept('a', accepted), accepted)],
    is: {
      stage: 'sent',
      announcement: { key: 'submit.sent', at: AT, answer: { reference: 'R-1' } },
    },
    does: [],
  },
  {
    what: 'what an earlier page has left is read, not announced',
    events: [resumed(kept('a', accepted)), left(kept('a', accepted), accepted, true)],
    is: { stage: 'sent', announcement: undefined },
  },
  {
    what: 'refused while nobody looked: it comes back to be corrected',
    events: [
      resumed(kept('a', refusal('/form/email'))),
      left(kept('a'), refusal('/form/email'), true),
    ],
    is: {
      stage: 'refused',
      correcting: 'a',
      draft: ADA,
      faults: new Map([['email', 'email']]),
    },
    does: [],
  },
  {
    what: 'refused while another is filled in: what is typed stays, the other stays kept',
    events: [
      resumed(kept('a')),
      { type: 'restarted' },
      { type: 'edited', draft: { ...ADA, email: 'b@exemple.fr' } },
      left(kept('a'), refusal('/form/email')),
    ],
    is: {
      stage: 'editing',
      correcting: undefined,
      draft: { ...ADA, email: 'b@exemple.fr' },
      announcement: { key: 'submit.rejected', at: AT },
    },
    does: [],
  },
  {
    what: 'corrected and accepted: the one that was refused goes from the device',
    events: [
      resumed(kept('a', refusal())),
      left(kept('a'), refusal(), true),
      submitted,
      settled(accepted),
    ],
    is: { stage: 'sent', correcting: undefined },
    does: ['clear', 'withdraw a', 'turn to title'],
  },
  {
    what: 'taken back while it waited: said, and the form begins anew',
    events: [...toSending, settled(queued), withdrawn(true)],
    is: { stage: 'editing', draft: EMPTY, announcement: { key: 'withdrawn', at: AT } },
    does: ['clear', 'turn to start'],
  },
  {
    what: 'forgotten once it was answered: nothing to say',
    rules: reviewed,
    events: [...requestSending, settled(accepted), withdrawn(false)],
    is: { stage: 'sent', announcement: undefined },
    does: ['turn to title'],
  },
  {
    what: 'begun again: receipts stay where they are kept',
    rules: reviewed,
    events: [...requestSending, settled(accepted), { type: 'restarted' }],
    is: {
      stage: 'editing',
      draft: EMPTY,
      receipts: [{ eventId: 'e', message: { form: ADA }, answer: { reference: 'R-1' } }],
    },
    does: ['clear', 'turn to start'],
  },
  {
    what: 'begun again: elsewhere nothing of the last one stays',
    events: [...toSending, settled(accepted), { type: 'restarted' }],
    is: { stage: 'editing', receipts: [] },
  },
  {
    what: 'choices that wait stay on screen as they were sent',
    rules: staying,
    events: [typed, submitted, settled(queued, { form: { email: 'none' } })],
    is: { stage: 'editing', draft: { email: 'none', website: '' }, receipts: [] },
    does: [],
  },
  {
    what: 'choices that the endpoint has are what it says',
    rules: staying,
    events: [
      typed,
      submitted,
      { type: 'filled', draft: { email: 'theirs', website: '' } },
      settled(accepted),
    ],
    is: { stage: 'editing', draft: { email: 'theirs', website: '' }, receipts: [] },
    does: [],
  },
  {
    what: 'choices that are refused stay as they were made',
    rules: staying,
    events: [typed, submitted, settled(refusal())],
    is: {
      stage: 'editing',
      draft: ADA,
      refusal: undefined,
      announcement: { key: 'submit.rejected', at: AT },
    },
    does: [],
  },
  {
    what: 'what an earlier page has left of choices is said beside them',
    rules: staying,
    events: [resumed(kept('a', refusal())), left(kept('a'), refusal(), true)],
    is: {
      stage: 'editing',
      correcting: undefined,
      announcement: { key: 'submit.rejected', at: AT },
    },
    does: [],
  },
  {
    what: 'what was said is over with the next change',
    events: [{ type: 'announced', key: 'same', at: AT }, typed],
    is: { announcement: undefined },
  },
];

/** A value that no reducer may write to. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
}

const draft = fc.record({
  email: fc.constantFrom('', 'ada@exemple.fr', 'b@exemple.fr'),
  website: fc.constantFrom('', 'x'),
});
const verdict = fc.oneof(
  fc.constant(accepted as Verdict),
  fc.constantFrom(refusal(), refusal('/form/email'), refusal('/form/website')),
);
const forms = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    verdict: fc.option(verdict, { nil: undefined }),
  }),
  { selector: ({ id }) => id, maxLength: 3 },
);
type Action =
  | { do: 'type'; draft: Draft }
  | { do: 'submit' | 'return' | 'restart' | 'withdraw' }
  | { do: 'end'; sent: Sent | undefined }
  | { do: 'look'; forms: { id: string; verdict: Verdict | undefined }[] };
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('type' as const), draft }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('submit' as const) }) },
  fc.record({ do: fc.constantFrom('return' as const, 'restart' as const, 'withdraw' as const) }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('end' as const),
      sent: fc.option(fc.oneof(verdict, fc.constant(queued)), { nil: undefined }),
    }),
  },
  fc.record({ do: fc.constant('look' as const), forms }),
);

/** Plays what people, the endpoint and other tabs may do in any order, as the controller would. */
function play(rules: FormRules<Draft>, actions: readonly Action[]): void {
  let state = frozen(begin(rules));
  let underWay: Draft | undefined;
  const happen = (event: Event, byHand: boolean) => {
    const before = state;
    const step = reduce(rules, state, frozen(event));
    state = frozen(step.state);
    for (const effect of step.effects) {
      if (effect.do === 'post') {
        expect(underWay, 'one at a time').to.equal(undefined);
        expect(rules.faults(effect.draft).size, 'nothing goes with a fault').to.equal(0);
        underWay = effect.draft;
      }
      if (effect.do === 'turn' || effect.do === 'point out')
        expect(byHand, 'the focus moves for whoever has pressed something').to.equal(true);
      if (effect.do === 'withdraw')
        expect(effect.eventId, 'only what was corrected').to.equal(before.correcting);
      if (effect.do === 'take in') {
        const { form, verdict: said, resumed: again } = effect;
        happen({ type: 'left', form, verdict: said, resumed: again, at: AT }, false);
      }
    }
    expect(state.stage === 'sending', 'sending is what is under way').to.equal(!!underWay);
    expect(state.refusal !== undefined, 'a refusal shows').to.equal(state.stage === 'refused');
    if (state.stage === 'sent' || state.stage === 'waiting')
      expect(
        [state.draft, state.faults.size, state.correcting],
        'nothing typed stays',
      ).to.deep.equal([EMPTY, 0, undefined]);
    if (rules.stays) expect(['editing', 'sending']).to.include(state.stage);
  };
  happen({ type: 'resumed', kept: [] }, false);
  for (const each of actions) {
    const isIdle = state.stage !== 'sending';
    const isForm = state.stage === 'editing' || state.stage === 'refused' || !isIdle;
    if (each.do === 'type' && isForm) happen({ type: 'edited', draft: each.draft }, true);
    if (each.do === 'submit' && (isForm || state.stage === 'reviewing'))
      happen({ type: 'submitted' }, true);
    if (each.do === 'return' && (isIdle ? state.stage : state.from) === 'reviewing')
      happen({ type: 'returned' }, true);
    if (each.do === 'restart') happen({ type: 'restarted' }, true);
    if (each.do === 'withdraw' && isIdle) happen(withdrawn(true), true);
    if (each.do === 'look')
      happen(looked(...each.forms.map(({ id, verdict: said }) => kept(id, said))), false);
    if (each.do === 'end' && underWay) {
      const message = { form: underWay };
      const typedNow = state.draft;
      underWay = undefined;
      if (!each.sent) happen({ type: 'abandoned' }, true);
      else happen({ ...settled(each.sent, message), form: rules } as Event, true);
      if (!each.sent) expect(state.draft, 'what was typed is still there').to.equal(typedNow);
      if (each.sent?.status === 'rejected')
        expect(state.draft.email, 'what was typed is still there').to.equal(typedNow.email);
    }
  }
}

describe('the life of a form', () => {
  for (const { what, rules = plain, events, is, does } of TABLE)
    it(what, () => {
      const { state, effects } = after(rules, ...events);
      const seen = Object.fromEntries(
        Object.keys(is).map((key) => [key, state[key as keyof typeof is]]),
      );
      expect(seen).to.deep.equal(is);
      if (does) expect(effects).to.deep.equal(does);
    });

  for (const [name, rules] of Object.entries({ plain, reviewed, staying }))
    it(`keeps its promises whatever happens in whichever order: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(action, { maxLength: 30 }), (actions) => play(rules, actions)),
        { numRuns: 2000 },
      );
    });
});
