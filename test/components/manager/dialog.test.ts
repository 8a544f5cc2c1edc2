import { expect } from '@open-wc/testing';
import type { LimpideManager } from '../../../src/components/manager/manager.js';
import type { PageInstance } from '../../../src/core/instance.js';
import { startPage } from '../../ui/page.js';
import { until } from '../../ui/until.js';
import { Surface, words } from '../surface.js';
import { managerConfig } from './config.js';

describe('the manager as a dialog', () => {
  let instance: PageInstance;
  let opener: HTMLButtonElement;
  let manager: Surface<LimpideManager>;
  let heard: string[];
  const dialog = () => manager.find<HTMLDialogElement>('dialog');
  const note = ({ type }: Event) => void heard.push(type);

  before(async () => {
    document.documentElement.lang = 'fr';
    instance = await startPage(managerConfig);
    opener = document.createElement('button');
    opener.textContent = 'Cookies';
    document.body.append(opener);
    for (const type of ['limpide-open', 'limpide-close']) document.addEventListener(type, note);
  });
  beforeEach(async () => {
    heard = [];
    opener.focus();
    await instance.open('manager');
    manager = new Surface(document.querySelector('limpide-manager') as LimpideManager);
  });
  afterEach(async () => {
    if (dialog().open) {
      heard = [];
      instance.close();
      await until(() => heard.includes('limpide-close'));
    }
    await instance.reset();
  });
  after(() => {
    for (const type of ['limpide-open', 'limpide-close']) document.removeEventListener(type, note);
    document.querySelector('limpide-manager')?.remove();
    opener.remove();
  });

  it('is modal, named by its title, holds the focus, and says that it has opened', () => {
    expect(dialog().matches(':modal')).to.equal(true);
    expect(words(manager.find(`#${dialog().getAttribute('aria-labelledby')}`))).to.equal(
      'Gérer mes cookies',
    );
    expect(manager.focused).to.equal('button: Fermer');
    expect(heard).to.deep.equal(['limpide-open']);
  });

  for (const [how, close] of [
    ['Escape', () => manager.press('Escape')],
    ['its button', () => manager.pressOn(manager.button('Fermer'))],
  ] as const)
    it(`closes by ${how}, decides nothing, and gives the focus back`, async () => {
      await manager.pressOn(manager.find('#switch-media'), 'Space');
      await close();
      await until(() => heard.includes('limpide-close'));
      expect(dialog().open).to.equal(false);
      expect(instance.decision).to.equal(null);
      expect(document.activeElement).to.equal(opener);
      await instance.open('manager');
      expect(
        manager.find<HTMLInputElement>('#switch-media').checked,
        'what was not saved is forgotten',
      ).to.equal(false);
    });

  it('closes once an answer is given, and has said that it is saved', async () => {
    await manager.pressOn(manager.button('Tout refuser'));
    await until(() => heard.includes('limpide-close'));
    expect(instance.decision?.cause).to.equal('refuse-all');
    await until(() => words(manager.find('[role=status]')) === 'Vos choix sont enregistrés.');
  });

  it('is one per page, and opens at the partners where that is asked for', async () => {
    instance.close();
    await instance.open('manager');
    instance.close();
    await manager.element.open('partners');
    expect(document.querySelectorAll('limpide-manager')).to.have.length(1);
    expect(manager.find<HTMLDetailsElement>('#partners').open).to.equal(true);
    await until(() => manager.has('.partners'));
  });
});
