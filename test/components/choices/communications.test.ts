import { expect } from '@open-wc/testing';
import '../../../src/components/choices/define.js';
import type { LimpideChoices } from '../../../src/components/choices/choices.js';
import type { PageInstance } from '../../../src/core/instance.js';
import { startPage } from '../../ui/page.js';
import { until } from '../../ui/until.js';
import { down, Endpoint, json } from '../endpoint.js';
import { put, show, words, type Surface } from '../surface.js';

/** What an endpoint knows of a customer who objected to the catalogue, and to nothing else. */
const account = {
  state: { email: true, catalogue: false },
  basis: { email: 'consent' },
  changedAt: '2026-11-02T09:30:00Z',
  history: [
    {
      at: '2026-11-02T09:30:00Z',
      action: 'save',
      changes: [{ line: 'catalogue', to: false, basis: 'legitimate-interests' }],
    },
  ],
};

describe('the communications that a customer chooses', () => {
  const endpoint = new Endpoint('/essai');
  let instance: PageInstance;
  let choices: Surface<LimpideChoices>;
  const box = (id: string) => choices.find<HTMLInputElement>(`#line-${id}`);
  const name = (id: string) => choices.find(`label.name[for=line-${id}]`);
  const now = (id: string) => words(choices.find(`#line-${id}-text .now`));
  const title = () => words(choices.find('#title'));
  const status = () => words(choices.find('[role=status]'));
  const flip = (id: string) => choices.pressOn(box(id), 'Space');
  const save = () => choices.pressOn(choices.button('Enregistrer mes choix'));

  before(async () => {
    instance = await startPage({
      organisation: { name: 'Essai', email: 'bonjour@essai.example' },
      endpoint: '/essai',
      fallbackLocale: 'de',
      purposes: [],
      choices: {
        lines: [
          'email',
          {
            id: 'catalogue',
            basis: 'legitimate-interests',
            title: { fr: 'Le catalogue d’hiver', de: 'Der Winterkatalog' },
            description: { fr: 'Deux fois par an.', de: 'Zweimal im Jahr.' },
          },
        ],
      },
    });
  });
  beforeEach(() => {
    document.documentElement.lang = 'fr';
    endpoint.posted = [];
    endpoint.asked = [];
    endpoint.tell = () => json(200, account);
    endpoint.answer = ({ eventId }) => json(201, { eventId, receivedAt: '2026-11-27T10:00:00Z' });
  });
  afterEach(async () => {
    choices.element.remove();
    await instance.reset();
  });
  after(() => endpoint.stop());

  it('shows each line as the endpoint knows it; an objection is a switch that is on', async () => {
    choices = await show('limpide-choices', { token: 'ada' });
    expect(endpoint.asked).to.deep.equal(['Bearer ada']);
    expect([box('email').checked, box('catalogue').checked]).to.deep.equal([true, true]);
    expect(words(name('catalogue'))).to.equal('Je m’oppose : Le catalogue d’hiver');
    expect(now('email')).to.equal('Vous l’avez accepté.');
    expect(now('catalogue')).to.contain('Vous vous y opposez depuis le 2 novembre 2026 à 10:30');
    expect(choices.text).to.contain('1 changement est enregistré.');
  });

  it('takes silence for no objection', async () => {
    const silent = { ...account, state: { catalogue: false }, history: [], changedAt: null };
    endpoint.tell = () => json(200, silent);
    choices = await show('limpide-choices', { token: 'ada' });
    expect(now('catalogue')).to.equal('Vous n’avez rien dit : nous ne le faisons pas.');
    expect(now('email'), 'a consent').to.equal(
      'Vous ne l’avez pas accepté : nous ne le faisons pas.',
    );
    choices.element.remove();
    endpoint.tell = () => json(200, { ...silent, history: [{ state: { catalogue: false } }] });
    choices = await show('limpide-choices', { token: 'ada' });
    expect(now('catalogue'), 'answered').to.equal('Vous vous y opposez : nous ne le faisons pas.');
  });

  it('turns the owner’s texts with the page; what is in another language says so', async () => {
    choices = await show('limpide-choices', { token: 'ada' });
    expect(choices.has('[part=line] span[lang]')).to.equal(false);
    expect(choices.text).to.contain('Deux fois par an.');
    await flip('email');
    await choices.turnTo('en');
    await until(() => choices.text.includes('Der Winterkatalog'));
    const text = choices.find('#line-catalogue-text span[lang]');
    expect([text.lang, words(text)]).to.deep.equal(['de', 'Zweimal im Jahr.']);
    expect(words(name('email'))).to.equal('Offers by e‑mail');
    expect(choices.text).not.to.match(/Deux fois|catalogue d’hiver|object Object/);
    expect(box('email').checked, 'what was switched stays').to.equal(false);
  });

  it('says that a switch is not saved, saves it, and says when the endpoint had it', async () => {
    choices = await show('limpide-choices', { token: 'ada' });
    await flip('catalogue');
    expect(now('catalogue')).to.equal('Pas encore enregistré');
    endpoint.tell = () =>
      json(200, { ...account, state: { email: true, catalogue: true }, history: [] });
    await save();
    await until(() => status() === 'Vos choix sont enregistrés.');
    const [message] = endpoint.posted;
    expect(message?.action).to.equal('save');
    expect(message?.['state']).to.deep.equal({ email: true, catalogue: true });
    expect(message?.['basis']).to.deep.equal({
      email: 'consent',
      catalogue: 'legitimate-interests',
    });
    await until(() => now('catalogue') === 'Vous ne vous y opposez pas.');
    await save();
    await until(() => status() === 'Rien n’a changé : vos choix sont déjà enregistrés.');
    expect(endpoint.posted).to.have.length(1);
  });

  it('stops everything at once, whatever the switches say', async () => {
    choices = await show('limpide-choices', { token: 'ada' });
    await choices.pressOn(choices.button('Tout arrêter'));
    await until(() => status().startsWith('Votre opposition est enregistrée le 27 novembre 2026'));
    const [message] = endpoint.posted;
    expect(message?.action).to.equal('object-all');
    expect(message?.['state']).to.deep.equal({ email: false, catalogue: false });
  });

  it('says that a choice waits, on its line too, and lets it be taken back', async () => {
    choices = await show('limpide-choices', { token: 'ada' });
    endpoint.answer = down;
    await flip('email');
    await save();
    await until(() => choices.has('[part=waiting]'));
    expect(now('email')).to.equal('Enregistré sur cet appareil, envoi en attente');
    expect(box('email').checked).to.equal(false);
    await choices.pressOn(choices.button('Supprimer ce choix en attente'));
    await until(() => !choices.has('[part=waiting]'));
    await until(() => box('email').checked);
    expect(now('email')).to.equal('Vous l’avez accepté.');
  });

  it('shows one and the same screen to everybody whom it does not know', async () => {
    const screens: string[] = [];
    for (const [token, tell] of [
      ['', () => json(200, account)],
      ['faux', () => json(401, {})],
      ['perdu', () => json(404, {})],
    ] as const) {
      endpoint.tell = tell;
      choices = await show('limpide-choices', { token });
      screens.push(choices.text);
      choices.element.remove();
    }
    expect(screens[0]).to.contain('Cette page s’ouvre avec un lien personnel');
    expect(new Set(screens).size).to.equal(1);
    expect(endpoint.asked, 'nobody is asked without a token').to.have.length(2);
  });

  it('lets people try again where the endpoint does not answer', async () => {
    endpoint.tell = down;
    choices = await show('limpide-choices', { token: 'ada' });
    expect(title()).to.equal('Vos choix ne peuvent pas être affichés pour le moment');
    expect(choices.all('button').map(words)).to.deep.equal(['Réessayer', 'Tout arrêter']);
    endpoint.tell = () => json(200, account);
    await choices.pressOn(choices.button('Réessayer'));
    await until(() => title() === 'Choisir ce que vous recevez');
  });

  it('sends the customer away where the link is refused by then', async () => {
    choices = await show('limpide-choices', { token: 'ada' });
    endpoint.answer = () => json(401, {});
    await flip('email');
    await save();
    await until(() => title() === 'Cette page s’ouvre avec un lien personnel');
    expect(status()).to.contain('votre lien, ou votre connexion, n’est plus valable');
  });

  it('takes the token of a link out of the address, and asks with it', async () => {
    const address = location.href;
    const url = new URL(address);
    url.searchParams.set('choix', 'lien');
    history.replaceState(null, '', url);
    choices = put('limpide-choices');
    expect(location.href).to.equal(address);
    await choices.element.loaded;
    expect(endpoint.asked).to.deep.equal(['Bearer lien']);
    choices.element.token = 'ada';
    await until(() => endpoint.asked.length === 2);
    expect(endpoint.asked[1], 'the customer area says it better').to.equal('Bearer ada');
  });
});
