import assert from 'node:assert/strict';
import type { Fault } from '../support/node/endpoint.js';
import { html } from '../support/node/html.js';
import { button } from './limpide-page.js';
import {
  address,
  check,
  mailed,
  manage,
  NewsletterPage,
  newsletterSite,
  receive,
  submit,
  tries,
  waits,
} from './newsletter-page.js';
import { poll } from './poll.js';
import { scenario } from './scenario.js';
import { onDevice } from './stored.js';

const faults: Record<string, Fault> = { 'a 500': { status: 500 }, 'the network down': 'gone' };
for (const [name, fault] of Object.entries(faults))
  scenario(`${name}, then 202: kept, said so, sent once`, newsletterSite, async (world) => {
    const form = new NewsletterPage(world.page);
    await form.open();
    world.site.endpoint.fault = fault;
    await form.signUp();
    await form.tab.see(waits);
    assert.match(await form.text(), /Enregistrée sur cet appareil, envoi en attente\./);
    assert.doesNotMatch(await form.text(), /Vérifiez votre messagerie/);
    world.site.endpoint.fault = null;
    await form.tab.see(check);
    assert.equal((await mailed(world)).length, 1);
    assert.equal(new Set(tries(world).map(({ body }) => JSON.stringify(body))).size, 1);
    await form.tab.until(() => !('limpide-pending-forms' in localStorage));
  });

scenario(
  'offline, the page left, online elsewhere: sent by another page, and said in its form, once',
  {
    ...newsletterSite,
    pages: () => ({
      ...newsletterSite.pages(),
      '/autre': html({ body: `<limpide-newsletter source="pied"></limpide-newsletter>${manage}` }),
    }),
  },
  async (world) => {
    const form = new NewsletterPage(world.page);
    await form.open();
    await world.visitor.offline(true);
    await form.signUp();
    await form.tab.see(waits);
    await form.tab.close();
    await world.visitor.offline(false);
    const other = new NewsletterPage(await world.another());
    await other.page.go('/autre');
    await other.tab.see(check);
    assert.equal((await mailed(world)).length, 1);
    await other.page.reload();
    await other.tab.see(address);
    assert.equal(await other.tab.count(check), 0);
  },
);

scenario(
  'a sign-up that waits is deleted by its author, and never sent',
  newsletterSite,
  async (world) => {
    const form = new NewsletterPage(world.page);
    await form.open();
    world.site.endpoint.fault = 'gone';
    await form.signUp();
    await form.tab.see(waits);
    await form.tab.click(button('Supprimer cette demande'));
    await form.tab.see(address);
    world.site.endpoint.fault = null;
    const before = tries(world).length;
    await form.page.reload();
    // Something else goes through meanwhile: whatever waited would have gone first.
    await form.tab.evaluate(() => window.limpide.withdraw());
    await poll('the record', () =>
      world.site.endpoint.posted.some(({ body }) => body['action'] === 'withdraw'),
    );
    assert.equal(tries(world).length, before);
  },
);

scenario('a double click is one sign-up', newsletterSite, async (world) => {
  const form = new NewsletterPage(world.page);
  await form.open();
  await form.fill();
  await form.tab.click(receive);
  await form.tab.evaluate(() => {
    const root = document.querySelector('limpide-newsletter')?.shadowRoot;
    const send = root?.querySelector<HTMLElement>('button[type=submit]');
    send?.click();
    send?.click();
  });
  await form.tab.see(check);
  await mailed(world);
  assert.equal(tries(world).length, 1);
});

scenario(
  'refused by the server: at its field, what was typed kept',
  newsletterSite,
  async (world) => {
    const form = new NewsletterPage(world.page);
    await form.open();
    world.site.endpoint.fault = {
      status: 400,
      headers: { 'content-type': 'application/problem+json' },
      body: JSON.stringify({ errors: [{ pointer: '/form/email', detail: 'x' }] }),
    };
    await form.signUp();
    const value = await form.tab.until(() => {
      const root = document.querySelector('limpide-newsletter')?.shadowRoot;
      const field = root?.querySelector<HTMLInputElement>('#email[aria-invalid]');
      return root?.activeElement === field && field?.value;
    });
    assert.equal(value, 'ada@exemple.fr');
    world.site.endpoint.fault = null;
    await form.tab.click(submit);
    await form.tab.see(check);
  },
);

scenario(
  'what is typed is nowhere but in memory, and gone once sent; several on a page keep apart',
  {
    ...newsletterSite,
    pages: () => ({
      '/lettre': html({
        body: `
          <limpide-newsletter source="a" compact></limpide-newsletter>
          <div role="region" aria-label="Pied"><limpide-newsletter source="b" compact tone="quiet"></limpide-newsletter></div>
          ${manage}`,
      }),
    }),
  },
  async (world) => {
    const { visitor } = world;
    const form = new NewsletterPage(world.page);
    const { tab } = form;
    const foot = { role: 'region', name: 'Pied' } as const;
    await form.open();
    await tab.until(() => document.querySelectorAll('limpide-newsletter:defined').length === 2);
    const before = await onDevice(visitor, tab);
    await form.fill('ada@exemple.fr', foot);
    assert.deepEqual(await onDevice(visitor, tab), before);
    await tab.click({ ...receive, within: foot });
    world.site.endpoint.fault = { status: 503 };
    await tab.click({ ...submit, within: foot });
    await tab.see({ ...waits, within: foot });
    assert.equal(await tab.count(waits), 1, 'where it was typed, and there alone');
    world.site.endpoint.fault = null;
    await tab.see({ ...check, within: foot });
    assert.equal(await tab.count(check), 1);
    await mailed(world);
    const kept = await tab.evaluate(() => JSON.stringify([{ ...localStorage }, document.cookie]));
    assert.doesNotMatch(kept, /ada@exemple|pending-forms/);
  },
);
