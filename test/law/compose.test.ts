import { describe, it } from 'node:test';
import { expect } from 'chai';
import { allSections } from '../../src/law/document/build.js';
import { collectedData } from '../../src/law/document/generated-sections/own-retention.js';
import { gapsIn } from '../../src/law/document/gaps.js';
import { placedSentences } from '../../src/law/document/sentences.js';
import { LEGAL_BASES, rightsOf } from '../../src/law/rights.js';
import type { PolicyDocument } from '../../src/law/document/types.js';
import { SHOP, SOFTSYSTEMS, compose, documentOf, published } from './documents.js';

const text = (document: PolicyDocument) =>
  placedSentences(document)
    .map((each) => each.text)
    .join('\n');
const MISSING = /à compléter|to be completed/i;

describe('a policy made from configuration and facts alone', () => {
  for (const language of ['fr', 'en'])
    it(`says everything of the second organisation (${language})`, async () => {
      const document = await documentOf(SHOP, '2026-09-01', language);
      expect(text(document)).not.to.match(MISSING);
      expect(text(document)).not.to.match(/policy:|undefined|\{\{|\$t\(/);
      expect(document.sections.map(({ id }) => id)).to.deep.equal([
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
      ]);
    });

  it('leaves nothing of one language in the other', async () => {
    const french = new Set(
      placedSentences(await documentOf(SHOP, '2026-09-01')).map((s) => s.text),
    );
    const shared = placedSentences(await documentOf(SHOP, '2026-09-01', 'en')).filter(
      (s) => french.has(s.text) && !s.text.includes('@'),
    );
    expect(shared.map((s) => s.text)).to.deep.equal([]);
  });

  it('says what nobody has given, invents nothing, and calls it a draft', async () => {
    expect((await documentOf(SOFTSYSTEMS, '2026-11-22')).draft).to.equal(undefined);
    const given = await published(SOFTSYSTEMS, '2026-11-22');
    for (const each of given.file.facts?.processing ?? []) delete each.transfers;
    const document = await compose(given, '2026-11-22');
    expect(document.draft).to.equal(true);
    expect(gapsIn(document.sections)).to.include.members(['traitement-paiement', 'transferts']);
    expect(text(document)).to.match(MISSING);
    expect(text(document)).not.to.match(/policy:|undefined|\{\{|\$t\(/);
  });

  it('is a draft while nobody has adopted it, complete or not', async () => {
    const given = await published(SHOP, '2026-09-01');
    const proposed = { ...given, version: { ...given.version, status: 'proposed' as const } };
    expect((await compose(proposed, '2026-09-01')).draft).to.equal(true);
  });

  it('shows no marks of ours as text', async () => {
    const given = await published(SOFTSYSTEMS, '2026-11-22');
    for (const service of given.config.services) delete service.controller?.policyUrl;
    const document = await compose(given, '2026-11-22');
    expect(text(document)).not.to.contain('](');
    expect(document.draft).to.equal(true);
  });

  it('follows a retention that changes, wherever it is shown', async () => {
    const given = await published(SHOP, '2026-09-01');
    const [order] = given.file.facts?.processing ?? [];
    if (!order?.retention?.[0]) throw new Error('the shop has no order');
    order.retention[0].duration = 'P7Y';
    const changed = text(await compose(given, '2026-09-01'));
    expect(changed.match(/7 ans à compter de la livraison/g)).to.have.length(3);
    expect(changed).not.to.contain('2 ans à compter de la livraison');
  });

  it('follows a storage duration of the configuration', async () => {
    const given = await published(SHOP, '2026-09-01');
    const [fact] = given.config.services[0]?.storage ?? [];
    if (!fact) throw new Error('the shop stores nothing');
    fact.duration = 'P5M';
    expect(text(await compose(given, '2026-09-01'))).to.match(
      /_gdc_visite · Cookie · Ce site · 5 mois/,
    );
  });

  it('keeps a past version as it was published', async () => {
    const given = await published(SHOP, '2026-09-01');
    const { organisation, purposes, services } = structuredClone({ ...given.config });
    const frozen = {
      organisation,
      purposes,
      services,
      facts: structuredClone(given.file.facts ?? {}),
      collected: collectedData(given.config),
    };
    const before = text(await compose(given, '2026-09-01'));
    given.version.frozen = frozen;
    given.config.services = [];
    given.config.retention = { decision: 'P1Y' };
    given.file.facts = {};
    expect(text(await compose(given, '2026-09-01'))).to.equal(before);
  });

  it('gives each anchor once', async () => {
    for (const document of [
      await documentOf(SHOP, '2026-09-01'),
      await documentOf(SOFTSYSTEMS, '2026-11-22'),
    ]) {
      const ids = allSections(document.sections).map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
    }
  });
});

describe('sections as data', () => {
  const sections = async (input: unknown[]) => {
    const given = await published(SHOP, '2026-09-01');
    given.version.sections = input as never;
    return (await compose(given, '2026-09-01')).sections;
  };

  it('reorders, removes, renames and completes ours', async () => {
    const made = await sections([
      'droits',
      { use: 'mineurs', title: 'Les enfants', before: ['Avant.'], after: [{ list: ['a', 'b'] }] },
      { id: 'nous', title: 'Nous', blocks: ['{{organisation.name}}, à Nantes.'] },
    ]);
    expect(made.map(({ title }) => title)).to.deep.equal([
      'Quels sont vos droits ?'.replace(' ?', '\u202f?'),
      'Les enfants',
      'Nous',
    ]);
    expect(made[1]?.blocks.map(({ type }) => type)).to.deep.equal([
      'paragraph',
      'paragraph',
      'list',
    ]);
    expect(made[2]?.blocks[0]).to.deep.equal({
      type: 'paragraph',
      text: ['Les Graines du Canal, à Nantes.'],
    });
  });

  it('never reads text as HTML, nor a link as anything but a link', async () => {
    const [made] = await sections([
      {
        id: 'x',
        title: '<i>x</i>',
        blocks: ['<img src=x onerror=alert(1)> [a](javascript:alert(1))'],
      },
    ]);
    expect(made?.title).to.equal('<i>x</i>');
    expect(JSON.stringify(made?.blocks)).not.to.contain('href');
  });

  for (const wrong of [
    [3],
    [null],
    ['nulle-part'],
    [{ id: 'x' }],
    [{ title: 'x' }],
    [{ use: 'droits', blocks: 3 }],
    [{ id: 'x', title: 'x', blocks: [{ quoi: 1 }, 'a'] }],
    [{ id: 'x', title: 'x', blocks: [{ generated: 'quoi' }, 'a'] }],
  ])
    it(`names what it cannot use: ${JSON.stringify(wrong)}`, async () => {
      const error = await sections(wrong).catch((cause: Error) => cause);
      expect(String(error)).to.contain('sections.0');
    });
});

describe('rights and legal bases', () => {
  const processing = { id: 'x', title: 'x' };

  it('gives withdrawal to consent only, portability to consent and contract only', () => {
    for (const basis of LEGAL_BASES) {
      const rights = rightsOf({ ...processing, basis });
      expect(rights.includes('withdrawal')).to.equal(basis === 'consent');
      expect(rights.includes('portability')).to.equal(['consent', 'contract'].includes(basis));
      expect(rights.includes('objection')).to.equal(
        ['public-task', 'legitimate-interests'].includes(basis),
      );
      expect(rights.includes('erasure')).to.equal(
        !['legal-obligation', 'public-task'].includes(basis),
      );
      expect(rights).to.include.members(['access', 'rectification', 'restriction']);
    }
  });

  it('makes the objection to marketing absolute', () =>
    void expect(rightsOf({ ...processing, basis: 'legitimate-interests', marketing: 'email' }))
      .to.include('marketing-objection')
      .and.not.to.include('objection'));

  it('adds a human where a machine decides', () =>
    void expect(
      rightsOf({
        ...processing,
        basis: 'contract',
        automatedDecision: { logic: 'x', consequences: 'y' },
      }),
    ).to.include('human-review'));
});

describe('how long what the pages collect is kept', () => {
  const rowsOf = (document: PolicyDocument) =>
    allSections(document.sections)
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.type === 'table' && /cet outil/.test(block.caption)
          ? block.rows.map((row) => row.map((cell) => JSON.stringify(cell)))
          : [],
      );

  it('follows the setting that the collector obeys', async () => {
    const given = await published(SHOP, '2026-09-01');
    const before = rowsOf(await compose(given, '2026-09-01'));
    expect(before[0]?.[1]).to.include('5 ans');
    expect(before.flat().join()).to.include('n’expire pas');
    given.config.retention = { decision: 'P18M', 'identity-answer': 'P1M' };
    const after = rowsOf(await compose(given, '2026-09-01'));
    expect(after[0]?.[1]).to.include('18 mois').and.not.to.include('5 ans');
    expect(after.flat().join()).to.include('1 mois').and.not.to.include('sans délai');
  });

  it('is not told where nothing is collected, nor changed in a version that was frozen', async () => {
    const given = await published(SHOP, '2026-09-01');
    const { organisation, purposes, services } = given.config;
    const facts = given.file.facts ?? {};
    given.version = { ...given.version, frozen: { organisation, purposes, services, facts } };
    expect(rowsOf(await compose(given, '2026-09-01'))).to.deep.equal([]);
    given.version = { ...given.version, frozen: undefined as never };
    delete given.config.endpoint;
    expect(rowsOf(await compose(given, '2026-09-01'))).to.deep.equal([]);
  });
});
