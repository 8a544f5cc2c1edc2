import { expect } from '@open-wc/testing';
import { lint } from '../../src/law/checks/index.js';
import { forceOf, RULES, severityOf, type RuleId } from '../../src/law/checks/rules.js';
import { distance } from '@limpide/contract/nearest';
import { contrast } from '../../src/law/contrast.js';
import { months } from '@limpide/contract/duration';
import type { Processing } from '../../src/law/facts.js';
import { findings as schemaFindings } from '../../src/core/diagnosis.js';
import type { Subject } from '../../src/law/checks/types.js';
import { loadTranslate } from '../../src/i18n/engine.js';
import { SHOP, SOFTSYSTEMS, compose, published, type Published } from './documents.js';

const TODAY = '2026-11-22';

async function findings(
  given: Published,
  name: string,
  { current = true, problems = [] as Subject['problems'] } = {},
) {
  const document = await compose(given, name);
  return lint({ ...given, problems, document, current, today: TODAY });
}

/** Rules that find something in the shop's policy, once something is changed in it. */
async function found(change: (given: Published) => void): Promise<string[]> {
  const given = structuredClone(await published(SHOP, '2026-09-01'));
  change(given);
  return [...new Set((await findings(given, '2026-09-01')).map(({ rule }) => rule))];
}

const first = <Item>(list: Item[] | undefined): Item => {
  if (!list?.[0]) throw new Error('an empty list');
  return list[0];
};
const processing = (given: Published): Processing => first(given.file.facts?.processing);
const service = (given: Published) => first(given.config.services);

/** Our sections, and one more that says this. */
const saying =
  (...texts: string[]) =>
  ({ version }: Published) => {
    version.sections = [
      'responsable',
      'finalites',
      'origine',
      'communications',
      'durees',
      'destinataires',
      'traceurs',
      'droits',
      'decisions',
      'mineurs',
      'modifications',
      { id: 'plus', title: 'Plus', blocks: texts },
    ];
  };
/** One section of the owner's, and nothing of ours. */
const only =
  (...texts: string[]) =>
  ({ version }: Published) => {
    version.sections = [{ id: 'tout', title: 'Tout', blocks: texts }];
  };
const nothing = only('Rien.');

/** For each rule, a change that it must find. */
/** Rules of the catalogue are the command line's: its own test has them. */
type Elsewhere =
  'structure' | 'service-unknown' | 'option-unknown' | 'option-wrong' | 'shared-source';
