import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import {
  ALL_OFF,
  choices,
  CommunicationsPage,
  communicationsSite,
  customer,
  heading,
  line,
  LINES,
  neutral,
  stopAll,
  tries,
} from './communications-page.js';
import { button } from './limpide-page.js';
import { manage } from './newsletter-page.js';
import { scenario, type World } from './scenario.js';

const site = communicationsSite();
const stateOf = (world: World) => tries(world).at(-1)?.body['state'] as Record<string, boolean>;

scenario(
  'REQ-69, REQ-70, REQ-75: a new customer: every line off; each switch changes its own line alone',
  site,
  async (world) => {
    const page = new CommunicationsPage(world.page);
    await page.open(customer(world));
    await page.tab.see(choices);
    assert.deepEqual(await page.on(), []);
    assert.match(await page.text(), /Vous n’avez encore enregistré aucun choix\./);
    let before: Record<string, boolean> = ALL_OFF;
    for (const id of Object.keys(LINES)) {
      await page.toggle(id);
      await page.save();
      await page.saved();
      const after = stateOf(world);
      const changed = Object.keys(LINES).filter((each) => after[each] !== before[each]);
      assert.deepEqual(changed, [id]);
      before = after;
    }
    const { body, headers } = tries(world).at(-1) ?? {};
    assert.equal(body?.['action'], 'save');
    assert.equal(body['expiresAt'], null);
    assert.deepEqual(
      body['basis'],
      Object.fromEntries(Object.keys(LINES).map((id) => [id, 'consent'])),
    );
    assert.match(String((body['notice'] as { textSha256: string }).textSha256), /^[0-9a-f]{64}$/);
    assert.match(String(headers?.authorization), /^Bearer /);
    assert.match(await page.text(), /Dernière modification/);
    await page.open(customer(world));
    await page.tab.see(choices);
    assert.deepEqual(await page.on(), Object.keys(LINES), 'the collector has it');
  },
);

scenario(
  'REQ-72, REQ-73, REQ-74: everything stops in one action; service messages have no switch; calls need prior consent',
  site,
  async (world) => {
    const page = new CommunicationsPage(world.page);
    await page.open(customer(world));
    await page.toggle('email', 'surveys');
    await page.save();
    await page.saved();
    const text = await page.text();
    assert.match(text, /consentement préalable.*L\. 223-2 du code de la consommation/);
    assert.match(text, /Messages de service/);
    assert.match(text, /Une opposition n’expire pas/);
    assert.equal(await page.tab.count({ role: 'switch' }), Object.keys(LINES).length);
    await page.tab.click(stopAll);
    await page.stopped();
    const said = await page.text();
    assert.equal(
      [...said.matchAll(/Vous vous y opposez depuis le \d/g)].length,
      Object.keys(LINES).length,
    );
    assert.doesNotMatch(said, /Vous ne l’avez pas accepté/);
    assert.equal(tries(world).at(-1)?.body['action'], 'object-all');
    assert.deepEqual(stateOf(world), ALL_OFF);
    assert.deepEqual(await page.on(), []);
  },
);

scenario(
  'REQ-71: where customers are not asked first, the line is an objection, and is told as one',
  communicationsSite({
    policy: {
      facts: {
        facts: {
          processing: [
            { id: 'offres', title: 'Offres', marketing: 'email', basis: 'legitimate-interests' },
          ],
        },
      },
    },
    choices: {
      lines: ['email', 'phone', { id: 'post', title: 'Notre catalogue', basis: 'soft-opt-in' }],
    },
  }),
  async (world) => {
    const page = new CommunicationsPage(world.page);
    await page.open(customer(world));
    const email = line('Je m’oppose aux offres par e‑mail');
    await page.tab.see(email);
    await page.tab.see(line('Je m’oppose\u202f: Notre catalogue'));
    await page.tab.see(line('Offres par téléphone'));
    assert.match(await page.text(), /produits ou services analogues/);
    assert.deepEqual(await page.on(), ['email', 'post'], 'nothing is sent to whom nobody knows');
    await page.tab.click(email);
    await page.save();
    await page.saved();
    assert.deepEqual(stateOf(world), { email: true, phone: false, post: false });
    assert.deepEqual(tries(world).at(-1)?.body['basis'], {
      email: 'soft-opt-in',
      phone: 'consent',
      post: 'soft-opt-in',
    });
    assert.match(await page.text(), /Vous ne vous y opposez pas\./);
    await page.tab.click(email);
    await page.save();
    await page.saved();
    assert.deepEqual(stateOf(world), { email: false, phone: false, post: false });
    assert.match(await page.text(), /Vous vous y opposez/);
  },
);

