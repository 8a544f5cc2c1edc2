import assert from 'node:assert/strict';
import {
  choices,
  CommunicationsPage,
  communicationsSite,
  customer,
  neutral,
  save,
  stopAll,
  tries,
  unreachable,
  waits,
} from './communications-page.js';
import { button } from './limpide-page.js';
import { scenario } from './scenario.js';

const site = communicationsSite();

scenario(
  'REQ-77: a 500: on this device and waiting, not saved; then saved, once, with its token',
  site,
  async (world) => {
    const page = new CommunicationsPage(world.page);
    await page.open(customer(world));
    await page.tab.see(choices);
    await page.toggle('email');
    assert.match(await page.text(), /Pas encore enregistré/);
    world.site.endpoint.fault = { status: 500 };
    await page.save();
    await page.tab.see(waits);
    const text = await page.text();
    assert.match(text, /Enregistré sur cet appareil, envoi en attente/);
    assert.doesNotMatch(text, /Vos choix sont enregistrés|Vous l’avez accepté/);
    world.site.endpoint.fault = null;
    await page.tab.miss(waits);
    await page.saved();
    assert.match(await page.text(), /Vous l’avez accepté/);
    assert.equal(new Set(tries(world).map(({ body }) => JSON.stringify(body))).size, 1);
    assert.ok(tries(world).every(({ headers }) => headers.authorization));
    await page.tab.until(() => !('limpide-pending-forms' in localStorage));
  },
);

scenario(
  'REQ-77: offline: everything stopped from a page that cannot be read, sent by another page later',
  site,
  async (world) => {
    const page = new CommunicationsPage(world.page);
    await page.open(customer(world));
    await page.toggle('email');
    await page.save();
    await page.saved();
    world.site.endpoint.fault = 'gone';
    await page.open(customer(world));
    await page.tab.see(unreachable);
    await page.tab.click(stopAll);
    await page.tab.see(waits);
    await page.tab.close();
    world.site.endpoint.fault = null;
    const other = await world.another();
    await other.go('/autre');
    await other.tab.until(() => !('limpide-pending' in localStorage));
    const again = new CommunicationsPage(other);
    await again.open(customer(world));
    await again.tab.see(choices);
    assert.deepEqual(await again.on(), []);
    await again.stopped();
    assert.equal(tries(world).filter(({ by }) => by === 'collector').length, 2);
  },
);

scenario(
  'a choice that waits shows to nobody else what it says, and is deleted by whoever holds the device',
  site,
  async (world) => {
    const page = new CommunicationsPage(world.page);
    await page.open(customer(world));
    await page.tab.see(choices);
    world.site.endpoint.fault = 'gone';
    await page.toggle('email');
    await page.save();
    await page.tab.see(waits);
    await page.open('');
    await page.tab.see(neutral);
    await page.tab.see(waits);
    assert.doesNotMatch(await page.text(), /Offres par e‑mail/);
    await page.tab.click(button('Supprimer ce choix en attente'));
    await page.tab.miss(waits);
    world.site.endpoint.fault = null;
    const before = tries(world).length;
    await page.open(customer(world));
    await page.tab.see(choices);
    assert.deepEqual(await page.on(), []);
    assert.equal(tries(world).length, before);
  },
);

scenario(
  'REQ-76: a token that ends meanwhile: said so, nothing shown as saved',
  site,
  async (world) => {
    const page = new CommunicationsPage(world.page);
    await page.open(customer(world));
    await page.toggle('email');
    world.site.endpoint.fault = { status: 401, body: '{}' };
    await page.save();
    await page.tab.see(neutral);
    await page.told(
      'Ce choix n’a pas été accepté\u202f: votre lien, ou votre connexion, n’est plus valable.',
    );
    assert.equal(await page.tab.count(save), 0);
  },
);

scenario('a double click is one record, and a script switches nothing on', site, async (world) => {
  const page = new CommunicationsPage(world.page);
  await page.open(customer(world));
  await page.tab.see(choices);
  await page.tab.evaluate(() => {
    const root = document.querySelector('limpide-choices')?.shadowRoot;
    root?.querySelector<HTMLElement>('#line-email')?.click();
  });
  assert.deepEqual(await page.on(), []);
  await page.toggle('email');
  await page.tab.evaluate(() => {
    const root = document.querySelector('limpide-choices')?.shadowRoot;
    const button = root?.querySelector<HTMLElement>('.foot button');
    button?.click();
    button?.click();
  });
  await page.saved();
  assert.equal(tries(world).length, 1);
  await page.save();
  await page.told('Rien n’a changé\u202f: vos choix sont déjà enregistrés.');
  assert.equal(tries(world).length, 1);
});
