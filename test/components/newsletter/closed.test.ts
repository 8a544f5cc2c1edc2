import { expect } from '@open-wc/testing';
import '../../../src/components/newsletter/define.js';
import { startPage } from '../../ui/page.js';
import { listen, show } from '../surface.js';
import { newsletterConfig } from './config.js';

describe('the sign-up of a site that has said nothing of its newsletter', () => {
  before(() => startPage({ ...newsletterConfig, policy: { url: '/confidentialite', facts: {} } }));

  it('asks nobody for a consent that would not be informed, and says to its owner what is missing', async () => {
    const said = await listen('error', async () => {
      const form = await show('limpide-newsletter');
      expect(form.all('input')).to.deep.equal([]);
      expect(form.text).to.contain('L’inscription n’est pas encore ouverte');
      await form.turnTo('en');
      expect(form.text).not.to.contain('L’inscription');
      form.element.remove();
    });
    document.documentElement.lang = 'fr';
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/newsletter: the form does not show.*recipients.*policy\.facts/);
  });

  it('says so to the owner for each form of the page', async () => {
    const said = await listen('error', async () => {
      const forms = [await show('limpide-newsletter'), await show('limpide-newsletter')];
      for (const { element } of forms) {
        element.requestUpdate();
        await element.updateComplete;
      }
      for (const { element } of forms) element.remove();
    });
    expect(said).to.have.length(2);
  });
});
