import { expect } from '@open-wc/testing';
import type { PageInstance, Parts } from '../../src/core/instance.js';
import { sha256 } from '../../src/core/sha256.js';
import { uuid } from '../../src/core/pending-decision.js';
import { startPage } from '../ui/page.js';
import { until } from '../ui/until.js';

interface Posted {
  eventId?: string;
  sha256?: string;
  [key: string]: unknown;
}

const native = globalThis.fetch;
const json = (body: object, status: number) =>
  Promise.resolve(new Response(JSON.stringify(body), { status }));

describe('the text behind a record', () => {
  const shown = 'Ce que vous lisez.';
  let host: PageInstance;
  let outbox: Parts['outbox'];
  let asksForText: boolean;
  let isTextTaken: boolean;
  let posted: { path: string; body: Posted }[] = [];

  const send = () =>
    outbox.sendForm(host, {
      kind: 'rights-request',
      eventId: uuid(),
      action: 'submit',
      notice: { id: 'rights', text: shown },
      content: { form: { rights: ['acces'], identifier: { value: 'ada@exemple.fr' } } },
    });
  const texts = () => posted.filter(({ path }) => path.endsWith('/texts'));

  before(async () => {
    globalThis.fetch = (url, init) => {
      const path = String(url);
      if (!path.startsWith('/essai')) return native(url, init);
      const body = JSON.parse(String(init?.body)) as Posted;
      posted.push({ path, body });
      if (path.endsWith('/texts'))
        return isTextTaken ? json({ eventId: body.sha256 }, 201) : json({ title: 'Full' }, 429);
      return json({ eventId: body.eventId, ...(asksForText ? { textWanted: true } : {}) }, 201);
    };
    host = await startPage({ organisation: { name: 'Essai' }, endpoint: '/essai' });
    outbox = await host.load('outbox');
  });
  beforeEach(async () => {
    await host.reset();
    posted = [];
    asksForText = true;
    isTextTaken = true;
  });
  after(async () => {
    await host.reset();
    globalThis.fetch = native;
  });

  it('is posted once where the endpoint asks for it, without anything that was typed', async () => {
    expect((await send()).status).to.equal('sent');
    await until(() => texts().length > 0);
    expect(texts()).to.deep.equal([
      {
        path: '/essai/texts',
        body: {
          schema: 'limpide/1',
          sha256: await sha256(shown),
          lang: host.locale,
          version: null,
          text: shown,
          origin: location.origin,
        },
      },
    ]);
  });

  it('is not posted to an endpoint that does not ask', async () => {
    asksForText = false;
    await send();
    // Whatever there is to send goes with the next letter.
    await send();
    expect(texts()).to.deep.equal([]);
    expect(posted.length).to.equal(2);
  });

  it('waits where it is not taken, once for two records that name it', async () => {
    isTextTaken = false;
    await send();
    await send();
    await until(() => texts().length > 0);
    isTextTaken = true;
    posted = [];
    dispatchEvent(new Event('online'));
    await until(() => texts().length > 0);
    dispatchEvent(new Event('online'));
    await send();
    expect(texts().length).to.equal(1);
  });
});
