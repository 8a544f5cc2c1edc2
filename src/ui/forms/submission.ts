import type { Faults, FormRules } from './form-definition.js';
import { fieldOf, pointersOf } from './problems.js';
import { waitingIn } from './submission-state.js';
import type { Effect, Submission, SubmissionEvent } from './submission-state.js';

/**
 * The life of a form, from its first field to its receipt, for every surface that sends one: what
 * happens (`SubmissionEvent`) to what is so (`Submission`), and what has to be done about it
 * (`Effect`), as data. Nothing here knows of a page, an element or a language.
 */

export interface Step<Draft> {
  state: Submission<Draft>;
  effects: Effect<Draft>[];
}

const NONE: Faults = new Map();

export const initialState = <Draft>(rules: FormRules<Draft>): Submission<Draft> => ({
  stage: 'editing',
  from: 'editing',
  draft: rules.empty(),
  faults: NONE,
  kept: [],
  watched: [],
  notPersisted: [],
  receipts: [],
});

/** What happens next. */
export function reduce<Draft>(
  rules: FormRules<Draft>,
  state: Submission<Draft>,
  event: SubmissionEvent<Draft>,
): Step<Draft> {
  const next = (change: Partial<Submission<Draft>>, ...effects: Effect<Draft>[]) => ({
    state: { ...state, ...change },
    effects,
  });
  switch (event.type) {
    case 'edited':
      return next({ draft: event.draft, announcement: undefined });
    case 'filled':
      return next({ draft: event.draft });
    case 'submitted':
      return submit(state, event.form ?? rules);
    case 'returned':
      return next(
        { stage: state.stage === 'sending' ? 'sending' : 'editing', from: 'editing' },
        { do: 'turn', to: 'title' },
      );
    case 'abandoned':
      return next({ stage: state.from });
    case 'settled':
      return settle(rules, state, event);
    case 'resumed':
    case 'looked':
      return look(rules, state, event);
    case 'left':
      return leave(rules, state, event);
    case 'withdrawn':
      return withdraw(rules, state, event);
    case 'restarted':
      return state.stage === 'sending' ? next({}) : restart(rules, state);
    case 'announced':
      return next({ announcement: { key: event.key, at: event.at } });
  }
}

type Happened<Draft, Type> = Extract<SubmissionEvent<Draft>, { type: Type }>;

/** A double click is one intent: what is under way is not sent again. */
function submit<Draft>(state: Submission<Draft>, form: FormRules<Draft>): Step<Draft> {
  if (state.stage === 'sending') return { state, effects: [] };
  const faults = form.faults(state.draft);
  const checked = { ...state, faults, refusal: undefined };
  if (faults.size > 0)
    return {
      state: { ...checked, stage: 'editing' },
      effects: [{ do: 'point out', leads: form.leads }],
    };
  const { stage, draft } = state;
  if (form.reviewed && stage !== 'reviewing')
    return {
      state: { ...checked, stage: 'reviewing' },
      effects: [{ do: 'turn', to: 'title' }],
    };
  const from = stage === 'reviewing' ? stage : 'editing';
  return {
    state: { ...checked, stage: 'sending', from, announcement: undefined },
    effects: [{ do: 'post', form, draft }],
  };
}

/** The form again, with what the endpoint complains about beside its fields. */
function refuse<Draft>(
  form: FormRules<Draft>,
  state: Submission<Draft>,
  problem: Record<string, unknown>,
): Submission<Draft> {
  const fields = pointersOf(problem)
    .map((pointer) => fieldOf(pointer, form.pointers))
    .filter((field) => field !== undefined);
  const faults = fields.flatMap((field) => {
    const key = form.refusedField(field, state.draft);
    return key === undefined ? [] : [[field, key] as const];
  });
  return {
    ...state,
    stage: 'refused',
    draft: fields.includes('website') ? form.withoutHoneypot(state.draft) : state.draft,
    faults: new Map(faults),
    refusal: { fields },
  };
}

