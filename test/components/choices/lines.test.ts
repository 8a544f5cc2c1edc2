import { expect } from '@open-wc/testing';
import { lines as KNOWN } from '@limpide/contract/kinds/preferences/vocabulary';
import { linesOf, SHAPE, stateOf } from '../../../src/components/choices/lines.js';
import { loadTranslate } from '../../../src/i18n/engine.js';
import type { Translate } from '../../../src/i18n/translate.js';
import { isShaped } from '../../../src/ui/surface-config.js';

describe('linesOf', () => {
  let t: Translate;
  before(async () => {
    t = await loadTranslate('fr', ['choices', 'common']);
  });
  const bases = (
    ...given: Parameters<typeof linesOf> extends [infer A, infer B, ...unknown[]] ? [A, B] : never
  ) => Object.fromEntries(linesOf(...given, t).map(({ id, basis }) => [id, basis]));

  it('offers every line that is known, by consent where nothing is said', () => {
    const lines = linesOf({}, {}, t);
    expect(lines.map(({ id }) => id)).to.deep.equal(KNOWN);
    expect(new Set(lines.map(({ basis }) => basis))).to.deep.equal(new Set(['consent']));
    for (const { title, object, description } of lines)
      expect(`${title}${object}${description}`).not.to.contain('choices:');
  });

  it('takes a basis from the facts: the exception for customers is of e-mail and SMS alone', () => {
    const processing = ['email', 'sms', 'phone', 'post'].map((marketing) => ({
      id: marketing,
      title: marketing,
      basis: 'legitimate-interests' as const,
      marketing: marketing as 'email',
    }));
    expect(
      bases({ choices: { lines: ['email', 'sms', 'phone', 'post'] } }, { processing }),
    ).to.deep.equal({
      email: 'soft-opt-in',
      sms: 'soft-opt-in',
      phone: 'consent',
      post: 'legitimate-interests',
    });
  });

  it('believes the endpoint before the configuration, and nobody about calls', () => {
    const account = {
      state: {},
      changedAt: null,
      history: [],
      basis: { email: 'consent', phone: 'soft-opt-in', sms: 'faux' },
    };
    const choices = {
      lines: ['email', 'phone', 'sms'].map((id) => ({ id, basis: 'soft-opt-in' as const })),
    };
    const lines = linesOf({ choices }, {}, t, account);
    expect(lines.map(({ basis }) => basis)).to.deep.equal(['consent', 'consent', 'soft-opt-in']);
  });

  it('leaves out what it cannot name, and what is named twice', () => {
    const lines = [null, 5, 'rien', {}, { id: 'a' }, { id: 'b', title: 'B' }, 'email', 'email'];
    const found = linesOf({ choices: { lines: lines as never } }, {}, t);
    expect(found.map(({ id, object }) => [id, object])).to.deep.equal([
      ['b', 'Je m’oppose\u202f: B'],
      ['email', 'Je m’oppose aux offres par e‑mail'],
    ]);
  });

  it('takes for on nothing but true', () => {
    const state = { email: 'true', sms: true } as never;
    const lines = linesOf({ choices: { lines: ['email', 'sms', 'phone'] } }, {}, t);
    expect(stateOf(lines, state)).to.deep.equal({ email: false, sms: true, phone: false });
  });

  it('knows its part of the configuration', () => {
    const isRight = isShaped(SHAPE);
    expect(
      isRight({ url: '/c', lines: ['email', { id: 'x', title: 'X', basis: 'consent' }] }),
    ).to.equal(true);
    for (const wrong of [
      [],
      { urll: '/c' },
      { url: 1 },
      { lines: ['mail'] },
      { lines: [{ id: 'x', basis: 'y' }] },
    ])
      expect(isRight(wrong), JSON.stringify(wrong)).to.equal(false);
  });
});
