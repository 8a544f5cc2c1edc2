import { expect } from '@open-wc/testing';
import '../../../src/components/policy/define.js';
import type { LimpidePolicy } from '../../../src/components/policy/policy.js';
import { startPage } from '../../ui/page.js';
import { until } from '../../ui/until.js';

const READ = 'limpide-policy-read';
const root = (policy: LimpidePolicy) => policy.shadowRoot as ShadowRoot;
const texts = (policy: LimpidePolicy, selector: string) =>
  [...root(policy).querySelectorAll(selector)].map((each) =>
    each.textContent?.replace(/\s+/g, ' ').trim(),
  );

/** A policy as the page's address asks for it. */
async function show(search = '', set: Partial<LimpidePolicy> = {}): Promise<LimpidePolicy> {
  history.replaceState(null, '', search || location.pathname);
  const policy = Object.assign(document.createElement('limpide-policy'), {
    now: () => Date.parse('2026-12-01'),
    ...set,
  });
  document.body.append(policy);
  await policy.loaded;
  return policy;
}

describe('versions of a policy', function () {
  // axe reads a long document.
  this.timeout(30_000);
  const address = location.href;
  let policy: LimpidePolicy;

  before(async () => {
    localStorage.removeItem(READ);
    const config = await (await fetch('/demo/limpide.json')).json();
    config.policy = {
      url: '/confidentialite',
      current: '2026-11-22',
      versions: ['2026-11-22', '2018-11-20'],
      facts: '/demo/site/limpide-policy.json',
    };
    await startPage(config);
  });
  afterEach(() => policy.remove());
  after(() => {
    localStorage.removeItem(READ);
    history.replaceState(null, '', address);
  });

  it('shows the current one, in brief first, and leads to the others', async () => {
    policy = await show();
    expect(texts(policy, '.meta')[0]).to.contain('22 novembre 2026, en vigueur');
    expect(root(policy).querySelector('h2:not(#nouvelles)')?.id).to.equal('en-bref');
    expect(texts(policy, '.versions a')).to.deep.equal([
      '22 novembre 2026 (en vigueur)',
      'Voir ce qui change du 20 novembre 2018 au 22 novembre 2026',
      '20 novembre 2018',
    ]);
    await expect(policy).to.be.accessible();
  });

  it('shows the one that the address names, if the configuration lists it', async () => {
    policy = await show('?version=2018-11-20');
    expect(texts(policy, '.meta')[0]).to.contain('n’est plus en vigueur');
    policy.remove();
    policy = await show('?version=1999-01-01');
    expect(texts(policy, '.meta')[0]).to.contain('en vigueur');
  });

  it('shows what changed, for eyes and for ears', async () => {
    policy = await show('?version=2026-11-22&compare=2018-11-20');
    expect(policy.shadowRoot?.activeElement?.id, 'led to what changed').to.equal('changements');
    expect(texts(policy, '.legend p').join()).to.match(/\d+ passages modifiés, \d+ ajoutés/);
    const changed = texts(policy, '.body p.changed').find((text) => text?.includes('soucieu'));
    expect(changed).to.equal(
      'Modifié : La société Softsystems est Supprimé : soucieux (fin) Ajouté : soucieuse (fin) ' +
        'de la protection des données personnelles.',
    );
    expect(texts(policy, 'del').join()).to.contain('dans un délai de 2 mois suivant');
    expect(texts(policy, '.body p.kept')).to.deep.equal([]);
    expect(texts(policy, '.legend p').join()).to.match(/ \d+ lignes de tableaux changent\./);
    const folded = [...root(policy).querySelectorAll<HTMLDetailsElement>('.body details')];
    expect(folded.length).to.be.above(3);
    expect(folded.filter(({ open }) => open)).to.deep.equal([]);
    await expect(policy).to.be.accessible();
  });

  it('shows what stays as well, when asked', async () => {
    policy = await show('?version=2026-11-22&compare=2018-11-20');
    const box = root(policy).querySelector<HTMLInputElement>('.check input');
    expect(box?.checked).to.equal(true);
    box?.click();
    await policy.updateComplete;
    expect(texts(policy, '.body p.kept').length).to.be.above(20);
  });

  it('finds a passage and leads to its section', async () => {
    policy = await show('?version=2018-11-20');
    const box = root(policy).querySelector<HTMLInputElement>('#chercher');
    if (!box) throw new Error('no search box');
    box.value = 'GEO-LOCALISATION';
    box.dispatchEvent(new Event('input'));
    await policy.updateComplete;
    expect(texts(policy, '[role=status]')).to.deep.equal([
      'Un passage contient « GEO-LOCALISATION ».',
    ]);
    expect(texts(policy, '.found mark')).to.deep.equal(['géo-localisation']);
    root(policy).querySelector<HTMLAnchorElement>('.found a')?.click();
    await until(() => root(policy).activeElement?.id === 'geolocalisation');
  });

  it('tells of a material change until it is read, and remembers only then', async () => {
    policy = await show('', { news: true });
    expect(texts(policy, 'h2')).to.deep.equal(['Notre politique de confidentialité a changé']);
    expect(root(policy).querySelector('h1')).to.equal(null);
    expect(root(policy).querySelector<HTMLAnchorElement>('a')?.getAttribute('href')).to.equal(
      '/confidentialite?version=2026-11-22&compare=2018-11-20',
    );
    await expect(policy).to.be.accessible();
    expect(localStorage.getItem(READ)).to.equal(null);
    root(policy).querySelector('button')?.click();
    await policy.updateComplete;
    expect(root(policy).querySelector('.news')).to.equal(null);
    expect(localStorage.getItem(READ)).to.equal('"2026-11-22"');
    policy.remove();
    policy = await show('', { news: true });
    expect(root(policy).querySelector('.news')).to.equal(null);
  });
});