const CASES: Record<Exclude<RuleId, Elsewhere>, (given: Published) => void> = {
  organisation: ({ config }) => delete config.organisation.email,
  'purpose-unknown': (given) => service(given).purposes?.push('inconnue'),
  'controller-incomplete': ({ config }) => delete config.services[1]?.controller?.policyUrl,
  'storage-duration': (given) => delete first(service(given).storage).duration,
  lifetime: ({ config }) => (config.consent = { lifetime: 'P12M' }),
  'import-undated': ({ config }) => (config.consent = { import: ['klaro'] }),
  'exempt-duration': (given) => (first(service(given).storage).duration = 'P24M'),
  'exempt-third-party': (given) =>
    (service(given).controller = {
      name: 'Autre',
      country: 'FR',
      policyUrl: 'https://autre.example/',
    }),
  'exempt-options': (given) => (service(given).options = { userId: 'x' }),
  'exempt-retention': ({ file }) =>
    (first(file.facts?.processing?.[4]?.retention).duration = 'P3Y'),
  'refuse-label': ({ config }) =>
    (config.messages = { fr: { common: { refuse: 'Décliner les finalités non essentielles' } } }),
  'unequal-buttons': ({ config }) => (config.theme = { acceptColor: 'green' }),
  contrast: ({ config }) => (config.theme = { accent: '#9ad29a' }),
  'threatening-words': ({ config }) =>
    (config.messages = { fr: { notice: { consequences: 'Vous perdrez l’accès.' } } }),
  'version-unknown': ({ config }) => (config.policy = { ...config.policy, current: '2026-10-01' }),
  'fact-missing': (given) => delete processing(given).transfers,
  'fact-advised': (given) => delete processing(given).automatedDecision,
  'offers-unnamed': ({ config, file }) => {
    first(file.facts?.processing).marketing = 'email';
    config.newsletter = { lists: [{ id: 'lettre', title: 'notre lettre' }] };
  },
  'phone-objection': (given) =>
    Object.assign(processing(given), { marketing: 'phone', basis: 'legitimate-interests' }),
  'prospect-retention': ({ file }) =>
    (first(file.facts?.processing?.[3]?.retention).duration = 'P5Y'),
  'mention-controller': nothing,
  'mention-dpo': nothing,
  'mention-purposes': nothing,
  'mention-bases': nothing,
  'mention-recipients': nothing,
  'mention-transfers': nothing,
  'mention-retention': nothing,
  'mention-rights': nothing,
  'mention-withdrawal': nothing,
  'mention-complaint': nothing,
  'mention-required': nothing,
  'mention-automated': nothing,
  'mention-indirect': nothing,
  'mention-objection': nothing,
  'mention-after-death': nothing,
  'mention-delay': nothing,
  'mention-free': nothing,
  'mention-remedy': nothing,
  'answer-delay': saying('Une réponse vous sera adressée dans un délai de 2 mois.'),
  'identity-document': saying('Joignez la photocopie d’un titre d’identité.'),
  'foreign-domain': saying('Écrivez à bonjour@graineducanal.example.'),
  'email-opt-out': saying('Si vous ne vous y êtes pas opposé, vous recevrez nos offres par email.'),
  'open-tracking': saying('Nous mesurons l’ouverture de nos emails.'),
  'phone-opt-out': saying('Si vous ne vous y êtes pas opposés, nos opérateurs vous appelleront.'),
  'no-recipients': saying('Vos données ne sont pas transmises aux prestataires.'),
  'vague-retention': saying('Vos données sont conservées aussi longtemps que nécessaire.'),
  'card-retention': saying('Votre carte est conservée 15 mois.'),
  'vague-interest': saying('Nous avons un intérêt commercial, et un intérêt suffit.'),
  'vague-data': saying('Nous collectons notamment vos nom et adresse.'),
  'personalisation-consent': saying('Vos données nous permettent de personnaliser nos offres.'),
  'audience-conditions': saying('Nous effectuons des mesures d’audience.'),
  'industry-opt-out': saying('Voyez https://www.youronlinechoices.com/.'),
  'promised-means': saying('Nous travaillons activement à l’amélioration de notre gestionnaire.'),
  'excessive-fields': saying('Merci de nous indiquer vos nom, prénom et adresse.'),
  'rights-by-form-only': saying('Vos droits s’exercent uniquement via le formulaire.'),
  'dpo-excluded': saying('Contactez le délégué (hors exercice de vos droits).'),
  'silent-change': saying('Nous nous réservons le droit de modifier cette politique.'),
  'stale-version': ({ version }) => (version.date = '2024-01-01'),
  'which-rights': only('Accès, rectification et portabilité le cas échéant.'),
  'minors-measures': only('Nos services ne visent pas les mineurs.'),
  'organisation-spelling': saying('Les Grains du Canal vous répond.'),
  'email-spelling': saying('Écrivez à Bonjour@grainesducanal.example.'),
  'authority-name': saying('La Commission Informatique et Liberté veille.'),
  'insecure-link': saying('Voyez http://grainesducanal.example/.'),
  'vague-link': saying('Plus d’informations ici.'),
  'repeated-passage': saying(
    'Nous faisons pousser toutes nos semences au bord du canal.',
    'Nous faisons pousser toutes nos semences au bord du fleuve.',
  ),
  'repeated-word': saying('Voici les les semences.'),
  'open-bracket': saying('Voici les semences (toutes.'),
  'missing-subject': saying('Vos paiements sont sûrs. ne garde rien.'),
  'repeated-anchor': (given) => {
    saying('Un.')(given);
    given.version.sections?.push({ id: 'plus', title: 'Encore', blocks: ['Deux.'] });
  },
  'claim-social': (given) => {
    saying(
      'Nous ne transmettons rien.',
      'La boutique ne transmet aucune donnée aux réseaux sociaux.',
    )(given);
    service(given).hosts = ['connect.facebook.net'];
  },
  'claim-location': (given) => {
    saying('La boutique n’utilise pas la géolocalisation.')(given);
    service(given).hosts = ['maps.googleapis.com'];
  },
  'claim-transfers': ({ config }) =>
    ((config.services[1] as { controller: object }).controller = {
      name: 'Carte Inc.',
      country: 'US',
      policyUrl: 'https://carte.example/',
    }),
};

