import { describe, it } from 'node:test';
import { expect } from 'chai';
import { plainText } from '../../src/law/document/inline.js';
import { allSections } from '../../src/law/document/build.js';
import { loadTranslate } from '../../src/i18n/engine.js';
import { optionsOf } from '../../src/components/newsletter/options.js';
import { SOFTSYSTEMS, compose, published, textOf } from './documents.js';

/** The consent to the measuring of openings: the same purpose and data wherever it is spoken of. */
describe('the purpose of open tracking (REQ-44)', () => {
  for (const language of ['fr', 'en'])
    it(`is the configuration’s in the form and the policy (${language})`, async () => {
      const given = await published(SOFTSYSTEMS, '2026-11-22');
      const t = await loadTranslate(language, ['newsletter', 'forms']);
      const { trackingPurpose } = optionsOf(given.config, t, 'actualites', language);
      expect(trackingPurpose).to.match(/sujets utiles|subjects are useful/);
      const label = t('newsletter:openTracking', { organisation: 'Softsystems', trackingPurpose });
      expect(label).to.contain(trackingPurpose);

      const { sections } = await compose(given, '2026-11-22', language);
      const said = allSections(sections).map(({ id, blocks }) => ({
        id,
        text: blocks.map((block) => ('text' in block ? plainText(block.text) : '')).join(' '),
      }));
      for (const id of ['traitement-ouverture', 'newsletters'])
        expect(said.find((each) => each.id === id)?.text, id).to.contain(trackingPurpose);
      for (const words of language === 'fr' ? ['heure', 'adresse IP'] : ['time', 'IP address']) {
        expect(t('newsletter:openTrackingHint')).to.contain(words);
        expect(said.find(({ id }) => id === 'traitement-ouverture')?.text).to.contain(words);
      }
    });

  it('has words of ours where the configuration has none, and never a gap', async () => {
    for (const language of ['fr', 'en']) {
      const t = await loadTranslate(language, ['newsletter']);
      const { trackingPurpose } = optionsOf({}, t, undefined, language);
      expect(trackingPurpose).to.match(/lus|read/);
    }
  });

  it('is the same on the page without script', async () => {
    const page = await textOf('/demo/site/_layout.html');
    expect(page.replace(/\s+/g, ' ')).to.contain(
      'pour savoir lesquels sont lus et connaître les sujets utiles',
    );
  });
});
