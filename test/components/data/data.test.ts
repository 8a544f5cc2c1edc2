import { expect } from '@open-wc/testing';
import '../../../src/components/data/define.js';
import type { LimpideData } from '../../../src/components/data/data.js';
import type { PageInstance } from '../../../src/core/instance.js';
import { uuid } from '../../../src/core/pending-decision.js';
import { startPage } from '../../ui/page.js';
import { until } from '../../ui/until.js';
import { down, Endpoint } from '../endpoint.js';
import { show, words, type Surface } from '../surface.js';

/** What this page stores, by kind; reading must add nothing to it. */
const stored = async () => ({
  cookies: document.cookie,
  local: { ...localStorage },
  databases: (await indexedDB.databases()).map(({ name }) => name),
});

describe('what a site keeps on this device', () => {
  const endpoint = new Endpoint('/essai');
  let instance: PageInstance;
  let data: Surface<LimpideData>;
  const rows = () => data.all('[part=stored] tbody tr').map(words);
  const row = (name: string) => rows().find((each) => each.startsWith(name)) ?? '';

  before(async () => {
    endpoint.answer = down;
    instance = await startPage({
      organisation: { name: 'Essai' },
      endpoint: '/essai',
      purposes: ['media'],
      services: [
        {
          id: 'video',
          name: { fr: 'Lecteur vidéo', en: 'Video player' },
          purposes: ['media'],
          storage: [
            {
              name: 'video_*',
              type: 'localStorage',
              duration: 'P1D',
              party: 'first',
              description: { fr: 'Le volume du son.', en: 'The volume.' },
            },
          ],
        },
      ],
    });
  });
  beforeEach(() => {
    document.documentElement.lang = 'fr';
    localStorage.setItem('panier', '3');
    localStorage.setItem('video_son', '7');
  });
  afterEach(async () => {
    data.element.remove();
    localStorage.clear();
    await instance.reset();
  });
  after(() => endpoint.stop());

  it('reads and writes nothing, and says of each thing whose it is, or that nobody has said', async () => {
    const before = await stored();
    data = await show('limpide-data');
    expect(await stored()).to.deep.equal(before);
    expect(row('video_son')).to.contain('Lecteur vidéo').and.to.contain('Le volume du son.');
    expect(row('video_son')).to.contain('1 jour');
    expect(row('panier')).to.contain('Non déclarée');
    expect(words(data.find('[part=stored] .note'))).to.contain('1 élément n’est déclaré');
    expect(words(data.find('[part=history]'))).to.contain('Aucun choix n’est gardé');
  });

  it('follows what is decided meanwhile: what is kept of it, and its receipt, the last one first', async () => {
    data = await show('limpide-data');
    await instance.refuseAll();
    await until(() => data.all('[part=history] li').length === 1);
    await instance.decide({ media: true });
    await until(() => data.all('[part=history] li').length === 2);
    const [last, first] = data.all('[part=history] li').map(words);
    expect(last).to.match(/Accepté .+ Valable jusqu’au/);
    expect(first).to.match(/Refusé/);
    expect(row('eu-choice') || row('limpide')).to.contain('Ce site, pour vos choix');
    const receipts = data.all('[part=history] li button').map((each) => words(each));
    expect(receipts[0]).to.match(/^Télécharger le reçu du .+ \(heure de Paris\)$/);
    expect(receipts[1]).to.match(/^Télécharger le reçu du .+ \(heure de Paris\), JSON$/);
    expect(data.find<HTMLDetailsElement>('[part=history] details').open).to.equal(false);
  });

  it('asks before it erases, with the focus on the question, and can be told to keep all', async () => {
    data = await show('limpide-data');
    const erase = data.button('Tout effacer');
    expect(erase.getAttribute('aria-expanded')).to.equal('false');
    await data.pressOn(erase);
    await until(() => data.root.activeElement?.id === 'sure');
    expect(erase.getAttribute('aria-expanded')).to.equal('true');
    expect(words(data.find('#sure'))).to.contain('par exemple un panier');
    await data.pressOn(data.button('Ne rien effacer'));
    expect(data.has('#sure')).to.equal(false);
    expect(localStorage.getItem('panier')).to.equal('3');
  });

  it('shows that a form waits, not what it says, and lets its author take it back', async () => {
    await instance.refuseAll();
    const outbox = await instance.load('outbox');
    const sent = await outbox.sendForm(instance, {
      kind: 'newsletter',
      eventId: uuid(),
      action: 'subscribe',
      notice: { id: 'newsletter', text: 'Ce que vous lisez' },
      content: { form: { email: 'ada@exemple.fr' } },
    });
    expect(sent.status).to.equal('queued');
    data = await show('limpide-data');
    expect(data.text).to.contain('Inscription à la lettre d’information');
    expect(data.text).not.to.contain('ada@exemple.fr');
    const [drop] = data.all('.records button');
    expect(words(drop)).to.contain('Supprimer cet envoi : Inscription à la lettre d’information');
    await data.pressOn(drop as HTMLElement);
    await until(() => !data.has('#waiting'));
    expect(data.text).to.contain('L’envoi est supprimé.');
    expect(await outbox.waitingForms(instance, 'newsletter')).to.deep.equal([]);
  });

  it('saves everything as one file, without a receipt of what was never decided', async () => {
    data = await show('limpide-data');
    const files: [string, Promise<string>][] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      files.push([this.download, fetch(this.href).then((answer) => answer.text())]);
    };
    await data.pressOn(data.button('Tout télécharger'));
    await until(() => files.length > 0);
    HTMLAnchorElement.prototype.click = click;
    const [name, content] = files[0] as [string, Promise<string>];
    expect(name).to.equal(`mes-donnees-${location.hostname}.json`);
    const { storage, history } = JSON.parse(await content);
    expect(history).to.deep.equal([]);
    expect(storage).to.deep.include({
      type: 'localStorage',
      name: 'video_son',
      value: '7',
      owner: 'video',
    });
  });

  it('turns to another language, the owner’s words and the history with it', async () => {
    await instance.decide({ media: true });
    data = await show('limpide-data');
    await until(() => data.all('[part=history] li').length === 1);
    await data.turnTo('en');
    expect(row('video_son')).to.contain('Video player').and.to.contain('The volume.');
    expect(data.text).not.to.match(/Accepté|Vos choix/);
  });
});
