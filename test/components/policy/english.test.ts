import { expect } from '@open-wc/testing';
import '../../../src/components/policy/define.js';
import type { LimpidePolicy } from '../../../src/components/policy/policy.js';
import { startPage } from '../../ui/page.js';

describe('a policy in English', () => {
  let policy: LimpidePolicy;
  const root = () => policy.shadowRoot as ShadowRoot;

  before(async () => {
    const config = await (await fetch('/demo/limpide.json')).json();
    config.locale = 'en';
    config.policy = {
      current: '2026-11-22',
      versions: ['2026-11-22', '2018-11-20'],
      facts: '/demo/site/limpide-policy.json',
    };
    await startPage(config);
    policy = document.createElement('limpide-policy');
    document.body.append(policy);
    await policy.loaded;
  });
  after(() => policy.remove());

  it('is in English, headings, cards, tables and tools', () => {
    expect(policy.lang).to.equal('en');
    expect(root().querySelector('.body')?.getAttribute('lang')).to.equal('en');
    expect(root().querySelector('h1')?.textContent).to.equal('Privacy policy');
    expect(root().querySelector('.meta')?.textContent).to.contain('22 November 2026, in force');
    const text = root().querySelector('article')?.textContent ?? '';
    expect(text).to.contain('We answer within one month');
    expect(text).not.to.match(/données|traitement|à compléter|Durée/);
  });

  it('keeps a version that exists in French only in French, and says so to machines', async () => {
    policy.version = '2018-11-20';
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (root().querySelector('.body')?.getAttribute('lang') !== 'fr') return;
        observer.disconnect();
        resolve();
      });
      observer.observe(root(), { subtree: true, attributes: true, childList: true });
    });
    expect(root().querySelector('h1')?.getAttribute('lang')).to.equal('fr');
    expect(root().querySelector('.contents ol')?.getAttribute('lang')).to.equal('fr');
    expect(root().querySelector('.contents summary')?.textContent).to.equal('Contents');
  });
});