function settle<Draft>(
  rules: FormRules<Draft>,
  before: Submission<Draft>,
  { form, action, eventId, message, sent, at }: Happened<Draft, 'settled'>,
): Step<Draft> {
  const answer = sent.status === 'sent' ? { answer: sent.answer } : undefined;
  const announcement = { key: rules.announce(sent, action), at, ...answer };
  const state = { ...before, announcement };
  if (sent.status === 'rejected')
    return rules.stays
      ? { state: { ...state, stage: 'editing' }, effects: [] }
      : {
          state: refuse(form, state, sent.problem),
          effects: [{ do: 'point out', leads: rules.leads }],
        };
  const notPersisted = sent.status === 'queued' && !sent.lasting ? [eventId] : [];
  const gone = { ...state, notPersisted: [...state.notPersisted, ...notPersisted] };
  // What waits is what shows; once the endpoint has it, what it says is, and the surface has put it in.
  if (rules.stays) {
    const draft = answer ? state.draft : rules.fromMessage(message);
    return { state: { ...gone, stage: 'editing', draft }, effects: [] };
  }
  const { correcting } = state;
  return {
    state: {
      ...gone,
      stage: answer ? 'sent' : 'waiting',
      draft: rules.empty(),
      faults: NONE,
      correcting: undefined,
      receipts: answer ? [...state.receipts, { eventId, message, ...answer }] : state.receipts,
    },
    effects: [
      { do: 'clear' },
      ...(correcting ? [{ do: 'withdraw', eventId: correcting } as const] : []),
      { do: 'turn', to: 'title' },
    ],
  };
}

function look<Draft>(
  rules: FormRules<Draft>,
  state: Submission<Draft>,
  { type, kept }: Happened<Draft, 'resumed' | 'looked'>,
): Step<Draft> {
  const resumed = type === 'resumed';
  const waiting = waitingIn({ kept }).map(({ eventId }) => eventId);
  const effects = kept.flatMap((form) => {
    const { eventId, verdict } = form;
    const isNews = resumed || state.watched.includes(eventId);
    return verdict && isNews ? [{ do: 'take in' as const, form, verdict, resumed }] : [];
  });
  const waits = resumed && !rules.stays && waiting.length > 0;
  return {
    state: {
      ...state,
      kept,
      stage: waits ? 'waiting' : state.stage,
      watched: waiting,
    },
    effects,
  };
}

/**
 * What was refused comes back to be corrected, unless something else is being filled in: then it
 * stays kept, for the next page. The focus stays where it is: no button was pressed.
 */
function leave<Draft>(
  rules: FormRules<Draft>,
  state: Submission<Draft>,
  { form, verdict, resumed, at }: Happened<Draft, 'left'>,
): Step<Draft> {
  const { stage } = state;
  const isIdle = stage === 'waiting' || stage === 'sent' || (resumed && stage === 'editing');
  const answer = verdict.status === 'sent' ? { answer: verdict.answer } : undefined;
  const key = rules.announce(verdict, form.message.action);
  // What an earlier page has left is read on screen; beside a form that stays, it is said there.
  const told = rules.stays || !resumed ? { announcement: { key, at, ...answer } } : undefined;
  const heard = { ...state, ...told };
  if (rules.stays || !isIdle) return { state: heard, effects: [] };
  if (verdict.status === 'sent') return { state: { ...heard, stage: 'sent' }, effects: [] };
  const draft = rules.fromMessage(form.message);
  const correcting = form.eventId;
  return { state: refuse(rules, { ...heard, draft, correcting }, verdict.problem), effects: [] };
}

function withdraw<Draft>(
  rules: FormRules<Draft>,
  before: Submission<Draft>,
  { waited, at }: Happened<Draft, 'withdrawn'>,
): Step<Draft> {
  const key = rules.announce({ status: 'withdrawn' }, '');
  const state = { ...before, announcement: waited ? { key, at } : undefined };
  if (rules.stays) return { state, effects: [{ do: 'turn', to: 'title' }] };
  const isLeft = rules.keepsReceipts && state.kept.length + state.receipts.length > 0;
  return isLeft ? { state, effects: [{ do: 'turn', to: 'title' }] } : restart(rules, state);
}

function restart<Draft>(rules: FormRules<Draft>, state: Submission<Draft>): Step<Draft> {
  const { kept, watched, notPersisted, receipts, announcement } = state;
  return {
    state: {
      ...initialState(rules),
      kept,
      watched,
      notPersisted,
      receipts: rules.keepsReceipts ? receipts : [],
      announcement,
    },
    effects: [{ do: 'clear' }, { do: 'turn', to: 'start' }],
  };
}
