import { expect } from '@open-wc/testing';
import '../../../src/components/newsletter/define.js';
import { startPage } from '../../ui/page.js';
import { show, words } from '../surface.js';
import { newsletterConfig } from './config.js';

describe('the sign-up of a site without an endpoint', () => {
  it('shows its notice, and leads to an e-mail about that list instead of to a form', async () => {
    await startPage({ ...newsletterConfig, endpoint: undefined });
    document.documentElement.lang = 'fr';
    const form = await show('limpide-newsletter', { list: 'atelier' });
    expect(form.all('form, input')).to.deep.equal([]);
    expect(form.has('[part=notice]')).to.equal(true);
    const link = form.all<HTMLAnchorElement>('a.button')[0];
    expect(words(link)).to.equal('Écrire à bonjour@essai.example pour s’inscrire');
    const { pathname, searchParams } = new URL(link?.href ?? '');
    expect(pathname).to.equal('bonjour@essai.example');
    expect(searchParams.get('subject')?.replace(/\s/g, ' ')).to.equal(
      'Inscription : la lettre de l’atelier',
    );
    form.element.remove();
  });
});
