import { describe, it } from 'node:test';
import { expect } from 'chai';
import { severityOf } from '../../src/law/checks/rules.js';
import type { Processing } from '../../src/law/facts.js';
import { SHOP, SOFTSYSTEMS, published } from './documents.js';
import { findings, found, saying } from './findings.js';

describe('what the law allows is not found', () => {
  for (const text of [
    'Ce délai peut être prolongé de deux mois si votre demande est complexe.',
    'Nous ne demandons pas de pièce d’identité d’avance.',
    'Si vous y avez consenti, nous mesurons l’ouverture de nos emails.',
    'Votre carte est conservée 13 mois, ou 15 mois pour une carte à débit différé.',
    'Avec votre accord, nous effectuons des mesures d’audience.',
    'Nous nous réservons le droit de modifier cette politique ; nous vous en informons avant.',
    'Les Graines du Canal écrit à la Commission nationale de l’informatique et des libertés.',
    'Nous vous conseillons quand vous vous inscrivez, article L. 34-5 compris.',
    'Voir la politique de confidentialité des Graines du Canal sur grainesducanal.example.',
  ])
    it(text, async () => void expect(await found(saying(text))).to.deep.equal([]));
});

describe('the checker on the demonstration', () => {
  const rulesOf = async (paths: typeof SHOP, name: string, current: boolean) =>
    (await findings(await published(paths, name), name, { current })).map(({ rule }) => rule);

  it('finds nothing in the second organisation', async () =>
    void expect(await rulesOf(SHOP, '2026-09-01', true)).to.deep.equal([]));

  it('finds nothing in the proposal, and what is to be completed once a fact is taken away', async () => {
    expect(await rulesOf(SOFTSYSTEMS, '2026-11-22', true)).to.deep.equal([]);
    const given = await published(SOFTSYSTEMS, '2026-11-22');
    const [first, ...others] = given.file.facts?.processing ?? [];
    delete first?.retention;
    given.file.facts = { ...given.file.facts, processing: [first as Processing, ...others] };
    const rules = (await findings(given, '2026-11-22', { current: true })).map(({ rule }) => rule);
    expect(rules).to.deep.equal(['fact-missing']);
  });

  it('finds in the version of 2018 what a machine can', async () => {
    const rules = await rulesOf(SOFTSYSTEMS, '2018-11-20', true);
    expect(rules).to.include.members([
      'answer-delay',
      'identity-document',
      'foreign-domain',
      'email-opt-out',
      'open-tracking',
      'phone-opt-out',
      'no-recipients',
      'mention-transfers',
      'mention-bases',
      'vague-interest',
      'mention-retention',
      'vague-retention',
      'card-retention',
      'personalisation-consent',
      'audience-conditions',
      'industry-opt-out',
      'promised-means',
      'excessive-fields',
      'rights-by-form-only',
      'dpo-excluded',
      'vague-data',
      'mention-required',
      'silent-change',
      'stale-version',
      'mention-free',
      'mention-delay',
      'mention-remedy',
      'mention-automated',
      'mention-objection',
      'mention-withdrawal',
      'mention-indirect',
      'mention-after-death',
      'vague-link',
      'organisation-spelling',
      'email-spelling',
      'authority-name',
      'insecure-link',
      'repeated-passage',
      'repeated-word',
      'open-bracket',
      'missing-subject',
      'which-rights',
      'minors-measures',
    ]);
    expect(rules.map(severityOf)).to.deep.equal(
      [...rules.map(severityOf)].sort(
        (a, b) => 'ewn'.indexOf(a.charAt(0)) - 'ewn'.indexOf(b.charAt(0)),
      ),
    );
  });
});
