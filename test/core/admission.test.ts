import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { makeChoice } from '../../src/core/make-choice.js';
import { Consent } from '../../src/core/consent.js';
import { readConfig } from '../../src/core/config.js';
import { clock, consent, forget } from './support.js';

const PURPOSES = ['audience', 'audience-advanced', 'advertising', 'media', 'social', 'own'];
const SERVICES = ['a', 'b', 'c'];

interface Case {
  shares: Record<string, boolean>;
  services: Record<string, string[]>;
  purposes: Record<string, boolean>;
  answers: Record<string, boolean>;
  named: { id: string; not: boolean }[];
  service: string;
  /** Global Privacy Control when the choice was made, and now. */
  gpc: [boolean, boolean];
}

const cases: fc.Arbitrary<Case> = fc.record({
  shares: fc.dictionary(fc.constantFrom(...PURPOSES), fc.boolean(), { maxKeys: 3 }),
  services: fc.record(
    Object.fromEntries(
      SERVICES.map((id) => [id, fc.uniqueArray(fc.constantFrom(...PURPOSES), { minLength: 1 })]),
    ),
  ),
  purposes: fc.dictionary(fc.constantFrom(...PURPOSES), fc.boolean()),
  answers: fc.dictionary(fc.constantFrom(...SERVICES), fc.boolean()),
  named: fc.array(fc.record({ id: fc.constantFrom(...PURPOSES), not: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
  service: fc.constantFrom('', ...SERVICES),
  gpc: fc.tuple(fc.boolean(), fc.boolean()),
}) as fc.Arbitrary<Case>;

/**
 * What the contract's words allow (§2, §9), written without a look at `Consent`: a purpose is
 * granted, or exempt and not objected to; a service's yes answers for what the service lists; a
 * service's no closes; GPC takes back what was granted without it, where data leave for others.
 */
function mayRun({ shares, services, purposes, answers, named, service, gpc }: Case): boolean {
  const takenBack = (id: string) =>
    !gpc[0] && gpc[1] && (shares[id] ?? (id === 'advertising' || id === 'social'));
  const granted = (id: string) =>
    id === 'audience' ? purposes[id] !== false : purposes[id] === true && !takenBack(id);
  const answered = (id: string) =>
    service !== '' &&
    answers[service] === true &&
    (services[service] ?? []).includes(id) &&
    !(id !== 'audience' && takenBack(id));
  // Kept only where it says more than its purposes do (§5).
  const atChoice = (id: string) => (id === 'audience' ? purposes[id] !== false : !!purposes[id]);
  if (answers[service] === false && services[service]?.some(atChoice)) return false;
  return named.every(({ id, not }) => (granted(id) || answered(id)) !== not);
}

/** The state of a page loaded after the choice, with GPC as it is then. */
function later(example: Case): Consent {
  const now = clock('2026-11-22T10:15:30Z');
  const config = readConfig(
    JSON.stringify({
      organisation: { name: 'Exemple' },
      purposes: PURPOSES.map((id) => ({
        id,
        ...(id in example.shares && { shares: example.shares[id] }),
      })),
      services: SERVICES.map((id) => ({ id, purposes: example.services[id] })),
    }),
    [],
  );
  if (!config) throw new Error('unusable');
  const at = (gpc: boolean) => {
    const state = new Consent(config, now);
    Object.assign(state, { gpc });
    state.settle();
    return state;
  };
  makeChoice(at(example.gpc[0]), 'api', { purposes: example.purposes, services: example.answers });
  return at(example.gpc[1]);
}

describe('what may run', () => {
  beforeEach(forget);
  after(forget);

  it('is what the contract allows, for any purposes, services, markup, answers and GPC', () => {
    fc.assert(
      fc.property(cases, (example) => {
        forget();
        const { named, service } = example;
        const purpose = named.map(({ id, not }) => (not ? '!' : '') + id).join(' ');
        expect(later(example).admits({ purpose, service })).to.equal(mayRun(example));
      }),
      { numRuns: 1500 },
    );
  });

  it('a service’s yes opens what the service lists, and nothing else', () => {
    const state = consent(clock('2026-11-22T10:15:30Z'));
    makeChoice(state, 'embed', { services: { video: true } });
    expect(state.admits({ purpose: 'media', service: 'video' })).to.equal(true);
    expect(state.admits({ purpose: 'advertising', service: 'video' })).to.equal(false);
    expect(state.admits({ purpose: 'media advertising', service: 'video' })).to.equal(false);
  });

  it('a purpose that shares is the owner’s to say; what is no boolean is taken for yes', () => {
    for (const [shares, expected] of [
      [true, false],
      [false, true],
      ['false', false],
      [0, false],
    ] as const) {
      forget();
      const purposes = [{ id: 'media', shares }] as never;
      const state = consent(clock('2026-11-22T10:15:30Z'), { purposes, services: [] });
      makeChoice(state, 'save', { purposes: { media: true } });
      const next = consent(state.now, { purposes, services: [] });
      Object.assign(next, { gpc: true });
      next.settle();
      expect([shares, next.allowed['media']]).to.deep.equal([shares, expected]);
    }
  });

  it('a service without a purpose is denied', () => {
    const state = consent(clock('2026-11-22T10:15:30Z'), { services: [{ id: 'x', purposes: [] }] });
    makeChoice(state, 'api', { services: { x: true } });
    expect(state.allowed['x']).to.equal(false);
  });
});
