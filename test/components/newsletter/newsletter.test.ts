import { expect } from '@open-wc/testing';
import '../../../src/components/newsletter/define.js';
import type { LimpideNewsletter } from '../../../src/components/newsletter/newsletter.js';
import type { PageInstance } from '../../../src/core/instance.js';
import { startPage } from '../../ui/page.js';
import { until } from '../../ui/until.js';
import { down, Endpoint, json } from '../endpoint.js';
import { show, words, type Surface } from '../surface.js';
import { newsletterConfig } from './config.js';

describe('the sign-up', () => {
  const endpoint = new Endpoint('/essai');
  let instance: PageInstance;
  let form: Surface<LimpideNewsletter>;
  const error = (field: string) => {
    const control = form.find(`#${field}`);
    const described = (control.getAttribute('aria-describedby') ?? '').split(' ');
    return described.includes(`${field}-error`) && control.getAttribute('aria-invalid') === 'true'
      ? words(form.find(`#${field}-error`))
      : '';
  };
  const submit = () => form.pressOn(form.button('S’inscrire'));
  const fill = async () => {
    await form.type('email', 'ada@exemple.fr');
    await form.pressOn(form.find('#newsletter'), 'Space');
  };
  const title = () => words(form.find('#title'));

  before(async () => {
    instance = await startPage(newsletterConfig);
  });
  beforeEach(async () => {
    document.documentElement.lang = 'fr';
    endpoint.posted = [];
    endpoint.answer = ({ eventId }) => json(201, { eventId });
    form = await show('limpide-newsletter', { list: 'atelier', source: 'pied-de-page' });
  });
  afterEach(async () => {
    form.element.remove();
    await instance.reset();
  });
  after(() => endpoint.stop());

  it('asks what the configuration says, names its list, and ticks nothing', () => {
    expect(form.all('input:not([tabindex="-1"])').map(({ id }) => id)).to.deep.equal([
      'email',
      'phone',
      'newsletter',
      'open-tracking',
    ]);
    expect(form.all<HTMLInputElement>('input').filter(({ checked }) => checked)).to.deep.equal([]);
    expect(form.text).to.contain('J’accepte que Essai m’envoie la lettre de l’atelier par e‑mail.');
    expect(words(form.find('#phone-hint'))).to.contain('article L. 223-2');
    const notice = words(form.find('[part=notice] dl'));
    expect(notice).to.contain('Poste Claire').and.to.contain('3 ans');
    expect(form.find('[part=notice]').compareDocumentPosition(form.find('[part=submit]'))).to.equal(
      Node.DOCUMENT_POSITION_PRECEDING,
    );
  });

  it('folds its notice or not, lowers its heading and quietens its button where the page wants it so', async () => {
    const { element } = form;
    expect(form.all('details dt').map(words)).to.contain('Responsable').and.to.contain('Durée');
    Object.assign(element, { notice: 'whole', level: 3, tone: 'quiet', layout: 'row' });
    await element.updateComplete;
    expect(form.has('details')).to.equal(false);
    expect(form.all('[part=notice] > dl dt').map(words)).to.contain('Responsable');
    expect(form.has('form.row')).to.equal(true);
    Object.assign(element, { notice: 'folded', layout: 'column' });
    await element.updateComplete;
    expect(form.has('details')).to.equal(true);
    expect(form.find('#title').getAttribute('aria-level')).to.equal('3');
    expect(form.button('S’inscrire').className).to.equal('quiet');
  });

  it('says beside each field what is wrong, leads to the first, and sends nothing', async () => {
    await submit();
    await until(() => form.focused.startsWith('input: Adresse'));
    expect(error('email')).to.contain('Indiquez une adresse e‑mail complète');
    expect(error('newsletter')).to.contain('Cochez cette case');
    expect(error('phone')).to.equal('');
    await form.type('email', 'ada@exemple.fr');
    await form.type('phone', '12');
    await submit();
    await until(() => form.focused.startsWith('input: Téléphone'));
    expect([error('email') === '', error('phone') !== '']).to.deep.equal([true, true]);
    expect(endpoint.posted).to.deep.equal([]);
  });

  it('sends what was typed and ticked, tells the page, and says what to do next', async () => {
    const told: unknown[] = [];
    for (const name of ['limpide-submit', 'limpide-submitted'])
      form.element.addEventListener(name, ({ type, detail }: CustomEventInit & Event) =>
        told.push([type, detail.kind ?? detail.status]),
      );
    await fill();
    await submit();
    await until(() => title() === 'Vérifiez votre messagerie');
    await until(() => form.root.activeElement?.id === 'title');
    expect(told).to.deep.equal([
      ['limpide-submit', 'newsletter'],
      ['limpide-submitted', 'sent'],
    ]);
    const [message] = endpoint.posted;
    expect(message?.['consents']).to.deep.equal({ newsletter: true, openTracking: false });
    const typed = message?.['form'] as object;
    expect(Object.keys(typed)).to.have.members(['email', 'list', 'source', 'website', 'elapsed']);
    expect(typed).to.deep.include({
      email: 'ada@exemple.fr',
      list: 'atelier',
      source: 'pied-de-page',
      website: '',
    });
    expect(words(form.find('[part=sent]'))).to.contain('Adresse indiquée : ada@exemple.fr');
    await form.pressOn(form.button('Indiquer une autre adresse'));
    await until(() => form.focused.startsWith('input: Adresse'));
    expect(form.find<HTMLInputElement>('#email').value).to.equal('');
  });

  it('sends nothing where the page prevents it, and keeps what was typed', async () => {
    let prevented = 0;
    form.element.addEventListener('limpide-submit', (event) => {
      event.preventDefault();
      prevented += 1;
    });
    await fill();
    await submit();
    await until(() => prevented && form.find('[part=submit]').ariaDisabled !== 'true');
    expect(endpoint.posted).to.deep.equal([]);
    expect(form.find<HTMLInputElement>('#email').value).to.equal('ada@exemple.fr');
  });

  it('says beside its field what the endpoint refuses, else above the form', async () => {
    endpoint.answer = () => json(422, { errors: [{ pointer: '/form/email' }] });
    await fill();
    await submit();
    await until(() => error('email'));
    expect(form.has('[role=alert]')).to.equal(false);
    expect(form.focused).to.contain('Adresse e‑mail');
    endpoint.answer = () => json(422, {});
    await submit();
    await until(() => form.has('[role=alert]'));
    expect(words(form.find('[role=alert]'))).to.contain('n’a pas accepté cette demande');
    expect(error('email')).to.equal('');
  });

  it('keeps what cannot leave, says so, and lets it be taken back', async () => {
    endpoint.answer = down;
    await fill();
    await submit();
    await until(() => form.has('[part=waiting]'));
    expect(title()).to.equal('Votre demande n’est pas encore partie');
    expect(words(form.find('[part=waiting]'))).to.contain('Enregistrée sur cet appareil');
    expect(words(form.find('[part=waiting]'))).to.contain('ada@exemple.fr');
    await form.pressOn(form.button('Supprimer cette demande'));
    await until(() => !form.has('[part=waiting]'));
    expect(words(form.find('[role=status]'))).to.equal(
      'Votre demande est supprimée de cet appareil.',
    );
    const outbox = await instance.load('outbox');
    expect(await outbox.waitingForms(instance, 'newsletter')).to.deep.equal([]);
  });

  it('turns to another language with the owner’s words, and keeps what was typed', async () => {
    await fill();
    await form.turnTo('en');
    expect(form.text).to.contain('the workshop letter').and.not.to.contain('J’accepte');
    expect(form.find<HTMLInputElement>('#email').value).to.equal('ada@exemple.fr');
    expect(form.find<HTMLInputElement>('#newsletter').checked).to.equal(true);
  });
});
