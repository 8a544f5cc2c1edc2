import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { REQUEST_RIGHTS } from '@limpide/contract/kinds/rights-request/vocabulary';
import { hasGap } from '../src/kinds/rights-request/answer-gaps.js';
import { modelsFor, waysOf } from '../src/kinds/rights-request/answer-models.js';
import { ANSWER_MODELS, type AnswerModel } from '../src/kinds/rights-request/answer-names.js';
import { answerDraft } from '../src/kinds/rights-request/answer-text.js';
import { languages } from '../src/i18n/languages.js';
import { calendarOf } from '../src/sites/sites.js';
import { capacities, entryOf, NOW, SITE } from './support/answers-world.js';

const calendar = calendarOf(SITE);
const fitting = (form: object, now = NOW, more: object[] = []) =>
  modelsFor(entryOf({ ...form }, { more }), now, calendar);
const draft = (model: AnswerModel, form: object, lang = 'fr', more: object[] = []) =>
  answerDraft(model, SITE, entryOf({ ...form }, { lang, more }), NOW);

/** Articles of the GDPR, by its names and by their numbers: those of law 78-17 here are 84 to 86. */
const GDPR = /RGPD|GDPR|2016\/679|\b[Aa]rticles? (?!8[456]\b)\d/;

describe('model answers', () => {
  it('fit the rights that are asked for', () => {
    const common = ['acknowledgement', 'identity', 'extension'];
    const end = ['refusal', 'closing'];
    const own: Record<string, string[]> = {
      acces: ['access', 'access-none'],
      rectification: ['rectification'],
      effacement: ['erasure', 'erasure-in-part'],
      limitation: ['restriction'],
      portabilite: ['portability'],
      opposition: ['objection', 'objection-refused'],
      'decision-automatisee': ['automated'],
      'post-mortem': ['directives'],
      deces: ['death'],
    };
    for (const [right, models] of Object.entries(own))
      assert.deepEqual(fitting({ rights: [right] }), [...common, ...models, ...end], right);
    // What takes effect at once is neither extended, nor gated by an identity, nor refused.
    for (const [right, model] of [
      ['opposition-prospection', 'marketing'],
      ['retrait-consentement', 'withdrawal'],
    ])
      assert.deepEqual(fitting({ rights: [right] }), ['acknowledgement', model, 'closing']);
  });

  it('fit the state of the request: none once it is closed, no extension once it is late', () => {
    const rights = ['acces'];
    assert.deepEqual(fitting({ rights }, NOW, [{ type: 'closed', reason: 'x' }]), []);
    assert.deepEqual(fitting({ rights }, NOW, [{ type: 'answered', measures: 'x' }]), [
      ...['access', 'access-none', 'closing'],
    ]);
    // Received on 22 November: due on 22 December, in Paris until midnight.
    assert.ok(fitting({ rights }, '2026-12-22T22:59:00Z').includes('extension'));
    assert.ok(!fitting({ rights }, '2026-12-22T23:01:00Z').includes('extension'));
    const asked = [{ type: 'identity-requested', reason: 'x' }];
    assert.ok(!fitting({ rights }, NOW, asked).includes('extension'));
    assert.ok(!fitting({ rights }, NOW, asked).includes('identity'));
  });

  it('exist for each right, capacity and language that they fit, without anything unfilled', () => {
    const seen = new Set<string>();
    for (const lang of languages)
      for (const [capacity, more] of Object.entries(capacities))
        for (const right of REQUEST_RIGHTS) {
          const form = { rights: [right], capacity, ...more };
          for (const model of fitting(form)) {
            const { subject, text } = draft(model, form, lang);
            const what = `${lang} ${capacity} ${right} ${model}`;
            seen.add(model);
            // Between the opening, the request and the remedies, what the model itself says.
            assert.ok(text.split('\n\n').length >= 7, `${what}\n${text}`);
            assert.doesNotMatch(text, /\{\{|undefined|null/, what);
            assert.ok(text.includes('DR-2026-11-22-ABCDEF') && subject.includes('DR-'), what);
            assert.ok(text.includes('CNIL') && /tribunal|court/.test(text), what);
            if ('person' in more) assert.ok(text.includes(more.person), `${what}\n${text}`);
          }
        }
    assert.deepEqual([...seen].sort(), [...ANSWER_MODELS].sort());
  });

  it('REQ-61: to heirs name no article of the GDPR, and to others name theirs', () => {
    for (const lang of languages)
      for (const right of REQUEST_RIGHTS) {
        const heir = { rights: [right], capacity: 'heir', ...capacities.heir };
        for (const model of fitting(heir))
          assert.doesNotMatch(draft(model, heir, lang).text, GDPR, `${lang} ${right} ${model}`);
        const self = { rights: [right] };
        if (right === 'deces') continue;
        for (const model of fitting(self))
          assert.match(draft(model, self, lang).text, GDPR, `${lang} ${right} ${model}`);
      }
  });

  it('give an access all of article 15(1), a to h', () => {
    for (const lang of languages) {
      const { text } = draft('access', { rights: ['acces'] }, lang);
      assert.deepEqual(
        text.match(/^[a-h]\)/gm),
        [...'abcdefgh'].map((letter) => `${letter})`),
      );
    }
  });

  it('say dates in words, names of rights, and of what a mixed request they answer', () => {
    const form = { rights: ['acces', 'effacement'] };
    const { text } = draft('acknowledgement', form);
    for (const part of ['dimanche 22 novembre 2026', 'accès et effacement', '22 décembre 2026'])
      assert.ok(text.includes(part), `${part} in ${text}`);
    assert.match(draft('erasure', form).text, /Cette réponse porte sur\s: Effacement\./);
    assert.doesNotMatch(draft('erasure', { rights: ['effacement'] }).text, /porte sur/);
    assert.match(draft('extension', form).text, /lundi 22 février 2027/);
    assert.match(draft('extension', form, 'en').text, /Monday,? 22 February 2027/);
  });

  it('tell the recipients of article 19 once the register has them', () => {
    const form = { rights: ['effacement'] };
    assert.match(draft('erasure', form).text, /\[à compléter\s: les destinataires informés/);
    const told = [{ type: 'recipients-notified', recipients: ['Imprimerie Dupont', 'Routeur'] }];
    const { text } = draft('erasure', form, 'fr', told);
    assert.match(text, /article 19 du RGPD\)\s: Imprimerie Dupont et Routeur\./);
  });

  it('tell of an objection what was done and what is left, and no more', () => {
    const form = { rights: ['opposition-prospection'] };
    const applied = { type: 'objection-applied', reached: ['email'], left: ['tools'] };
    const { text } = draft('marketing', form, 'fr', [applied]);
    assert.match(text, /retirée de toutes les listes/);
    assert.match(text, /doit encore reporter/);
    const done = { type: 'objection-completed', text: 'Fait.', at: '2026-11-23T08:00:00Z' };
    const later = draft('marketing', form, 'fr', [applied, done]).text;
    assert.doesNotMatch(later, /doit encore/);
    assert.match(later, /fait le lundi 23 novembre 2026/);
    assert.ok(hasGap(draft('marketing', form).text));
  });

  it('see a gap whatever was done to its spaces, in each language', () => {
    for (const text of [
      '[à compléter : x]',
      '[À  COMPLÉTER\u00a0: x]',
      'a\u0300 comple\u0301ter',
      '[to be completed: x]',
    ])
      assert.ok(hasGap(`Bonjour, ${text}`), text);
    assert.ok(!hasGap('Vos données ont été complétées.'));
  });

  it('go to the person where the mandate does not cover receiving the answer', () => {
    const mandate = { object: 'Accès', duration: 'Un an' };
    const form = { rights: ['acces'], capacity: 'mandatary', person: 'Paul Durand', mandate };
    assert.deepEqual(waysOf(entryOf(form), 'access', true), ['letter']);
    assert.deepEqual(waysOf(entryOf(form), 'extension', true), ['email', 'own-email', 'letter']);
    assert.match(draft('access', form).recipient, /^Paul Durand\n\[à compléter/);
    const covered = { ...form, mandate: { ...mandate, receivesAnswer: true } };
    assert.deepEqual(waysOf(entryOf(covered), 'access', false), ['own-email', 'letter']);
  });

  it('address a letter as it was asked, the country where it is not France', () => {
    const answer = {
      by: 'post',
      name: 'Anne Martin',
      street: '1 rue de la Paix',
      postalCode: '75002',
      city: 'Paris',
      country: 'FR',
    };
    const of = (changes: object) =>
      draft('access', { rights: ['acces'], answer: { ...answer, ...changes } }).recipient;
    assert.equal(of({}), 'Anne Martin\n1 rue de la Paix\n75002 Paris');
    assert.match(of({ country: 'BE' }), /\nBELGIQUE$/);
  });
});
