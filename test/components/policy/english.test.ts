import { expect } from '@open-wc/testing';
import '../../../src/components/policy/define.js';
import type { PageInstance } from '../../../src/core/instance.js';
import type { LimpidePolicy } from '../../../src/components/policy/policy.js';
import { startPage } from '../../ui/page.js';
import { until } from '../../ui/until.js';

describe('a policy in English', function () {
  // A busy machine takes its time over a long document.
  this.timeout(30_000);

  let policy: LimpidePolicy;
  let instance: PageInstance;
  const root = () => policy.shadowRoot as ShadowRoot;

  before(async () => {
    const config = await (await fetch('/demo/limpide.json')).json();
    config.locale = 'en';
    config.policy = {
      current: '2026-11-22',
      versions: ['2026-11-22', '2018-11-20'],
      facts: '/demo/site/limpide-policy.json',
    };
    instance = await startPage(config);
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

  it('says in the console what the checker finds, when asked', async () => {
    const { error, warn } = console;
    const said: string[] = [];
    console.error = console.warn = (words: string) => said.push(words);
    // The demonstration is complete: what an owner may have left out is taken away.
    const file = await (await fetch('/demo/site/limpide-policy.json')).json();
    delete file.facts.hosting;
    file.versions = { '2026-11-22': '/demo/site/politique/2026-11-22.json' };
    Object.assign(instance.config?.policy ?? {}, { facts: file });
    for (const service of instance.config?.services ?? []) delete service.controller?.policyUrl;
    const checked = Object.assign(document.createElement('limpide-policy'), { lint: true });
    document.body.append(checked);
    await until(() => said.some((words) => words.includes('controller-incomplete')));
    Object.assign(console, { error, warn });
    checked.remove();
    expect(said.find((words) => words.includes('facts.hosting'))).to.equal(
      '[limpide] fact-missing: “facts.hosting” is to be completed. — facts.hosting — ' +
        'GDPR, Articles 13 and 14 — Give the fact in the policy file; until then the page says ' +
        '“to be completed”.',
    );
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
