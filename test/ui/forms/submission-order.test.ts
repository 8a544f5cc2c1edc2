import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { SendResult, FormVerdict } from '../../../src/core/forms.js';
import type { FormRules } from '../../../src/ui/forms/form-definition.js';
import { initialState, reduce } from '../../../src/ui/forms/submission.js';
import {
  type Draft,
  AT,
  EMPTY,
  plain,
  reviewed,
  staying,
  accepted,
  queued,
  refusal,
  kept,
  type Event,
  settled,
  looked,
  withdrawn,
} from './lives.js';

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
  fc.constant(accepted),
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
  | { do: 'end'; sent: SendResult | undefined }
  | { do: 'look'; forms: { id: string; verdict: FormVerdict | undefined }[] };
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
  let state = frozen(initialState(rules));
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
  for (const [name, rules] of Object.entries({ plain, reviewed, staying }))
    it(`keeps its promises whatever happens in whichever order: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(action, { maxLength: 30 }), (actions) => play(rules, actions)),
        { numRuns: 2000 },
      );
    });
});
