import { describe, it } from 'node:test';
import { expect } from 'chai';
import { linesOf } from '../../src/components/choices/lines.js';
import { lineTexts } from '../../src/components/choices/line-row.js';
import { loadTranslate } from '../../src/i18n/engine.js';
import { allSections } from '../../src/law/document/build.js';
import { plainText } from '../../src/law/document/inline.js';
import { SHOP, SOFTSYSTEMS, compose, published, textOf } from './documents.js';

/** Consent, and the exception of a contract in progress, told the same way (REQ-74). */
describe('calls', () => {
  const policy = async () => {
    const { sections } = await compose(await published(SOFTSYSTEMS, '2026-11-22'), '2026-11-22');
    return allSections(sections).flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('text' in block ? [plainText(block.text)] : [])),
    );
  };

  it('stand on consent, but for a contract in progress: policy and choices agree', async () => {
    const { file, config } = await published(SOFTSYSTEMS, '2026-11-22');
    const t = await loadTranslate('fr', ['choices', 'forms']);
    const line = linesOf(config, file.facts ?? {}, t).find(({ id }) => id === 'phone');
    if (!line) throw new Error('no line');
    expect(line.basis).to.equal('consent');
    expect(line.duringContract).to.equal(true);
    expect(t('choices:now.offCalls')).to.contain('pendant un contrat en cours');
    expect(lineTexts(t, line).join(' ')).to.match(
      /préalable \(article L\. 223-2 .*contrat en cours.*L\. 223-1/,
    );
    expect((await policy()).join('\n')).to.contain(
      'que pendant un contrat en cours et en rapport avec son objet',
    );
  });

  it('are promised away without consent where the owner makes none', async () => {
    const { file, config } = await published(SHOP, '2026-09-01');
    const t = await loadTranslate('fr', ['choices', 'forms']);
    const line = linesOf(config, file.facts ?? {}, t).find(({ id }) => id === 'phone');
    expect(line).not.to.have.property('duringContract');
  });

  it('both show in the policy that generates its list of communications', async () => {
    const given = await published(SOFTSYSTEMS, '2026-11-22');
    delete given.version.sections;
    const { sections } = await compose(given, '2026-11-22');
    const items = allSections(sections)
      .filter(({ id }) => id === 'communications')
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'list' ? block.items.map(plainText) : []));
    expect(items.filter((item) => item.startsWith('Par téléphone')).length).to.equal(2);
  });

  it('have the mention of L. 223-2 in the same words on the page without script', async () => {
    for (const language of ['fr', 'en']) {
      const [ours, collector] = await Promise.all(
        ['forms', 'collector/rights'].map(async (name) =>
          JSON.parse(await textOf(`/locales/${language}/${name}.json`)),
        ),
      );
      expect(ours.callMention).to.contain('L. 223-2');
      expect(collector.form.callMention).to.equal(ours.callMention);
    }
  });
});
