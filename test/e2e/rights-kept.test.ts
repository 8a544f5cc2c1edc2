import assert from 'node:assert/strict';
import { button } from './limpide-page.js';
import { heading, received, registered, RightsPage, rightsSite } from './rights-page.js';
import { scenario } from './scenario.js';
import { onDevice } from './stored.js';

scenario(
  'REQ-57, REQ-58: the receipt says what the collector says, and can be kept',
  rightsSite,
  async (world) => {
    const form = new RightsPage(world.page);
    await form.open();
    await form.tab.evaluate(() => {
      const page = window as unknown as { saved: Promise<string>[] };
      const make = URL.createObjectURL;
      page.saved = [];
      URL.createObjectURL = (blob) => {
        page.saved.push((blob as Blob).text());
        return make(blob);
      };
    });
    await form.ask('acces', 'effacement');
    await form.identify();
    await form.send();
    await form.tab.see(received);
    const [row] = await registered(world.site, 1);
    const reference = String(row?.['reference']);
    await form.tab.click(button('Télécharger en texte'));
    await form.tab.click(button('Télécharger en JSON'));
    const [text = '', json = '{}'] = await form.tab.evaluate(() =>
      Promise.all((window as unknown as { saved: Promise<string>[] }).saved),
    );
    const year = String(row?.['targetDate']).slice(0, 4);
    for (const told of [await form.text(), text]) {
      for (const part of [reference, year, 'Accéder à mes données', 'gratuit', 'CNIL', 'justice'])
        assert.ok(told.includes(part), part);
    }
    const { receivedAt, targetDate, legalDueDate, rights, ...rest } = JSON.parse(json) as Record<
      string,
      unknown
    >;
    assert.deepEqual(rights, ['acces', 'effacement']);
    for (const [key, value] of Object.entries({ receivedAt, targetDate, legalDueDate }))
      assert.equal(value, row?.[key], key);
    assert.equal(rest['reference'], reference);
    assert.equal(rest['free'], true);
  },
);

scenario(
  'REQ-64: what is typed is nowhere but in memory, and gone once sent',
  rightsSite,
  async ({ page, visitor }) => {
    const form = new RightsPage(page);
    await form.open();
    // The record of the cookies' answer has left.
    await form.tab.until(() => !('limpide-pending' in localStorage));
    const before = await onDevice(visitor, form.tab);
    const address = form.tab.url();
    await form.ask('effacement');
    await form.type('Quelles données, .*', 'Secret de famille');
    await form.identify('ada@exemple.fr');
    await form.check();
    await form.tab.see(heading('Vérifiez votre demande'));
    assert.deepEqual(await onDevice(visitor, form.tab), before);
    await form.tab.click(button('Envoyer ma demande'));
    await form.tab.see(received);
    assert.equal(form.tab.url(), address);
    const kept = await form.tab.evaluate(async () => {
      const all: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open('limpide');
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const store = database.transaction('kept').objectStore('kept').getAll();
      await new Promise((resolve) => (store.onsuccess = resolve));
      database.close();
      return JSON.stringify([...all, store.result]);
    });
    assert.doesNotMatch(kept, /Secret|ada@exemple/);
    assert.doesNotMatch(kept, /limpide-pending-forms/);
    await form.tab.click(button('Faire une autre demande'));
    assert.equal(
      await form.tab.evaluate(() => {
        const root = document.querySelector('limpide-rights')?.shadowRoot;
        return root?.querySelector<HTMLInputElement>('#identifier')?.value;
      }),
      '',
    );
  },
);
