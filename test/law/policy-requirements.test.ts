/** REQ-27 to 35, 37, 38, 40 and 41: what every policy says, by whatever facts it is made from. */
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { severityOf } from '../../src/law/checks/rules.js';
import { allSections } from '../../src/law/document/build.js';
import { plainText } from '../../src/law/document/inline.js';
import { placedSentences } from '../../src/law/document/sentences.js';
import type { Block, Inline, PolicyDocument, Section } from '../../src/law/document/types.js';
import type { Facts, LegalBasis, Processing } from '../../src/law/facts.js';
import { LEGAL_BASES } from '../../src/law/rights.js';
import { SHOP, SOFTSYSTEMS, compose, documentOf, published, type Published } from './documents.js';
import { findings, found, processing, saying } from './findings.js';

const ORGANISATIONS = [
  { paths: SHOP, name: '2026-09-01' },
  { paths: SOFTSYSTEMS, name: '2026-11-22' },
];
const LANGUAGES = ['fr', 'en'];

const text = (document: PolicyDocument) =>
  placedSentences(document)
    .map((each) => each.text)
    .join('\n');

const sectionOf = (document: PolicyDocument, id: string): Section => {
  const found = allSections(document.sections).find((section) => section.id === id);
  if (!found) throw new Error(`there is no section ${id}`);
  return found;
};

const rowsOf = ({ blocks }: Section): { term: string; text: Inline[] }[] =>
  blocks.flatMap((block) => (block.type === 'definitions' ? block.items : []));

const linksIn = (block: Block): string[] =>
  JSON.stringify(block)
    .match(/"href":"[^"]*"/g)
    ?.map((link) => link.slice(8, -1)) ?? [];

/** Every change that takes one thing away that articles 13 and 14 want told. */
function removals(facts: Facts): [string, (facts: Facts) => void][] {
  const whole = (['processing', 'hosting', 'indirectCollection', 'minors'] as const).map(
    (key): [string, (given: Facts) => void] => [key, (given) => delete given[key]],
  );
  const keys = ['title', 'basis', 'data', 'required', 'recipients', 'transfers'] as const;
  const each = (facts.processing ?? []).flatMap((one, i) => {
    const at = (change: (given: Processing) => void) => (given: Facts) =>
      change(given.processing?.[i] as Processing);
    const detailed = one.basis === 'legitimate-interests' || one.basis === 'legal-obligation';
    return [
      ...keys.map((key): [string, (given: Facts) => void] => [
        `${one.id}.${key}`,
        at((given) => delete (given as Partial<Processing>)[key]),
      ]),
      ...(detailed
        ? ([[`${one.id}.basisDetail`, at((given) => delete given.basisDetail)]] as const)
        : []),
      ...(['start', 'duration'] as const).map((key): [string, (given: Facts) => void] => [
        `${one.id}.retention.${key}`,
        at((given) => delete given.retention?.[0]?.[key]),
      ]),
      [`${one.id}.retention`, at((given) => delete given.retention)] as const,
    ];
  });
  return [...whole, ...each] as [string, (facts: Facts) => void][];
}

