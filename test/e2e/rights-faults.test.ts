import assert from 'node:assert/strict';
import type { Fault } from '../support/node/endpoint.js';
import { button } from './limpide-page.js';
import { poll } from './poll.js';
import { heading, received, registered, RightsPage, rightsSite, waits } from './rights-page.js';
import { scenario, type World } from './scenario.js';

/** The posts of rights requests, whatever became of them. */
const tries = ({ site }: World) =>
  site.endpoint.posted.filter(({ path }) => path.endsWith('/rights-requests'));

/** A request for access, on its way: the record of the cookies' answer has left before. */
async function sendOne({ page }: World): Promise<RightsPage> {
  const form = new RightsPage(page);
  await form.open();
  await form.tab.until(() => !('limpide-pending' in localStorage));
  await form.ask('acces', 'rectification');
  await form.type('Que faut-il corriger, et comment.*', 'Mon nom : Lovelace.');
  await form.identify();
  return form;
}

/** The same, posted while the endpoint cannot be reached. */
async function oneThatWaits(world: World): Promise<RightsPage> {
  const form = await sendOne(world);
  world.site.endpoint.fault = 'gone';
  await form.send();
  await form.tab.see(waits);
  return form;
}

/** What the endpoint answers to a request that it refuses. */
const refusal: Fault = {
  status: 400,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ errors: [{ pointer: '/form/identifier' }] }),
};

/** Once, under one key, with one body, whatever was tried. */
async function once(world: World): Promise<void> {
  const rows = await registered(world.site, 1);
  assert.equal(rows.length, 1);
  const bodies = new Set(tries(world).map(({ body }) => JSON.stringify(body)));
  assert.equal(bodies.size, 1);
}

const faults: Record<string, Fault> = {
  'the network down': 'gone',
  'a 500': { status: 500 },
  'no answer in ten seconds': 'silent',
};
for (const [name, fault] of Object.entries(faults))
  scenario(
    `REQ-68: ${name}: kept and said so, without reference or date, then sent once`,
    rightsSite,
    async (world) => {
      const form = await sendOne(world);
      world.site.endpoint.fault = fault;
      await form.send();
      await poll('a try', () => tries(world).length > 0);
      await form.tab.see(waits);
      const text = await form.text();
      assert.match(text, /Enregistrée sur cet appareil, envoi en attente\./);
      assert.match(text, /ni référence ni délai légal/);
      assert.match(text, /Mon nom : Lovelace\./);
      assert.doesNotMatch(text, /au plus tard le|Reçue le/);
      await form.tab.see(button('Préparer une lettre'));
      world.site.endpoint.fault = null;
      await form.tab.see(received);
      await once(world);
      assert.match(await form.text(), /Référence/);
    },
  );

scenario('REQ-68: offline, then back: the receipt comes by itself', rightsSite, async (world) => {
  const form = await sendOne(world);
  await world.visitor.offline(true);
  await form.send();
  await form.tab.see(waits);
  await world.visitor.offline(false);
  await form.tab.see(received);
  await once(world);
});

scenario(
  'REQ-68: the tab is closed while it waits: another page sends it, and the receipt is there on return',
  rightsSite,
  async (world) => {
    const form = await oneThatWaits(world);
    await form.tab.close();
    world.site.endpoint.fault = null;
    const other = await world.another();
    await other.go('/autre');
    const [row] = await registered(world.site, 1);
    await other.tab.until(() => !('limpide-pending' in localStorage));
    const again = new RightsPage(other);
    await again.open();
    await again.tab.see(received);
    assert.ok((await again.text()).includes(String(row?.['reference'])));
    await once(world);
    await again.tab.click(button('Retirer ce reçu de cet appareil'));
    await again.tab.see(heading('Exercer vos droits'));
    await again.page.reload();
    await again.tab.see(heading('Exercer vos droits'));
    assert.equal(await again.tab.evaluate(() => 'limpide-pending-forms' in localStorage), false);
  },
);

scenario(
  'a request that waits can be deleted by its author, and is never sent',
  rightsSite,
  async (world) => {
    const form = await oneThatWaits(world);
    await form.tab.click(button('Supprimer cette demande'));
    await form.tab.see(heading('Exercer vos droits'));
    world.site.endpoint.fault = null;
    const before = tries(world).length;
    await form.page.go('/autre');
    await form.page.reload();
    // Something else goes through meanwhile: whatever waited would have gone first.
    await form.tab.evaluate(() => window.limpide.withdraw());
    await poll('the record', () =>
      world.site.endpoint.posted.some(({ body }) => body['action'] === 'withdraw'),
    );
    assert.equal(tries(world).length, before);
    assert.deepEqual(await world.site.endpoint.register(), []);
  },
);

