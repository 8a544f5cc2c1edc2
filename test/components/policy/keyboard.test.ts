import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/components/policy/define.js';
import type { LimpidePolicy } from '../../../src/components/policy/policy.js';
import { startPage } from '../../ui/page.js';
import { until } from '../../ui/until.js';

const READ = 'limpide-policy-read';

describe('a policy by keyboard and by ear', function () {
  this.timeout(30_000);

  const address = location.href;
  let policy: LimpidePolicy;
  const root = () => policy.shadowRoot as ShadowRoot;
  const words = (element: Element | null | undefined) =>
    (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();

  /** What has the focus: its kind and its name. */
  const focused = () => {
    const element = root().activeElement as HTMLElement | null;
    if (!element) return 'nothing';
    const label = (element as HTMLInputElement).labels?.[0];
    return `${element.localName}: ${words(label ?? element)}`;
  };
  const press = async (key: string) => {
    await sendKeys({ press: key });
    return focused();
  };

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
    policy = document.createElement('limpide-policy');
    policy.now = () => Date.parse('2026-12-01');
    document.body.append(policy);
    await policy.loaded;
  });
  after(() => {
    policy.remove();
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
    ].map((selector) => root().querySelector(selector) as Element);
    for (const [at, element] of order.slice(1).entries()) {
      const before = order[at] as Element;
      expect(
        before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
        `${before.className || before.localName} before ${element.className}`,
      ).not.to.equal(0);
    }
  });

  it('names its landmarks', () => {
    expect([...root().querySelectorAll('nav')].map(words)).to.deep.equal(['Sommaire', 'Versions']);
    expect(root().querySelector('[role=search] label')?.textContent).to.equal(
      'Chercher dans la politique',
    );
    const news = root().querySelector('aside');
    const title = root().getElementById(news?.getAttribute('aria-labelledby') ?? '');
    expect(words(title)).to.equal('Notre politique de confidentialité a changé');
  });

  it('gives every table a caption, and every cell its headers', () => {
    const tables = [...root().querySelectorAll('table')];
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
    (root().getElementById('titre') as HTMLElement).focus();
    expect(await press('Tab')).to.equal('button: J’ai lu');
    expect(await press('Tab')).to.equal('a: Voir ce qui change');
    expect(await press('Tab')).to.equal('a: bonjour@grainesducanal.example');
    expect(await press('Tab')).to.equal('summary: Sommaire');
  });

  it('opens its contents, goes to a section, and goes on from there', async () => {
    const details = root().querySelector<HTMLDetailsElement>('.contents details');
    (details?.querySelector('summary') as HTMLElement).focus();
    if (!details?.open) await press('Enter');
    expect(details?.open).to.equal(true);
    expect(await press('Tab')).to.contain('a: Qui est responsable de vos données');
    for (let at = 0; at < 7; at++) await press('Tab');
    expect(focused()).to.contain('a: Quels sont vos droits');
    await press('Enter');
    await until(() => root().activeElement?.id === 'droits');
    expect(await press('Tab')).to.equal('a: Exercer un droit');
  });

  it('keeps the focus near when the news are dismissed', async () => {
    const button = root().querySelector<HTMLElement>('.news button');
    button?.focus();
    await press('Enter');
    await policy.updateComplete;
    expect(root().querySelector('.news')).to.equal(null);
    expect(root().activeElement?.id).to.equal('titre');
  });
});