scenario(
  'REQ-76: the token of a link leaves the address at once and is kept nowhere; without one nothing is said',
  site,
  async (world) => {
    const page = new CommunicationsPage(world.page);
    const token = customer(world);
    await page.open(`${token}&autre=1#bas`);
    await page.tab.see(choices);
    assert.equal(page.tab.url(), `${world.site.origin}/mes-choix?autre=1#bas`);
    await page.toggle('email');
    await page.save();
    await page.saved();
    const kept = await page.tab.evaluate(async () => {
      const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open('limpide');
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const all = database.transaction('kept').objectStore('kept').getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      database.close();
      return JSON.stringify([...found, all.result, history.state]);
    });
    assert.ok(!kept.includes(token));
    const texts: string[] = [];
    const { endpoint } = world.site;
    for (const wrong of [
      '',
      'abc',
      endpoint.customerToken('C-1', { seconds: -60 }),
      endpoint.customerToken('C-1', { secret: 'un-autre-secret-0123456789-0123456789' }),
    ]) {
      await page.open(wrong);
      await page.tab.see(neutral);
      texts.push(await page.text());
    }
    assert.equal(new Set(texts).size, 1, 'the same for all');
    assert.match(texts[0] ?? '', /contact@softsystems\.ai/);
    await page.tab.see({ role: 'link', name: 'M’opposer à la prospection sans ce lien' });
  },
);

scenario(
  'REQ-75: one’s own choices and their history are taken away as JSON',
  site,
  async (world) => {
    const page = new CommunicationsPage(world.page);
    await page.open(customer(world));
    for (const id of ['sms', 'post']) {
      await page.toggle(id);
      await page.save();
      await page.saved();
    }
    await page.tab.evaluate(() => {
      const target = window as unknown as { saved: Promise<string> };
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        target.saved = (blob as Blob).text();
        return make(blob);
      };
    });
    assert.match(await page.text(), /2 changements sont enregistrés\./);
    await page.tab.click(button('Télécharger mes choix et leur historique'));
    const text = await page.tab.evaluate(() => (window as unknown as { saved: string }).saved);
    const receipt = JSON.parse(text) as Record<string, unknown>;
    assert.deepEqual(receipt['state'], { ...ALL_OFF, sms: true, post: true });
    assert.equal((receipt['history'] as unknown[]).length, 2);
    assert.equal(receipt['organisation'], 'Softsystems');
    assert.ok(!Number.isNaN(Date.parse(String(receipt['changedAt']))));
  },
);

scenario(
  'a customer area names the customer by attribute or property; another customer’s lines never mix',
  {
    ...site,
    pages: () => ({
      '/espace': html({ body: `<limpide-choices></limpide-choices>${manage}` }),
    }),
  },
  async (world) => {
    const page = new CommunicationsPage(world.page);
    const { tab } = page;
    await world.page.go('/espace');
    await world.page.refuse();
    await tab.see(neutral);
    const be = (token: string) =>
      tab.evaluate((given) => {
        const element = document.querySelector<HTMLElement & { token: string }>('limpide-choices');
        if (element) element.token = given;
      }, token);
    await be(customer(world, 'C-1'));
    await tab.see(choices);
    await page.toggle('email');
    await page.save();
    await page.saved();
    await page.toggle('sms');
    await be(customer(world, 'C-2'));
    await tab.until(() => {
      const root = document.querySelector('limpide-choices')?.shadowRoot;
      return root?.querySelector('[role=switch]') && !root.querySelector('[role=switch]:checked');
    });
    assert.match(await page.text(), /aucun choix/);
    await be('faux');
    await tab.see(neutral);
  },
);

scenario('in English', { ...site, config: { ...site.config, locale: 'en' } }, async (world) => {
  const page = new CommunicationsPage(world.page);
  await world.page.go(`/mes-choix?choix=${customer(world)}`);
  await page.tab.click(button('Refuse all'));
  await page.tab.see(heading('Choose what you receive'));
  await page.tab.click(line('Offers by e‑mail'));
  await page.tab.click(button('Save my choices'));
  await page.told('Your choices are saved.');
  assert.match(await page.text(), /prior consent/);
});