scenario(
  'REQ-66: refused by the server: each problem at its field, what was typed kept',
  rightsSite,
  async (world) => {
    const form = await sendOne(world);
    const errors = [
      { pointer: '/form/identifier/value', code: 'invalid', detail: 'x' },
      { pointer: '/form/details/rectification', code: 'too-long', detail: 'x' },
    ];
    world.site.endpoint.fault = {
      status: 400,
      headers: { 'content-type': 'application/problem+json' },
      body: JSON.stringify({ title: 'Invalid body', status: 400, errors }),
    };
    await form.send();
    await form.tab.see({ role: 'alert' });
    const state = await form.tab.evaluate(() => {
      const root = document.querySelector('limpide-rights')?.shadowRoot as ShadowRoot;
      const of = (id: string) => root.getElementById(id) as HTMLInputElement;
      return {
        focus: root.activeElement?.id,
        invalid: [...root.querySelectorAll('[aria-invalid=true]')].map(({ id }) => id),
        identifier: of('identifier').value,
        details: of('details-rectification').value,
      };
    });
    assert.deepEqual(state, {
      focus: 'problems',
      invalid: ['details-rectification', 'identifier'],
      identifier: 'ada@exemple.fr',
      details: 'Mon nom : Lovelace.',
    });
    world.site.endpoint.fault = null;
    await form.send();
    await form.tab.see(received);
    assert.equal((await registered(world.site, 1)).length, 1);
    const [first, second] = tries(world).map(({ body }) => body['eventId']);
    assert.notEqual(first, second, 'what was mended is another message');
  },
);

scenario(
  'refused while nobody looked: what was typed comes back to be mended, or given up',
  rightsSite,
  async (world) => {
    const form = await oneThatWaits(world);
    await form.page.go('/autre');
    world.site.endpoint.fault = refusal;
    await form.page.reload();
    await form.tab.until(
      () => 'limpide-pending-forms' in localStorage && !('limpide-pending' in localStorage),
    );
    world.site.endpoint.fault = null;
    await form.open();
    await form.tab.see({ role: 'alert' });
    assert.match(await form.text(), /Votre demande n’a pas été acceptée/);
    await form.send();
    await form.tab.see(received);
    const [row, ...others] = await registered(world.site, 1);
    assert.deepEqual(row?.['rights'], ['acces', 'rectification']);
    assert.deepEqual(others, []);
    await form.page.reload();
    await form.tab.see(heading('Exercer vos droits'));
  },
);

scenario(
  'refused while its page looks on: what was typed comes back to be corrected',
  rightsSite,
  async (world) => {
    const form = await oneThatWaits(world);
    world.site.endpoint.fault = refusal;
    await form.tab.see({ role: 'alert' });
    assert.match(await form.text(), /Votre demande n’a pas été acceptée/);
    world.site.endpoint.fault = null;
    await form.send();
    await form.tab.see(received);
    await registered(world.site, 1);
    await form.tab.until(() => !('limpide-pending-forms' in localStorage));
  },
);

scenario('a double click sends one request', rightsSite, async (world) => {
  const form = await sendOne(world);
  await form.check();
  await form.tab.see(heading('Vérifiez votre demande'));
  await form.tab.evaluate(() => {
    const root = document.querySelector('limpide-rights')?.shadowRoot;
    const buttons = [...(root?.querySelectorAll('button') ?? [])];
    const send = buttons.find(({ textContent }) => textContent?.includes('Envoyer'));
    for (let click = 0; click < 3; click += 1) send?.click();
  });
  await form.tab.see(received);
  assert.equal(tries(world).length, 1);
  await once(world);
});

scenario(
  'a page may prevent the sending, and hears what became of it',
  rightsSite,
  async (world) => {
    const form = await sendOne(world);
    await form.tab.evaluate(() => {
      const page = window as unknown as { heard: string[]; refuse: boolean };
      page.heard = [];
      page.refuse = true;
      document.addEventListener('limpide-submit', (event) => {
        page.heard.push('submit');
        if (page.refuse) event.preventDefault();
      });
      document.addEventListener('limpide-submitted', (event) =>
        page.heard.push((event as CustomEvent<{ status: string }>).detail.status),
      );
    });
    await form.send();
    await form.tab.until(() => (window as unknown as { heard: string[] }).heard.length === 1);
    assert.equal(tries(world).length, 0);
    await form.tab.evaluate(() => {
      (window as unknown as { refuse: boolean }).refuse = false;
    });
    await form.tab.click(button('Envoyer ma demande'));
    await form.tab.see(received);
    assert.deepEqual(
      await form.tab.evaluate(() => (window as unknown as { heard: string[] }).heard),
      ['submit', 'submit', 'sent'],
    );
  },
);

scenario(
  'without an endpoint, the letter and the e-mail are the way',
  { ...rightsSite, collector: false, config: { ...rightsSite.config, endpoint: undefined } },
  async (world) => {
    const form = new RightsPage(world.page);
    await form.open();
    await form.ask('acces');
    await form.identify();
    await form.check();
    await form.tab.see(heading('Vérifiez votre demande'));
    assert.equal(await form.tab.count(button('Envoyer ma demande')), 0);
    await form.tab.click(button('Préparer une lettre'));
    assert.match(await form.text(), /article 15/);
  },
);
