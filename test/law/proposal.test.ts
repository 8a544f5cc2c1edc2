/** The proposed version of Softsystems’ policy and its facts: said once, and nothing beyond what is so. */
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { defaultRetention } from '@limpide/contract/retention';
import { allSections } from '../../src/law/document/build.js';
import { plainText } from '../../src/law/document/inline.js';
import { SHOP, SOFTSYSTEMS, compose, documentOf, published, textOf } from './documents.js';

const VERSION = '2026-11-22';

/** The paragraphs of one section, as they are read. */
async function proseOf(id: string, language?: string): Promise<string> {
  const { sections } = await documentOf(SOFTSYSTEMS, VERSION, language);
  const section = allSections(sections).find((each) => each.id === id);
  return (section?.blocks ?? [])
    .flatMap((block) => (block.type === 'paragraph' ? [plainText(block.text)] : []))
    .join(' ');
}

describe('Softsystems’ proposed version', () => {
  it('keeps requests as long as the collector does: their texts a year, their line six', async () => {
    const { file } = await published(SOFTSYSTEMS, VERSION);
    const { processing = [] } = file.facts ?? {};
    const requests = processing.find(({ id }) => id === 'demandes-de-droits');
    expect(requests?.retention?.map(({ duration }) => duration)).to.deep.equal([
      defaultRetention['request-details'],
      defaultRetention['rights-request'],
    ]);
    for (const { data } of requests?.retention ?? []) expect(data).to.be.an('object');
  });

  it('says the same periods in the forms for who has no script', async () => {
    const words = { P1Y: '1 an', P3Y: '3 ans', P6Y: '6 ans' } as Record<string, string>;
    const { file } = await published(SOFTSYSTEMS, VERSION);
    const periodsOf = (id: string) =>
      file.facts?.processing
        ?.find((each) => each.id === id)
        ?.retention?.map(({ duration }) => words[duration as string]);
    for (const [page, id] of [
      ['/demo/site/_layout.html', 'newsletters'],
      ['/demo/site/vos-droits.html', 'demandes-de-droits'],
    ] as const) {
      const [, form] = (await textOf(page)).split('<noscript>');
      const said = [...(form ?? '').matchAll(/\b\d\s+ans?\b/g)].map(([found]) =>
        found.replace(/\s+/g, ' '),
      );
      expect(said, page).to.deep.equal(periodsOf(id));
    }
  });

  it('counts from no click in a mail: nobody was asked whether clicks may be followed', async () => {
    for (const [paths, version] of [
      [SOFTSYSTEMS, VERSION],
      [SHOP, '2026-09-01'],
    ] as const) {
      const { file } = await published(paths, version);
      const starts = (file.facts?.processing ?? []).flatMap(({ retention = [] }) =>
        retention.map(({ start }) => JSON.stringify(start)),
      );
      expect(starts).not.to.deep.equal([]);
      for (const start of starts) expect(start).not.to.match(/clic/i);
    }
  });

  it('keeps the evidence of a payment in an archive, as its prose says', async () => {
    const { file } = await published(SOFTSYSTEMS, VERSION);
    const evidence = file.facts?.processing?.find(({ id }) => id === 'contestations');
    expect(evidence?.retention?.map(({ archive }) => archive?.duration)).to.deep.equal(['P13M']);
  });

  it('lists all that Limpide writes on the device, and the reference that ties proofs together', async () => {
    const { sections } = await documentOf(SOFTSYSTEMS, VERSION);
    const tables = allSections(sections).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'table' ? [block] : [])),
    );
    const rows = tables.find(({ caption }) => /gardé sur votre appareil/.test(caption))?.rows ?? [];
    const text = rows.map((row) => row.map(plainText).join(' | '));
    for (const name of [
      ...['eu-consent', 'eu-objection', 'limpide-objection', 'limpide-pending'],
      ...['limpide-pending-forms', 'limpide-lease', 'limpide-policy-read'],
    ])
      expect(
        text.filter((row) => row.startsWith(name)),
        name,
      ).not.to.deep.equal([]);
    expect(text.join('\n')).to.match(/référence aléatoire/);
  });

  it('says in both languages who holds a saved card', async () => {
    expect(await proseOf('portefeuille')).to.match(/conservée par notre prestataire de paiement/);
    expect(await proseOf('portefeuille', 'en')).to.match(/kept by our payment provider/);
  });

  it('gives its list of data for what it is: the whole of it stands with each purpose', async () => {
    expect(await proseOf('quelles-donnees')).to.match(/finalité par finalité/);
    expect(await proseOf('quelles-donnees', 'en')).to.match(/purpose by purpose/);
  });

  it('ends no title with a full stop or a colon', async () => {
    for (const language of ['fr', 'en']) {
      const { sections } = await documentOf(SOFTSYSTEMS, VERSION, language);
      for (const { title } of allSections(sections)) expect(title).not.to.match(/[.:]$/);
    }
  });

  it('shows no markup where a partner gives no policy', async () => {
    const given = await published(SOFTSYSTEMS, VERSION);
    for (const { controller } of given.config.services) delete controller?.policyUrl;
    const { sections } = await compose(given, VERSION);
    const text = JSON.stringify(sections);
    expect(text).to.contain('à compléter par l’éditeur');
    expect(text).not.to.contain('](');
  });
});
