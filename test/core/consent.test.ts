import { expect } from '@open-wc/testing';
import { makeChoice, answerToAll } from '../../src/core/make-choice.js';
import type { Consent } from '../../src/core/consent.js';
import type { PageInstance } from '../../src/core/instance.js';
import { clock, consent, forget } from './support.js';

const pageOf = (consent: Consent) => ({ consent, config: consent.config }) as PageInstance;

const START = '2026-11-22T10:15:30Z';
const accept = (state: Consent) =>
  makeChoice(state, 'accept-all', answerToAll(pageOf(state), true));
const refuse = (state: Consent) =>
  makeChoice(state, 'refuse-all', answerToAll(pageOf(state), false));
const asked = (state: Consent) => state.question().map(({ id }) => id);
/** The state that another page load would find. */
const again = (state: Consent, changes = {}) => consent(state.now, changes);

describe('Consent', () => {
  beforeEach(forget);
  after(forget);

  it('allows only what is exempt or necessary before a choice, and writes nothing', () => {
    const state = consent(clock(START));
    expect({ ...state.allowed }).to.deep.equal({
      audience: true,
      'audience-advanced': false,
      advertising: false,
      media: false,
      stats: false,
      ads: false,
      video: false,
    });
    expect([state.decision(), document.cookie, localStorage.length]).to.deep.equal([null, '', 0]);
    expect(asked(state)).to.deep.equal(['audience-advanced', 'advertising', 'media']);
  });

  it('keeps acceptance and refusal for the same six months, and never longer for visits', () => {
    for (const act of [accept, refuse]) {
      forget();
      const now = clock(START);
      const first = consent(now);
      act(first);
      const { expiresAt } = first.decision() ?? {};
      expect(expiresAt).to.equal('2027-05-22T09:15:30Z');
      now.to('2027-05-22T09:15:29Z');
      expect(again(first).decision()?.expiresAt).to.equal(expiresAt);
      now.to('2027-05-22T09:15:30Z');
      expect(again(first).decision()).to.equal(null);
    }
  });

  it('asks again where the clock was more than a day ahead', () => {
    const now = clock(START);
    const state = consent(now);
    accept(state);
    now.to('2026-11-21T10:15:31Z');
    expect(again(state).decision()).not.to.equal(null);
    now.to('2026-11-21T10:15:29Z');
    expect(again(state).decision()).to.equal(null);
  });

  it('objects to what is exempt with everything else, for good', () => {
    const now = clock(START);
    const state = consent(now);
    refuse(state);
    expect(state.allowed['audience']).to.equal(false);
    now.to('2028-01-01T00:00:00Z');
    const later = again(state);
    expect([later.decision(), later.allowed['audience']]).to.deep.equal([null, false]);
    accept(later);
    expect(again(later).allowed['audience']).to.equal(true);
  });

  it('keeps what is exempt if the owner says so, and at a withdrawal', () => {
    const spared = consent(clock(START), { consent: { refuseKeepsExempt: true } });
    refuse(spared);
    expect(spared.allowed['audience']).to.equal(true);
    const state = consent(clock(START));
    makeChoice(state, 'withdraw', answerToAll(pageOf(state), false, false, 'withdraw'));
    expect([state.allowed['audience'], state.allowed['media']]).to.deep.equal([true, false]);
  });

  it('asks only about a purpose that is new, and lets the other answers stand', () => {
    const state = consent(clock(START));
    makeChoice(state, 'save', {
      purposes: { 'audience-advanced': true, advertising: false, media: false },
    });
    const grown = again(state, {
      purposes: ['audience', 'audience-advanced', 'advertising', 'media', 'social'],
    });
    expect(asked(grown)).to.deep.equal(['social']);
    expect([
      grown.allowed['audience-advanced'],
      grown.allowed['advertising'],
      grown.allowed['social'],
    ]).to.deep.equal([true, false, false]);
    makeChoice(grown, 'accept-all', answerToAll(pageOf(grown), true, true));
    expect([grown.allowed['social'], grown.allowed['advertising']]).to.deep.equal([true, false]);
  });

  it('asks about a service that is new under what was accepted, not under what was refused', () => {
    const state = consent(clock(START));
    makeChoice(state, 'save', {
      purposes: { 'audience-advanced': false, advertising: true, media: false },
    });
    const services = [
      ...state.config.services,
      { id: 'stats2', purposes: ['audience-advanced'] },
      { id: 'ads2', purposes: ['advertising'] },
    ];
    const grown = again(state, { services });
    expect(asked(grown)).to.deep.equal(['ads2']);
    expect([grown.allowed['ads'], grown.allowed['ads2'], grown.allowed['stats2']]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('asks anew when a controller or a basis changes', () => {
    const state = consent(clock(START));
    accept(state);
    const moved = again(state, {
      services: [{ id: 'ads', purposes: ['advertising'], controller: { name: 'Autre' } }],
    });
    expect([asked(moved), moved.allowed['ads']]).to.deep.equal([['ads'], false]);
    const rebased = again(state, {
      purposes: [{ id: 'audience', basis: 'consent' }],
      services: [],
    });
    expect([asked(rebased), rebased.allowed['audience']]).to.deep.equal([['audience'], false]);
  });

  it('asks nobody when words change', () => {
    const state = consent(clock(START));
    accept(state);
    const reworded = again(state, {
      purposes: [
        'audience',
        'audience-advanced',
        { id: 'advertising', title: 'Pub', description: 'Autre' },
        'media',
      ],
    });
    expect(asked(reworded)).to.deep.equal([]);
  });

  it('never lengthens an answer by another one', () => {
    const now = clock(START);
    const state = consent(now);
    refuse(state);
    now.to('2027-02-01T12:00:00Z');
    makeChoice(state, 'api', { purposes: { media: true } });
    expect(state.decision()?.expiresAt).to.equal('2027-05-22T09:15:30Z');
    refuse(state);
    expect(state.decision()?.expiresAt).to.equal('2027-08-01T11:00:00Z');
  });

  it('lets a placeholder answer for its service alone', () => {
    const state = consent(clock(START));
    makeChoice(state, 'embed', { services: { video: true } });
    expect([state.allowed['video'], state.allowed['media']]).to.deep.equal([true, false]);
    expect(asked(again(state))).to.deep.equal(['audience-advanced', 'advertising', 'media']);
    expect(again(state).allowed['video']).to.equal(true);
  });

  it('keeps a service refused under an accepted purpose, and the reverse', () => {
    const state = consent(clock(START));
    makeChoice(state, 'save', {
      purposes: { 'audience-advanced': true, advertising: false, media: false },
      services: { stats: false, video: true },
    });
    const { choice } = again(state);
    expect(choice?.s).to.deep.equal({ stats: false, video: true });
    expect(again(state).admits({ purpose: 'audience-advanced', service: 'stats' })).to.equal(false);
    expect(again(state).admits({ purpose: 'media', service: 'video' })).to.equal(true);
    expect(again(state).admits({ purpose: 'media' })).to.equal(false);
  });

  it('switches measures off one by one', () => {
    const state = consent(clock(START));
    makeChoice(state, 'save', {
      purposes: { audience: true, 'audience-advanced': false, advertising: false, media: false },
      measures: { audience: { return: false } },
    });
    expect(again(state).choice?.m).to.deep.equal({ audience: { return: false } });
    expect(again(state).decision()?.measures['audience']).to.deep.equal({
      pages: true,
      visits: true,
      activity: true,
      return: false,
    });
  });

  it('names what markup asks for and nothing declares', () => {
    const state = consent(clock(START));
    accept(state);
    expect(state.admits({ purpose: 'inconnu' })).to.equal('inconnu');
    expect(state.admits({ purpose: 'media', service: 'inconnu' })).to.equal('inconnu');
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(state.admits({ purpose: name })).to.equal(name);
      expect(state.admits({ purpose: 'media', service: name })).to.equal(name);
    }
  });

  it('needs all the purposes that markup names, and reads “!”', () => {
    const state = consent(clock(START));
    expect(state.admits({ purpose: '!advertising' })).to.equal(true);
    makeChoice(state, 'save', {
      purposes: { 'audience-advanced': true, advertising: false, media: true },
    });
    expect(state.admits({ purpose: 'audience-advanced media' })).to.equal(true);
    expect(state.admits({ purpose: 'audience-advanced advertising' })).to.equal(false);
    expect(state.admits({ purpose: 'media !advertising' })).to.equal(true);
    expect(state.admits({ purpose: '!media' })).to.equal(false);
  });

  it('REQ-19: denies a purpose that claims exemption for a tracker of more than thirteen months', () => {
    for (const [duration, allowed] of [
      ['P13M', true],
      ['P1Y', true],
      ['P2M', true],
      ['P14M', false],
      ['P25M', false],
      ['P2Y', false],
      ['P120M', false],
    ] as const) {
      const state = consent(clock(START), {
        purposes: ['audience'],
        services: [
          { id: 'm', purposes: ['audience'], storage: [{ name: 'x', type: 'cookie', duration }] },
        ],
      });
      expect([duration, state.allowed['audience']]).to.deep.equal([duration, allowed]);
    }
  });

  it('fits 600 services: what differs moves out of the cookie, and what is lost is refused', () => {
    const services = Array.from({ length: 600 }, (_, i) => ({
      id: `service-${i}`,
      purposes: ['advertising'],
    }));
    const state = consent(clock(START), { services });
    makeChoice(state, 'save', {
      purposes: { 'audience-advanced': false, advertising: true, media: false },
      services: Object.fromEntries(services.filter((_, i) => i % 2).map(({ id }) => [id, false])),
    });
    expect(document.cookie.length).to.be.below(1100);
    const kept = again(state, { services });
    expect([kept.allowed['service-1'], kept.allowed['service-2']]).to.deep.equal([false, true]);
    localStorage.clear();
    const lost = again(state, { services });
    expect([
      lost.allowed['service-1'],
      lost.allowed['service-2'],
      lost.allowed['advertising'],
    ]).to.deep.equal([false, false, true]);
  });

  const stored = { v: 1, t: 1795342530, e: 1811063730, r: 'x', p: { media: true }, s: {}, m: {} };
  const bad: Record<string, string> = {
    'is not JSON': '{"v":1,',
    'is of a newer version': JSON.stringify({ ...stored, v: 2 }),
    'has no purposes': JSON.stringify({ ...stored, p: undefined }),
    'claims twenty years': JSON.stringify({ ...stored, e: stored.t + 20 * 31_557_600 }),
    'ends before it begins': JSON.stringify({ ...stored, e: stored.t - 1 }),
    'is of another type': '[1,2,3]',
  };
  for (const [what, text] of Object.entries(bad))
    it(`takes a cookie that ${what} for none`, () => {
      document.cookie = 'eu-consent=' + encodeURIComponent(text);
      expect(consent(clock('2026-11-23T00:00:00Z')).decision()).to.equal(null);
    });

  it('grants nothing by values that are not booleans, nor by prototypes', () => {
    const text =
      '{"v":1,"t":1795342530,"e":1811063730,"r":"x","p":{"media":"yes","advertising":1,"__proto__":{"audience-advanced":true}},"s":{},"m":{}}';
    document.cookie = 'eu-consent=' + encodeURIComponent(text);
    const state = consent(clock('2026-11-23T00:00:00Z'));
    expect([
      state.allowed['media'],
      state.allowed['advertising'],
      state.allowed['audience-advanced'],
    ]).to.deep.equal([false, false, false]);
  });
});
