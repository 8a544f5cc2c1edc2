import { expect } from '@open-wc/testing';
import type { FormInput } from '../../src/core/forms.js';
import type { PageInstance, Parts } from '../../src/core/instance.js';
import { readLocal } from '../../src/core/local-storage.js';
import { FORMS_PENDING_KEY, PENDING_KEY, uuid } from '../../src/core/pending-decision.js';
import { startPage } from '../ui/page.js';
import { until } from '../ui/until.js';

/** What the endpoint answers to each form now; the page's own files are fetched as ever. */
let answer: (body: { eventId: string; kind: string }) => Response | Promise<Response>;
let posted: { eventId: string; [key: string]: unknown }[] = [];
const native = globalThis.fetch;
const json = (body: object, status: number) => new Response(JSON.stringify(body), { status });

const form = (content: object = {}): FormInput => ({
  kind: 'rights-request',
  eventId: uuid(),
  action: 'submit',
  notice: { id: 'rights', text: 'Ce que vous lisez' },
  content: { form: { rights: ['acces'], identifier: { value: 'ada@exemple.fr' }, ...content } },
});

describe('forms in the outbox', () => {
  let instance: PageInstance;
  let outbox: Parts['outbox'];

  before(async () => {
    globalThis.fetch = (url, init) => {
      if (!String(url).startsWith('/essai')) return native(url, init);
      const body = JSON.parse(String(init?.body));
      posted.push(body);
      return Promise.resolve().then(() => answer(body));
    };
    instance = await startPage({
      organisation: { name: 'Essai' },
      endpoint: '/essai',
      endpoints: { newsletter: '/essai-lettre' },
    });
    outbox = await instance.load('outbox');
  });
  beforeEach(async () => {
    await instance.reset();
    posted = [];
    answer = ({ eventId }) => json({ eventId, reference: 'R-1' }, 201);
  });
  after(async () => {
    await instance.reset();
    globalThis.fetch = native;
  });

  const waiting = () => outbox.waitingForms(instance, 'rights-request');

  it('posts the whole message, with the hash of what was on screen', async () => {
    const given = form();
    const sent = await outbox.sendForm(instance, given);
    expect(sent.status).to.equal('sent');
    expect(sent.status === 'sent' && sent.answer['reference']).to.equal('R-1');
    const { occurredAt, notice, ...rest } = posted[0] ?? ({} as Record<string, unknown>);
    expect(occurredAt).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect((notice as Record<string, unknown>)['textSha256']).to.equal(
      // printf 'Ce que vous lisez' | sha256sum
      '456a60317511bc1c23ac14329da531b8f57eee0662e054a31e4087dd04b25902',
    );
    expect(rest).to.deep.equal({
      schema: 'limpide/1',
      kind: 'rights-request',
      eventId: given.eventId,
      action: 'submit',
      subjectRef: null,
      origin: location.origin,
      pageId: location.pathname,
      form: { rights: ['acces'], identifier: { value: 'ada@exemple.fr' } },
    });
  });

  it('keeps of what was accepted nothing that was typed, and that until it is seen', async () => {
    const given = form();
    await outbox.sendForm(instance, given);
    const [kept] = await waiting();
    expect(kept?.verdict?.status).to.equal('sent');
    expect(JSON.stringify(kept)).not.to.contain('ada@exemple.fr');
    expect(readLocal(FORMS_PENDING_KEY)).to.equal(1);
    await outbox.withdrawForm(instance, given.eventId);
    expect(await waiting()).to.deep.equal([]);
    expect(readLocal(FORMS_PENDING_KEY)).to.equal(undefined);
  });

  it('keeps what could not be sent, and sends it once', async () => {
    answer = () => json({}, 500);
    const given = form();
    expect(await outbox.sendForm(instance, given)).to.deep.equal({
      status: 'queued',
      lasting: true,
    });
    const [kept] = await waiting();
    expect(kept?.verdict).to.equal(undefined);
    expect(JSON.stringify(kept?.message)).to.contain('ada@exemple.fr');
    expect(readLocal(PENDING_KEY)).to.equal(1);
    answer = ({ eventId }) => json({ eventId, reference: 'R-2' }, 201);
    await until(async () => (await waiting())[0]?.verdict?.status === 'sent');
    expect(new Set(posted.map(({ eventId }) => eventId))).to.have.length(1);
    expect(JSON.stringify(posted[0])).to.equal(JSON.stringify(posted.at(-1)));
  });

  it('keeps whole what was refused, so that its author can mend it', async () => {
    answer = () => json({ errors: [{ pointer: '/form/answer/email' }] }, 400);
    const given = form();
    const sent = await outbox.sendForm(instance, given);
    expect(sent.status === 'rejected' && sent.code).to.equal(400);
    const [kept] = await waiting();
    expect(JSON.stringify(kept?.message)).to.contain('ada@exemple.fr');
    await outbox.sendForm(instance, form());
    expect(posted.length, 'it is not sent again').to.equal(2);
  });

  it('leaves alone what its author took back while it was under way', async () => {
    const given = form();
    answer = async () => {
      await outbox.withdrawForm(instance, given.eventId);
      return json({}, 503);
    };
    await outbox.sendForm(instance, given);
    expect(await waiting()).to.deep.equal([]);
  });

  it('keeps the header of a form while it waits, and no longer', async () => {
    answer = () => json({}, 500);
    await outbox.sendForm(instance, { ...form(), authorization: 'Bearer abc' });
    expect((await waiting())[0]?.authorization).to.equal('Bearer abc');
    answer = ({ eventId }) => json({ eventId }, 201);
    await until(async () => (await waiting())[0]?.verdict);
    expect(JSON.stringify(await waiting())).not.to.contain('abc');
  });

  it('is not held up by another address that is down', async () => {
    answer = ({ eventId, kind }) =>
      kind === 'newsletter' ? json({}, 500) : json({ eventId }, 201);
    const letter = await outbox.sendForm(instance, { ...form(), kind: 'newsletter' });
    expect(letter.status).to.equal('queued');
    expect((await outbox.sendForm(instance, form())).status).to.equal('sent');
    expect(await outbox.waitingForms(instance, 'newsletter')).to.have.length(1);
  });

  it('tells whoever watches, until told to stop', async () => {
    let told = 0;
    const stop = outbox.watchForms(instance, () => (told += 1));
    await outbox.sendForm(instance, form());
    expect(told).to.equal(1);
    stop();
    await outbox.sendForm(instance, form());
    expect(told).to.equal(1);
  });

  it('has nowhere to go without an endpoint', async () => {
    const { config } = instance;
    instance.config = { ...config, endpoint: undefined } as never;
    const outcome = await outbox.sendForm(instance, form()).catch((error: Error) => error.name);
    instance.config = config;
    expect(outcome).to.equal('RangeError');
    expect(posted).to.deep.equal([]);
  });
});
