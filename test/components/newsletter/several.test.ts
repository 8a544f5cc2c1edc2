import { expect } from '@open-wc/testing';
import '../../../src/components/newsletter/define.js';
import type { LimpideNewsletter } from '../../../src/components/newsletter/newsletter.js';
import type { PageInstance } from '../../../src/core/instance.js';
import { startPage } from '../../ui/page.js';
import { until } from '../../ui/until.js';
import { down, Endpoint } from '../endpoint.js';
import { put, show, type Surface } from '../surface.js';
import { newsletterConfig } from './config.js';

describe('several sign-ups on a page', () => {
  const endpoint = new Endpoint('/essai');
  let instance: PageInstance;
  let forms: Surface<LimpideNewsletter>[];
  const name = (form: Surface<LimpideNewsletter> | undefined) =>
    form?.find('form').getAttribute('aria-label');

  /** Signs up while the network is down. */
  const signUp = async (form: Surface<LimpideNewsletter>) => {
    await form.type('email', 'ada@exemple.fr');
    await form.pressOn(form.find('#newsletter'), 'Space');
    await form.pressOn(form.button('S’inscrire'));
    await until(() => form.has('[part=waiting]'));
  };

  before(async () => {
    document.documentElement.lang = 'fr';
    endpoint.answer = down;
    instance = await startPage(newsletterConfig);
  });
  beforeEach(async () => {
    forms = [];
    for (const source of ['texte', 'pied-de-page'])
      forms.push(await show('limpide-newsletter', { source }));
    // The first one was alone when it was drawn.
    forms[0]?.element.requestUpdate();
    await forms[0]?.element.updateComplete;
  });
  afterEach(async () => {
    for (const { element } of forms) element.remove();
    await instance.reset();
  });
  after(() => endpoint.stop());

  it('are told apart by those who do not see where they stand', () => {
    expect(forms.map(name)).to.deep.equal([
      'Recevoir la lettre d’information, formulaire 1 sur 2 de la page',
      'Recevoir la lettre d’information, formulaire 2 sur 2 de la page',
    ]);
  });

  it('are called what the page calls them, and one alone has no number', async () => {
    const [first, second] = forms as [Surface<LimpideNewsletter>, Surface<LimpideNewsletter>];
    first.element.innerHTML = '<h2 slot="title">La lettre de l’atelier</h2>';
    second.element.remove();
    first.element.requestUpdate();
    await first.element.updateComplete;
    expect(name(first)).to.equal('La lettre de l’atelier');
    first.element.ariaLabel = 'Lettre';
    first.element.requestUpdate();
    await first.element.updateComplete;
    expect(name(first)).to.equal('Lettre');
  });

  it('show what waits where it was typed, also when it is found by a later page', async () => {
    const [first, second] = forms as [Surface<LimpideNewsletter>, Surface<LimpideNewsletter>];
    await signUp(second);
    expect(first.has('[part=waiting]')).to.equal(false);
    for (const { element } of forms) element.remove();
    forms = [];
    forms = ['texte', 'pied-de-page'].map((source) => put('limpide-newsletter', { source }));
    await Promise.all(forms.map(({ element }) => element.loaded));
    expect(forms.map((form) => form.has('[part=waiting]'))).to.deep.equal([false, true]);
  });

  it('show what waits in the first where the form that it was typed in is gone', async () => {
    const second = forms[1] as Surface<LimpideNewsletter>;
    await signUp(second);
    for (const { element } of forms) element.remove();
    forms = ['texte', 'ailleurs'].map((source) => put('limpide-newsletter', { source }));
    await Promise.all(forms.map(({ element }) => element.loaded));
    expect(forms.map((form) => form.has('[part=waiting]'))).to.deep.equal([true, false]);
  });
});
