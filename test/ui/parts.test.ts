import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import manager from '../../src/i18n/resolved/manager.fr.js';
import common from '../../src/i18n/resolved/common.fr.js';
import { translator } from '../../src/i18n/translate.js';
import { define } from '../../src/ui/define.js';
import { durationText } from '../../src/i18n/duration.js';
import { safeUrl } from '../../src/ui/safe-url.js';
import { controls } from '../../src/ui/styles/controls.js';
import { switchStyles } from '../../src/ui/styles/switch.js';
import { tableStyles } from '../../src/ui/styles/table.js';
import { tokens } from '../../src/ui/styles/tokens.js';
import { switchTemplate } from '../../src/ui/templates/switch.js';
import { tableTemplate } from '../../src/ui/templates/table.js';

const t = translator({ manager, common });

@customElement('test-parts')
class TestParts extends LitElement {
  static override styles = [tokens, controls, switchStyles, tableStyles];
  @state() checked = false;

  override render() {
    return html`
      <label for="audience">Mesure d’audience</label>
      ${switchTemplate(t, {
        id: 'audience',
        checked: this.checked,
        change: (checked) => (this.checked = checked),
      })}
      ${tableTemplate({ caption: 'Légende', head: ['Nom', 'Durée'], rows: [['_pk_id', '13 mois']] })}
    `;
  }
}

const parts = async () => {
  const element = await fixture<TestParts>(html`<test-parts></test-parts>`);
  const find = <E extends Element>(selector: string) => {
    const found = element.shadowRoot?.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  return { element, find };
};

describe('switch', () => {
  it('is a checkbox in a target of 44 × 44, and says its state in words', async () => {
    const { element, find } = await parts();
    const input = find<HTMLInputElement>('input');
    const label = find('.switch').getBoundingClientRect();
    expect(label.height).to.be.at.least(44);
    expect(input.getBoundingClientRect().width).to.equal(44);
    expect(find('.state').textContent).to.equal('Désactivé');
    input.focus();
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(element.checked).to.equal(true);
    expect(find('.state').textContent).to.equal('Activé');
  });

  it('is switched on by people only, off by anybody', async () => {
    const { element, find } = await parts();
    const input = find<HTMLInputElement>('input');
    input.click();
    await element.updateComplete;
    expect([element.checked, input.checked]).to.deep.equal([false, false]);
    element.checked = true;
    await element.updateComplete;
    input.click();
    await element.updateComplete;
    expect([element.checked, input.checked]).to.deep.equal([false, false]);
  });

  it('passes axe, on and off, with the table beside it', async () => {
    const { element } = await parts();
    await expect(element).to.be.accessible();
    element.checked = true;
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});

describe('table', () => {
  it('has headers for columns and rows, and becomes cards where there is no room', async () => {
    const { element, find } = await parts();
    element.style.width = '800px';
    expect(getComputedStyle(find('tbody tr')).display).to.equal('table-row');
    element.style.width = '300px';
    expect(getComputedStyle(find('tbody tr')).display).to.equal('block');
    expect(getComputedStyle(find('thead')).display).to.equal('none');
    expect(getComputedStyle(find('td'), '::before').content).to.equal('"Durée"');
    expect(find('tbody th').getAttribute('scope')).to.equal('row');
    expect(element.scrollWidth).to.be.at.most(300);
  });
});

describe('durationText', () => {
  for (const [iso, words] of [
    ['P13M', '13 mois'],
    ['P1D', '1 jour'],
    ['PT30M', '30 minutes'],
    ['P1Y6M', '1 an et 6 mois'],
    ['session', 'Le temps de la visite'],
    ['tant que nécessaire', 'tant que nécessaire'],
    ['P', 'P'],
  ] as const)
    it(`${iso} → ${words}`, () => expect(durationText(t, iso)).to.equal(words));
});

describe('safeUrl', () => {
  for (const address of ['https://a.fr/', 'mailto:a@b.fr', 'tel:+33183807570', '/ici', '#la'])
    it(`keeps ${address}`, () => expect(safeUrl(address)).to.equal(address));
  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    'http://a.fr/',
    'ftp://a.fr',
    'blob:x',
    'http://[',
    '',
    undefined,
  ])
    it(`refuses ${address}`, () => expect(safeUrl(address)).to.equal(undefined));
});

describe('define', () => {
  it('registers once; a second class under the same tag is left out, and said', () => {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (words: string) => said.push(words);
    class First extends HTMLElement {}
    define('test-once', First);
    define('test-once', First);
    define('test-once', class extends HTMLElement {});
    console.warn = warn;
    expect(customElements.get('test-once')).to.equal(First);
    expect(said).to.have.length(1);
  });
});