describe('REQ-27, REQ-29, REQ-41: a policy lacks no mention of articles 13 and 14', () => {
  for (const { paths, name } of ORGANISATIONS)
    it(`each fact of ${paths.file} that is taken away is an error, and makes a draft of it`, async () => {
      const whole = await published(paths, name);
      const errors = async (given: Published) =>
        (await findings(given, name)).filter(({ rule }) => severityOf(rule) === 'error');
      expect(await errors(whole)).to.deep.equal([]);
      const changes = removals(whole.file.facts ?? {});
      expect(changes.length).to.be.greaterThan(20);
      for (const [key, remove] of changes) {
        const given = structuredClone(whole);
        remove(given.file.facts as Facts);
        expect(await errors(given), key).not.to.deep.equal([]);
        // What is missing in the list of processing is read on the page; the rest has its own sentence.
        if (key.includes('.')) expect((await compose(given, name)).draft, key).to.equal(true);
      }
    });

  it('each key of the organisation that is taken away is an error', async () => {
    for (const key of ['address', 'email'] as const)
      expect(await found(({ config }) => delete config.organisation[key]), key).to.include(
        'organisation',
      );
  });

  it('a decision made by machines alone is denied in so many words, or explained', async () => {
    const document = await documentOf(SHOP, '2026-09-01');
    expect(text(document)).to.match(
      /aucune décision fondée sur un traitement entièrement automatisé/,
    );
    const given = await published(SHOP, '2026-09-01');
    processing(given).automatedDecision = {
      logic: 'un score d’après vos achats',
      consequences: 'le paiement en trois fois peut vous être refusé',
    };
    const told = text(await compose(given, '2026-09-01'));
    expect(told).to.contain('un score d’après vos achats');
    expect(told).to.contain('le paiement en trois fois peut vous être refusé');
  });

  it('a transfer says where to, under which safeguard, and how to get a copy', async () => {
    const given = await published(SHOP, '2026-09-01');
    processing(given).transfers = [
      {
        recipient: 'Cartes Inc.',
        country: 'US',
        safeguard: 'standard-clauses',
        details: 'copie sur demande à dpo@exemple.example',
      },
    ];
    const told = text(await compose(given, '2026-09-01'));
    for (const words of ['Cartes Inc.', 'États-Unis', /clauses/i, 'copie sur demande'])
      expect(told).to.match(typeof words === 'string' ? new RegExp(words) : words);
  });
});

describe('REQ-28: each processing says all of it, and no cell is empty', () => {
  for (const { paths, name } of ORGANISATIONS)
    for (const language of LANGUAGES)
      it(`${paths.file} (${language})`, async () => {
        const document = await documentOf(paths, name, language);
        const { file } = await published(paths, name);
        const heads = { fr: /Base légale/, en: /Legal basis/ }[language] as RegExp;
        for (const { id } of file.facts?.processing ?? []) {
          const rows = rowsOf(sectionOf(document, `traitement-${id}`));
          expect(rows[0]?.term).to.match(heads);
          // Basis, data, required, recipients, transfers, retention, decision, rights.
          expect(rows.length, id).to.be.greaterThan(7);
          for (const row of rows) expect(plainText(row.text).trim(), row.term).not.to.equal('');
        }
        const tables = allSections(document.sections)
          .flatMap(({ blocks }) => blocks)
          .filter((block) => block.type === 'table');
        expect(tables.length).to.be.greaterThan(2);
        for (const { caption, rows } of tables)
          for (const cell of rows.flat())
            expect(plainText(cell).trim(), caption)
              .to.match(/\S/)
              .and.not.match(/compléter/);
      });
});

describe('REQ-30: the delay of an answer', () => {
  for (const { paths, name } of ORGANISATIONS)
    it(`is one month in ${paths.file}, and two months is said of the extension alone`, async () => {
      const document = await documentOf(paths, name);
      const sentences = [
        ...placedSentences(document).map((each) => each.text),
        ...document.summary.map(plainText),
      ];
      expect(sentences.some((each) => /un mois/.test(each))).to.equal(true);
      for (const each of sentences)
        if (/\b(2|deux) mois\b/.test(each) && !/conserv|archive/.test(each))
          expect(each).to.match(/prolong|supplémentaires/);
    });
});

describe('REQ-31: the objection to marketing', () => {
  for (const { paths, name } of ORGANISATIONS)
    it(`has a heading of its own in ${paths.file}, and its control under it`, async () => {
      const document = await documentOf(paths, name);
      const section = allSections(document.sections).find(({ blocks }) =>
        blocks.some((block) => block.type === 'control' && block.control === 'communications'),
      );
      expect(section?.title).to.match(/oppos|prospection|offres/i);
      expect(section?.sections).to.deep.equal([]);
    });
});

