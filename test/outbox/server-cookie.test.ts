import { expect } from '@open-wc/testing';
import { makeChoice, answerToAll } from '../../src/core/make-choice.js';
import { readChoice } from '../../src/core/stored-choice.js';
import { storeChoice } from '../../src/core/choice-storage.js';
import type { PageInstance } from '../../src/core/instance.js';
import type { Answer, Cause } from '../../src/core/types.js';
import { messageOf } from '../../src/outbox/decision-message.js';
import { clock, consent, forget } from '../core/support.js';
import cases from '../support/choice-cookies.json';

const START = '2026-11-22T10:15:30Z';

/** What the page writes under a name while `act` runs, as it writes it. */
function written(name: string, act: () => void): string[] {
  const texts: string[] = [];
  const native = Object.getOwnPropertyDescriptor(
    Document.prototype,
    'cookie',
  ) as PropertyDescriptor;
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => native.get?.call(document),
    set: (text: string) => {
      texts.push(text);
      native.set?.call(document, text);
    },
  });
  try {
    act();
  } finally {
    delete (document as { cookie?: string }).cookie;
  }
  return texts.filter((text) => text.startsWith(`${name}=`));
}

describe('The cookie of a choice, which a collector may write again', () => {
  beforeEach(forget);
  after(forget);

  // The collector's tests read the same cases: what it makes of the record is what is written here.
  for (const each of cases)
    it(`and its record: ${each.name}`, async () => {
      const {
        gpc,
        domain,
        lifetime = 'P6M',
        services,
      } = each.page as unknown as {
        gpc?: boolean;
        domain?: string;
        lifetime?: string;
        services?: object[];
      };
      const state = consent(clock(START), {
        consent: { lifetime, ...(domain && { domain }) },
        ...(services && { services: services as never }),
      });
      if (gpc) Object.assign(state, { gpc });
      const cause = each.record.action as Cause;
      const wanted = each.page.answer as boolean | Answer;
      const host = { consent: state, config: state.config, load: () => Promise.reject() };
      const given =
        typeof wanted === 'boolean'
          ? answerToAll(host as never as PageInstance, wanted, false, cause)
          : (wanted as Answer);
      const cookies = written('eu-consent', () => makeChoice(state, cause, given));
      expect(cookies).to.deep.equal([each.cookie]);

      const stub = {
        eventId: 'e',
        at: state.now(),
        action: cause,
        previous: null,
        page: '/',
        ui: { layer: 1, control: cause },
        notice: { id: 'notice', lang: 'fr' },
        choice: state.choice as NonNullable<typeof state.choice>,
      };
      const message = await messageOf(host as never as PageInstance, stub, null);
      const { occurredAt, expiresAt, action, state: p, services: s, measures, signals } = message;
      const { listVersion } = message.controllers;
      expect({
        occurredAt,
        expiresAt,
        action,
        state: p,
        ...(s && { services: s }),
        ...(measures && { measures }),
        signals,
        listVersion,
      }).to.deep.equal(each.record);
      // The order of its keys is what the cookie has.
      expect(JSON.stringify(p)).to.equal(JSON.stringify(each.record.state));
    });

  it('does not count where this page has made a later choice', () => {
    const now = clock(START);
    const state = consent(now);
    const instance = { consent: state, config: state.config } as PageInstance;
    const accepted = makeChoice(state, 'accept-all', answerToAll(instance, true));
    now.to('2026-11-22T10:16:30Z');
    makeChoice(state, 'refuse-all', answerToAll(instance, false));
    const kept = localStorage['limpide'];
    // What an answer that has been on its way for a minute does to the cookie.
    storeChoice(accepted);
    localStorage['limpide'] = kept;
    expect(readChoice(now() / 1000)).to.equal(null);
    expect(consent(now).allowed['advertising']).to.equal(false);
  });
});
