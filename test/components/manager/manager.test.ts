import { expect } from '@open-wc/testing';
import '../../../src/components/manager/define.js';
import type { LimpideManager } from '../../../src/components/manager/manager.js';
import type { PageInstance } from '../../../src/core/instance.js';
import { startPage } from '../../ui/page.js';
import { until } from '../../ui/until.js';
import { show, words, type Surface } from '../surface.js';
import { managerConfig } from './config.js';

describe('the manager in a page', () => {
  let instance: PageInstance;
  let manager: Surface<LimpideManager>;
  const toggle = (id: string) => manager.find<HTMLInputElement>(`#${id}`);
  const state = (id: string) => words(manager.find(`#${id}-state`));
  /** Switches as a person does, by keyboard. */
  const flip = (id: string) => manager.pressOn(toggle(id), 'Space');
  const unfold = (purpose: string) => manager.pressOn(manager.find(`#purpose-${purpose} summary`));
  const status = () => words(manager.find('[role=status]'));

  before(async () => {
    instance = await startPage(managerConfig);
  });
  beforeEach(async () => {
    document.documentElement.lang = 'fr';
    manager = await show('limpide-manager');
  });
  afterEach(async () => {
    manager.element.remove();
    await instance.reset();
  });

  it('shows purposes by their basis, in the owner’s words, and no switch for what is necessary', () => {
    expect(manager.all('.group > h3').map(words)).to.deep.equal([
      'Avec votre accord',
      'Mesure d’audience dispensée de consentement',
      'Toujours actifs',
    ]);
    expect(words(manager.find('#purpose-media h3'))).to.equal('Films de nos ateliers');
    expect(
      manager.all<HTMLInputElement>('[role=switch]').map(({ id, checked }) => [id, checked]),
    ).to.deep.equal([
      ['switch-advertising', false],
      ['switch-media', false],
      ['switch-audience', true],
    ]);
    expect(manager.text).to.contain('Vous n’avez pas encore choisi');
    expect(manager.has('[part=dialog]')).to.equal(false);
  });

  it('saves what the switches say, by keyboard, with the text that was on screen', async () => {
    await flip('switch-media');
    expect(status()).to.equal('');
    await manager.pressOn(manager.button('Enregistrer mes choix'));
    await until(() => status() === 'Vos choix sont enregistrés.');
    expect(instance.decision?.purposes).to.deep.include({ media: true, advertising: false });
    expect(manager.text).to.match(/Choix du .*, valable jusqu’au /);
    const [record] = (await until(async () => (await instance.history()).length > 0).then(() =>
      instance.history(),
    )) as { ui: object; notice: { id: string; textSha256: string | null } }[];
    expect(record?.ui).to.deep.equal({ layer: 2, control: 'save' });
    expect(record?.notice.id).to.equal('manager');
    await flip('switch-media');
    expect(status(), 'what is on screen is not saved any more').to.equal('');
  });

  it('refuses by any click, and accepts by a person’s alone', async () => {
    manager.button('Tout accepter').click();
    expect(instance.decision).to.equal(null);
    await manager.pressOn(manager.button('Tout accepter'));
    await until(() => instance.allows('advertising') && toggle('switch-advertising').checked);
    manager.button('Tout refuser').click();
    await until(() => !instance.allows('advertising'));
    expect(instance.decision?.cause).to.equal('refuse-all');
    await until(() => !toggle('switch-advertising').checked);
  });

  it('lets services be switched one by one, and says of the purpose that it is so in part', async () => {
    await unfold('advertising');
    await until(() => manager.has('#service-advertising-a'));
    await flip('service-advertising-a');
    expect(toggle('switch-advertising').indeterminate).to.equal(true);
    expect(state('switch-advertising')).to.equal('Accordé en partie');
    await flip('service-advertising-b');
    expect([toggle('switch-advertising').checked, state('switch-advertising')]).to.deep.equal([
      true,
      'Activé',
    ]);
    await flip('switch-advertising');
    expect(toggle('service-advertising-a').checked).to.equal(false);
    await manager.pressOn(manager.button('Enregistrer mes choix'));
    await until(() => instance.decision);
    expect(instance.allows('a')).to.equal(false);
  });

  it('says who a service is, where it is and what it keeps, as far as it is known', async () => {
    await unfold('advertising');
    await until(() => manager.has('#service-advertising-a'));
    const [first, second] = manager.all('#purpose-advertising .service').map(words);
    expect(first).to.contain('Régie A (Allemagne)').and.to.contain('a.example');
    expect(first).to.contain('_a').and.to.contain('13 mois').and.to.contain('Autre site');
    expect(second).to.contain('Essai (éditeur du site)');
    expect(second).to.contain('Régie B ne garde rien sur votre appareil.');
    const link = manager.find<HTMLAnchorElement>('#purpose-advertising a');
    expect(link.href).to.equal('https://a.example/confidentialite');
  });

  it('makes no link of an address that could run a script', async () => {
    await unfold('media');
    await until(() => manager.has('#service-media-film'));
    expect(words(manager.find('#purpose-media .service'))).to.contain('Société Cinéma');
    expect(manager.has('#purpose-media a')).to.equal(false);
  });

  it('makes the list of partners when somebody looks', async () => {
    expect(manager.has('.partners')).to.equal(false);
    await manager.pressOn(manager.find('#partners summary'));
    await until(() => manager.has('.partners'));
    expect(manager.all('.partners > li > strong').map(words)).to.include('Régie A');
    expect(manager.all('.partners [role=switch]')).to.deep.equal([]);
  });

  it('says that an answer could not be kept, until one is', async () => {
    const alert = () => words(manager.find('[role=alert]'));
    expect(alert()).to.equal('');
    manager.element.fail();
    await manager.element.updateComplete;
    expect(alert()).to.contain('n’est pas encore enregistré');
    await manager.pressOn(manager.button('Tout refuser'));
    await until(() => alert() === '');
  });

  it('turns to another language, and keeps what was switched and unfolded', async () => {
    await unfold('advertising');
    await flip('switch-media');
    await manager.turnTo('en');
    expect(words(manager.find('#title'))).to.equal('Manage cookies');
    expect(words(manager.find('#purpose-media h3'))).to.equal('Films of our workshops');
    expect(toggle('switch-media').checked).to.equal(true);
    expect(manager.has('#service-advertising-a')).to.equal(true);
    expect(manager.text).not.to.contain('Désactivé');
  });
});
