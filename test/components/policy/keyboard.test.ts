import { expect } from '@open-wc/testing';
import '../../../src/components/policy/define.js';
import type { LimpidePolicy } from '../../../src/components/policy/policy.js';
import { startPage } from '../../ui/page.js';
import { until } from '../../ui/until.js';
import { show, words, type Surface } from '../surface.js';

const READ = 'limpide-policy-read';

describe('a policy by keyboard and by ear', function () {
  this.timeout(30_000);

  const address = location.href;
  let page: Surface<LimpidePolicy>;
  const press = (key: string) => page.press(key);

  before(async () => {
    localStorage.removeItem(READ);
    const config = await (await fetch('/demo/site/boutique/limpide.json')).json();
    config.policy.facts = {
      ...(await (await fetch('/demo/site/boutique/limpide-policy.json')).json()),
      versions: {
        '2026-09-01': { material: true, changes: ['La carte des jardins est nouvelle.'] },
        '2025-09-01': { summary: false },
      },
    };
    config.policy.versions = ['2026-09-01', '2025-09-01'];
    history.replaceState(null, '', location.pathname);
    await startPage(config);
    page = await show('limpide-policy', { now: () => Date.parse('2026-12-01') });
  });
  after(() => {
    page.element.remove();
    localStorage.removeItem(READ);
    history.replaceState(null, '', address);
  });

  it('is read in this order: title, date, news, in brief, contents, search, versions, text', () => {
    const order = [
      'h1',
      '.meta',
      '.news',
      '.summary',
      '.contents',
      '.search',
      '.versions',
      '.body',
    ].map((selector) => page.root.querySelector(selector) as Element);
    for (const [at, element] of order.slice(1).entries()) {
      const before = order[at] as Element;
      expect(
        before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
        `${before.className || before.localName} before ${element.className}`,
      ).not.to.equal(0);
    }
  });

  it('names its landmarks', () => {
    expect([...page.root.querySelectorAll('nav')].map(words)).to.deep.equal([
      'Sommaire',
      'Versions',
    ]);
    expect(page.root.querySelector('[role=search] label')?.textContent).to.equal(
      'Chercher dans la politique',
    );
    const news = page.root.querySelector('aside');
    const title = page.root.getElementById(news?.getAttribute('aria-labelledby') ?? '');
    expect(words(title)).to.equal('Notre politique de confidentialité a changé');
  });

  it('gives every table a caption, and every cell its headers', () => {
    const tables = [...page.root.querySelectorAll('table')];
    expect(tables.length).to.be.above(4);
    for (const table of tables) {
      expect(words(table.caption)).not.to.equal('');
      const columns = table.tHead?.rows[0]?.cells.length;
      for (const row of table.tBodies[0]?.rows ?? []) {
        expect(row.cells.length).to.equal(columns);
        expect(row.cells[0]?.getAttribute('scope')).to.equal('row');
        for (const cell of row.cells)
          expect(words(cell), table.caption?.textContent ?? '').not.to.equal('');
      }
    }
  });

  it('is walked in the order in which it is read, and loses nobody', async () => {
    (page.root.getElementById('titre') as HTMLElement).focus();
    expect(await press('Tab')).to.equal('button: J’ai lu');
    expect(await press('Tab')).to.equal('a: Voir ce qui change');
    expect(await press('Tab')).to.equal('a: bonjour@grainesducanal.example');
    expect(await press('Tab')).to.equal('summary: Sommaire');
  });

  it('opens its contents, goes to a section, and goes on from there', async () => {
    const details = page.root.querySelector<HTMLDetailsElement>('.contents details');
    (details?.querySelector('summary') as HTMLElement).focus();
    if (!details?.open) await press('Enter');
    expect(details?.open).to.equal(true);
    expect(await press('Tab')).to.contain('a: Qui est responsable de vos données');
    for (let at = 0; at < 7; at++) await press('Tab');
    expect(page.focused).to.contain('a: Quels sont vos droits');
    await press('Enter');
    await until(() => page.root.activeElement?.id === 'droits');
    expect(await press('Tab')).to.equal('a: Exercer un droit');
  });

  it('keeps the focus near when the news are dismissed', async () => {
    const button = page.root.querySelector<HTMLElement>('.news button');
    button?.focus();
    await press('Enter');
    expect(page.root.querySelector('.news')).to.equal(null);
    expect(page.root.activeElement?.id).to.equal('titre');
  });
});
