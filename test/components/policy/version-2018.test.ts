import { expect } from '@open-wc/testing';
import '../../../src/components/policy/define.js';
import type { LimpidePolicy } from '../../../src/components/policy/policy.js';
import { startPage } from '../../ui/page.js';
import { normalise, sentences } from './source.js';

describe('limpide-policy, Softsystems’ version of 20 November 2018', function () {
  // A busy machine takes its time over a long document.
  this.timeout(30_000);

  let policy: LimpidePolicy;
  let source: string[];
  const root = () => policy.shadowRoot as ShadowRoot;
  const all = <E extends Element = Element>(selector: string) => [
    ...root().querySelectorAll<E>(selector),
  ];

  before(async () => {
    const config = await (await fetch('/demo/limpide.json')).json();
    config.policy = {
      current: '2018-11-20',
      versions: ['2018-11-20'],
      facts: '/demo/site/limpide-policy.json',
    };
    await startPage(config);
    source = sentences(await (await fetch('/docs/politique/2018-11-20.md')).text());
    policy = document.createElement('limpide-policy');
    policy.version = '2018-11-20';
    document.body.append(policy);
    await policy.loaded;
  });

  after(() => policy.remove());

  it('holds every sentence of the source, in its order', () => {
    expect(source.length).to.be.above(90);
    const text = normalise(root().querySelector('article')?.textContent ?? '');
    let from = normalise(root().querySelector('header')?.textContent ?? '').indexOf(
      source[0] ?? '',
    );
    for (const sentence of source) {
      const at = text.indexOf(sentence, from);
      expect(at, `absent, or out of order: « ${sentence} »`).to.be.at.least(0);
      from = at + (sentence === source[0] ? 0 : sentence.length);
    }
  });

  it('adds nothing to it but its contents and its date', () => {
    const text = normalise(root().querySelector('.body')?.textContent ?? '');
    expect(text.replace(/ /g, '')).to.equal(source.slice(1).join('').replace(/ /g, ''));
    expect(normalise(root().querySelector('.meta')?.textContent ?? '')).to.contain(
      'Version du 20 novembre 2018',
    );
  });

  it('is in French, has one h1, and headings in order', () => {
    expect(policy.lang).to.equal('fr');
    expect(root().querySelector('.body')?.getAttribute('lang')).to.equal('fr');
    expect(all('h1').map((h1) => h1.textContent)).to.deep.equal(['Politique de confidentialité']);
    const levels = all('h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1]));
    levels.reduce((previous, level) => {
      expect(level).to.be.at.most(previous + 1);
      return level;
    });
    expect(all('h2')).to.have.length(15);
  });

  it('makes lists of lists, and dates of dates', () => {
    expect(all('.body ul')).to.have.length(8);
    expect(all('time[datetime="2018-11-20"]').map((time) => time.textContent)).to.deep.equal([
      '20 novembre 2018',
      '20 novembre 2018',
    ]);
  });

  it('links to https, mailto and tel only, and to no mail domain but the organisation’s', () => {
    const links = all<HTMLAnchorElement>('.body a').map((link) => link.getAttribute('href') ?? '');
    expect(links).to.include('https://www.cnil.fr/');
    expect(links).to.include('tel:+33183807570');
    for (const link of links)
      expect(link).to.match(/^(https:\/\/|tel:\+\d+$|mailto:contact@softsystems\.ai$)/);
    expect(links.join()).not.to.contain('softsytems');
  });

  it('has unique anchors, each in the contents or below one that is', () => {
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    const targets = all<HTMLAnchorElement>('.contents a').map(({ hash }) => hash.slice(1));
    expect(targets).to.deep.equal(all('h2').map(({ id }) => id));
  });

  it('passes axe', async () => {
    await expect(policy).to.be.accessible();
  });
});