describe('rules', function () {
  this.timeout(30_000);

  for (const [rule, change] of Object.entries(CASES))
    it(`${rule} finds what it is for`, async () => expect(await found(change)).to.include(rule));

  it('structure names what does not follow the schema', async () => {
    const problems = schemaFindings({ organisation: { name: 'x' }, purpose: [] });
    const given = await published(SHOP, '2026-09-01');
    const [finding] = await findings(given, '2026-09-01', { problems });
    expect(finding).to.include({ rule: 'structure', place: 'purpose' });
  });

  it('have a source and a remedy in every language', async () => {
    for (const language of ['fr', 'en']) {
      const t = await loadTranslate(language, ['checks']);
      for (const rule of Object.keys(RULES))
        for (const key of ['title', 'source', 'mend'])
          expect(t(`checks:rules.${rule}.${key}`)).not.to.equal(`rules.${rule}.${key}`);
    }
  });
});

describe('the force of each source', function () {
  this.timeout(30_000);

  /** What a source must be to be printed as law: a statute, a regulation, or a court. */
  const LAW = /RGPD|Loi n°|Code |CPCE|CJUE|Conseil d’État/i;
  const SOFT = /CNIL|CEPD/;

  it('is that of what it cites: no recommendation is printed as law', async () => {
    const t = await loadTranslate('fr', ['checks']);
    for (const rule of Object.keys(RULES)) {
      const source = t(`checks:rules.${rule}.source`);
      const force = forceOf(rule);
      if (force === 'law') expect(source, rule).to.match(LAW);
      if (force === 'soft')
        expect(source, rule)
          .to.match(SOFT)
          .and.not.to.match(/^RGPD|^Loi/);
      if (/^(Recommandation|Lignes directrices|CNIL|Choix)/.test(source))
        expect(force, rule).not.to.equal('law');
    }
  });

  it('is not law for what no law asks', () => {
    for (const rule of [
      ...['exempt-duration', 'exempt-retention', 'unequal-buttons', 'refuse-label'],
      ...['controller-incomplete', 'mention-transfers', 'mention-automated', 'mention-indirect'],
      ...['mention-delay', 'mention-free', 'mention-remedy', 'authority-name', 'fact-advised'],
      'lifetime',
    ])
      expect(forceOf(rule), rule).not.to.equal('law');
  });
});

describe('calls during a contract', function () {
  this.timeout(30_000);

  const calling = (basisDetail: string, basis: Processing['basis'] = 'legitimate-interests') =>
    found((given) => Object.assign(processing(given), { marketing: 'phone', basis, basisDetail }));

  it('are allowed where the facts say so', async () => {
    const detail = 'vous proposer, pendant un contrat en cours, ce qui s’y rapporte';
    expect(await calling(detail)).not.to.include('phone-objection');
  });

  it('are no licence for any call', async () => {
    expect(await calling('développer nos ventes')).to.include('phone-objection');
    expect(await calling('pendant un contrat en cours', 'public-task')).to.include(
      'phone-objection',
    );
  });
});

describe('what the law allows is not found', function () {
  this.timeout(30_000);

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
    it(text, async () => expect(await found(saying(text))).to.deep.equal([]));
});

describe('the checker on the demonstration', function () {
  this.timeout(30_000);

  const rulesOf = async (paths: typeof SHOP, name: string, current: boolean) =>
    (await findings(await published(paths, name), name, { current })).map(({ rule }) => rule);

  it('finds nothing in the second organisation', async () =>
    expect(await rulesOf(SHOP, '2026-09-01', true)).to.deep.equal([]));

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

describe('contrast', function () {
  this.timeout(30_000);

  it('is WCAG’s', () => {
    expect(contrast('#000', '#ffffff')).to.equal(21);
    expect(contrast('#777777', '#fff')).to.be.closeTo(4.48, 0.01);
    expect(contrast('red', '#fff')).to.equal(undefined);
  });
  it('of our own colours is enough', () => {
    for (const [ink, surface] of [
      ['#14213d', '#ffffff'],
      ['#1d4ed8', '#ffffff'],
      ['#e8edf7', '#121826'],
      ['#8fb3ff', '#121826'],
      ['#a3120a', '#ffffff'],
      ['#ffb4ab', '#121826'],
    ] as const)
      expect(contrast(ink, surface)).to.be.above(4.5);
  });
});

describe('distance and months', function () {
  this.timeout(30_000);

  it('counts letters', () => {
    expect(distance('softsytems', 'softsystems')).to.equal(1);
    expect(distance('', 'abc')).to.equal(3);
    expect(distance('chat', 'chien')).to.equal(3);
  });
  for (const [iso, count] of [
    ['P13M', 13],
    ['P1Y1M', 13],
    ['P397D', 13],
    ['PT30M', 0],
    ['session', undefined],
    ['P', undefined],
  ] as const)
    it(`${iso} is ${count} months`, () => expect(months(iso)).to.equal(count));
});