describe('REQ-32: one identity', () => {
  it('another spelling of the name, or a mail domain that is close, is found', async () => {
    expect(await found(saying('Les Grains du Canal vous répond.'))).to.include(
      'organisation-spelling',
    );
    expect(await found(saying('Écrivez à contact@grainesducana1.example.'))).to.include(
      'foreign-domain',
    );
  });
});

describe('REQ-33: the authority', () => {
  for (const { paths, name } of ORGANISATIONS)
    it(`has its name and https in ${paths.file}`, async () => {
      const document = await documentOf(paths, name);
      expect(text(document)).to.contain('réclamation');
      expect(text(document)).to.contain('Commission nationale de l’informatique et des libertés');
      const rules = (await findings(await published(paths, name), name)).map(({ rule }) => rule);
      expect(rules).not.to.include('authority-name');
      const links = allSections(document.sections)
        .flatMap(({ blocks: all }) => all)
        .flatMap(linksIn);
      expect(links.some((link) => link.startsWith('https://www.cnil.fr'))).to.equal(true);
      expect(links.filter((link) => link.startsWith('http:'))).to.deep.equal([]);
    });

  it('is found under another name, whatever the capitals', async () => {
    for (const named of [
      'La Commission Informatique et Liberté veille.',
      'La Commission Nationale de l’Informatique et des Libertés veille.',
      'La Commission Nationale Informatique et Libertés veille.',
      'La commission nationale informatique & libertés veille.',
    ])
      expect(await found(saying(named)), named).to.include('authority-name');
  });
});

describe('REQ-34: the data protection officer', () => {
  it('answers about rights too', async () => {
    for (const { paths, name } of ORGANISATIONS)
      expect(text(await documentOf(paths, name))).not.to.match(/hors exercice/i);
    expect(await found(saying('Écrivez au délégué (hors exercice de vos droits).'))).to.include(
      'dpo-excluded',
    );
  });
});

describe('REQ-37: rights follow from the basis', () => {
  /** Articles 7(3), 17, 20 and 21, in the words of the page. */
  const EXPECTED: Record<LegalBasis, { has: RegExp[]; lacks: RegExp[] }> = {
    consent: { has: [/retrait/i, /portabilité/i, /effacement/i], lacks: [/opposition/i] },
    contract: { has: [/portabilité/i, /effacement/i], lacks: [/opposition/i, /retrait/i] },
    'legal-obligation': {
      has: [/accès/i],
      lacks: [/portabilité/i, /opposition/i, /retrait/i, /effacement/i],
    },
    'vital-interests': { has: [/effacement/i], lacks: [/portabilité/i, /opposition/i] },
    'public-task': { has: [/opposition/i], lacks: [/portabilité/i, /retrait/i] },
    'legitimate-interests': {
      has: [/opposition/i, /effacement/i],
      lacks: [/portabilité/i, /retrait/i],
    },
  };
  for (const basis of LEGAL_BASES)
    it(`as the page says of ${basis}`, async () => {
      const given = await published(SHOP, '2026-09-01');
      const one = processing(given);
      Object.assign(one, { basis, basisDetail: 'le motif de ce traitement' });
      delete one.marketing;
      const document = await compose(given, '2026-09-01');
      const told = plainText(
        rowsOf(sectionOf(document, `traitement-${one.id}`)).at(-1)?.text ?? [],
      );
      for (const right of EXPECTED[basis].has) expect(told).to.match(right);
      for (const right of EXPECTED[basis].lacks) expect(told).not.to.match(right);
    });
});

describe('REQ-38: words of the links, and nothing twice', () => {
  for (const { paths, name } of ORGANISATIONS)
    it(paths.file, async () => {
      const rules = (await findings(await published(paths, name), name)).map(({ rule }) => rule);
      expect(rules).not.to.include.oneOf(['vague-link', 'repeated-passage', 'repeated-anchor']);
    });
});
