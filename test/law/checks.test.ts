import { describe, it } from 'node:test';
import { expect } from 'chai';
import { forceOf, RULES, type RuleId } from '../../src/law/checks/rules.js';
import type { Processing } from '../../src/law/facts.js';
import { findings as schemaFindings } from '../../src/core/diagnosis.js';
import { loadTranslate } from '../../src/i18n/engine.js';
import { SHOP, published, type Published } from './documents.js';
import { findings, first, found, processing, saying, service } from './findings.js';

/** One section of the owner's, and nothing of ours. */
const only =
  (...texts: string[]) =>
  ({ version }: Published) => {
    version.sections = [{ id: 'tout', title: 'Tout', blocks: texts }];
  };
const nothing = only('Rien.');

/** Rules of the catalogue are the command line's: its own test has them. */
type Elsewhere =
  | 'structure'
  | 'duration-form'
  | 'service-unknown'
  | 'option-unknown'
  | 'option-wrong'
  | 'shared-source';
/** For each rule, a change that it must find. */
const CASES: Record<Exclude<RuleId, Elsewhere>, (given: Published) => void> = {
  'country-code': ({ config }) => {
    config.organisation.address = { street: 'a', postalCode: '1', city: 'b', country: 'France' };
  },
  'host-url': (given) => (service(given).hosts = ['https://stats.exemple.fr/suivi']),
  'id-repeated': ({ config }) => config.purposes.push({ ...first(config.purposes) }),
  'colour-unknown': ({ config }) => (config.theme = { accent: 'bleu nuit' }),
  organisation: ({ config }) => delete config.organisation.email,
  'processing-purpose': (given) => (processing(given).purpose = 'inconnue'),
  'purpose-unknown': (given) => service(given).purposes?.push('inconnue'),
  'controller-incomplete': ({ config }) => delete config.services[1]?.controller?.policyUrl,
  'storage-duration': (given) => delete first(service(given).storage).duration,
  'storage-purposes': ({ config }) => {
    const storage = [{ name: 'tiers_id', type: 'cookie' as const, duration: 'P6M' }];
    for (const [id, purpose] of [
      ['mesure', 'mesure'],
      ['carte', 'carte'],
    ] as const) {
      config.purposes.push({ ...first(config.purposes), id: purpose, basis: 'consent' });
      config.services.push({ ...first(config.services), id, purposes: [purpose], storage });
    }
  },
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
  'unequal-buttons': ({ config }) => (config.theme = { acceptColor: 'green' } as object),
  contrast: ({ config }) => (config.theme = { accent: '#9ad29a' }),
  'threatening-words': ({ config }) =>
    (config.messages = { fr: { notice: { consequences: 'Vous perdrez l’accès.' } } }),
  'version-unknown': ({ config }) => (config.policy = { ...config.policy, current: '2026-10-01' }),
  'text-shape': ({ file }) => (file.facts = { ...file.facts, afterDeath: {} }),
  'text-language': (given) => (processing(given).title = { fr: 'Commandes' }),
  'text-language-unused': (given) =>
    (processing(given).title = { fr: 'Commandes', en: 'Orders', sv: 'Beställningar' }),
  'language-unreviewed': ({ config }) => (config.locale = 'de'),
  'fact-missing': (given) => delete processing(given).transfers,
  'fact-advised': (given) => delete processing(given).automatedDecision,
  'offers-unnamed': ({ config, file }) => {
    first(file.facts?.processing).marketing = 'email';
    config.newsletter = { lists: [{ id: 'lettre', title: 'notre lettre' }] };
  },
  'card-too-long': (given) =>
    Object.assign(processing(given), {
      data: ['numéro de carte bancaire'],
      retention: [{ start: 'à compter du débit', duration: 'P15M' }],
    }),
  'card-code': (given) => processing(given).data?.push('cryptogramme visuel'),
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

describe('rules', () => {
  for (const [rule, change] of Object.entries(CASES))
    it(`${rule} finds what it is for`, async () =>
      void expect(await found(change)).to.include(rule));

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

describe('one tracker for two purposes', () => {
  const storing = (name: string, purposes: string[]) => (given: Published) => {
    const one = first(given.config.purposes);
    given.config.purposes.push(
      ...(['a', 'b'] as const).map((id) => ({ ...one, id, basis: 'consent' as const })),
      { ...one, id: 'c', basis: 'exempt' },
    );
    const storage = [{ name, type: 'cookie' as const, duration: 'P6M' }];
    const other = [{ ...first(storage), name: 'x' }];
    const service = first(given.config.services);
    given.config.services.push(
      { ...service, id: 'one', purposes: purposes.slice(0, 1), storage: other },
      { ...service, id: 'two', purposes: purposes.slice(1), storage },
    );
  };
  const rule = 'storage-purposes';

  it('is found by its name, in one service and in two', async () => {
    expect(await found(storing('x', ['a', 'b']))).to.include(rule);
    expect(await found(storing('y', ['a', 'b', 'a']))).to.include(rule);
  });

  it('is not what has two names, nor a measure that goes on after a yes', async () => {
    expect(await found(storing('y', ['a', 'b']))).not.to.include(rule);
    expect(await found(storing('x', ['c', 'a']))).not.to.include(rule);
    expect(await found(storing('x', ['a', 'a']))).not.to.include(rule);
  });
});

describe('the force of each source', () => {
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

describe('calls during a contract', () => {
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
