import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { emit } from '../../src/core/events.js';
import { loadTranslate } from '../../src/i18n/engine.js';
import { LimpideElement } from '../../src/ui/limpide-element.js';
import { startPage } from './page.js';

let renderings = 0;

@customElement('test-surface')
class TestSurface extends LimpideElement {
  protected prepare() {
    return loadTranslate('fr', ['common']);
  }

  protected renderSurface() {
    renderings += 1;
    return html`<p>${this.t('common:save')}</p>`;
  }
}

@customElement('test-broken')
class TestBroken extends LimpideElement {
  protected prepare(): Promise<never> {
    return Promise.reject(new Error('no texts'));
  }

  protected renderSurface() {
    return html`<p>never</p>`;
  }
}

const text = (element: Element) => element.shadowRoot?.querySelector('p')?.textContent;

describe('LimpideElement', () => {
  it('shows what is inside it until the page has an instance, then itself', async () => {
    const element = await fixture<TestSurface>(html`<test-surface><b>texte</b></test-surface>`);
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
    expect(text(element)).to.equal(undefined);
    await startPage({
      organisation: { name: 'Essai' },
      locale: 'fr',
      purposes: ['audience'],
      theme: { accent: '#2f6b2f' },
    });
    await element.loaded;
    expect(text(element)).to.equal('Enregistrer mes choix');
    expect(element.lang).to.equal('fr');
    expect(element.style.getPropertyValue('--limpide-accent')).to.equal('#2f6b2f');
  });

  it('renders again when a choice changes, and no longer once removed', async () => {
    const element = await fixture<TestSurface>(html`<test-surface lang="fr-CA"></test-surface>`);
    await element.loaded;
    expect(element.lang).to.equal('fr-CA');
    const change = () =>
      emit('limpide-change', {
        decision: null,
        previous: null,
        granted: [],
        withdrawn: [],
        cause: 'expiry',
        leftBehind: [],
      });
    const before = renderings;
    change();
    await element.updateComplete;
    expect(renderings).to.equal(before + 1);
    element.remove();
    change();
    expect(element.isUpdatePending).to.equal(false);
    document.body.append(element);
    change();
    expect(element.isUpdatePending).to.equal(true);
    element.remove();
  });

  it('goes on showing what is inside it where its texts cannot be had', async () => {
    const { error } = console;
    const said: unknown[] = [];
    console.error = (...words) => said.push(words.join(' '));
    const element = await fixture<TestBroken>(html`<test-broken>texte</test-broken>`);
    const reason = await element.loaded.catch((cause: Error) => cause.message);
    console.error = error;
    expect(reason).to.equal('no texts');
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
    expect(said).to.deep.equal(['[limpide] <test-broken> cannot be shown: Error: no texts']);
  });
});
