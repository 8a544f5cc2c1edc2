import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { DecisionReceipt } from '../../src/law/receipts/receipt.js';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { axe } from './axe.js';
import { delivered } from './delivered.js';
import type { Tab, Target } from './driver.js';
import { tabThrough } from './focus.js';
import { gatedScript } from './gated.js';
import { button, notice } from './limpide-page.js';
import { RightsPage, rightsSite, waits } from './rights-page.js';
import { scenario } from './scenario.js';
import { noViolation, strictHeaders, strictHtml } from './strict.js';
import { onDevice } from './stored.js';

const stored: Target = { role: 'heading', name: 'Ce que ce site garde sur cet appareil' };
const options = {
  pages: ({ third }: Parameters<typeof gatedScript>[0]) => ({
    '/': html({
      title: 'Mes données sur cet appareil',
      body:
        gatedScript({ third }, 'stats', 'audience-advanced', 'data-service="stats"') +
        '<limpide-data></limpide-data>',
    }),
  }),
};

/** What the table says, a row an array of cells. */
const rows = (tab: Tab): Promise<string[][]> =>
  tab.evaluate(() =>
    [...(document.querySelector('limpide-data')?.shadowRoot?.querySelectorAll('tbody tr') ?? [])]
      .map((row) => [...row.children].map((cell) => cell.textContent.trim()))
      .sort(),
  );

/** Presses a button that hands a file over, and reads what is in it. */
async function taken(tab: Tab, target: Target): Promise<string> {
  await tab.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => ((window as { taken?: string }).taken = text));
      URL.createObjectURL = createObjectURL;
      return createObjectURL(blob);
    };
  });
  await tab.click(target);
  return tab.until(() => {
    const page = window as { taken?: string | undefined };
    const { taken = '' } = page;
    page.taken = undefined;
    return taken;
  });
}

/** Unfolds the formats beside the readable one, once there is a receipt. */
const otherFormats = (tab: Tab): Promise<true> =>
  tab.until(() => {
    const root = document.querySelector('limpide-data')?.shadowRoot;
    const folded = [...(root?.querySelectorAll<HTMLElement>('[part=history] summary') ?? [])];
    for (const summary of folded) summary.click();
    return folded.length > 0;
  });

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

scenario(
  'the data of this device: nothing is kept before a choice, and looking keeps nothing',
  options,
  async ({ page, visitor }) => {
    await page.visit();
    await page.tab.see(stored);
    await page.tab.see(button('Tout télécharger'));
    assert.deepEqual(await rows(page.tab), []);
    assert.deepEqual(await onDevice(visitor, page.tab), []);
  },
);

scenario(
  'the data of this device: what is kept, whose it is, and what nobody declares',
  options,
  async ({ page }) => {
    await page.visit();
    await page.accept();
    await page.hasRun('stats');
    await page.tab.evaluate(() => {
      document.cookie = 't_probe=1;Path=/';
      localStorage.setItem('mystere', 'x');
    });
    await page.reload();
    await page.tab.see({ role: 'heading', name: /\d{4} à \d\d:\d\d \(heure de Paris\)$/ });
    const found = await rows(page.tab);
    const owner = (name: string) => found.find(([each]) => each === name)?.[2];
    assert.equal(owner('eu-consent'), 'Ce site, pour vos choix');
    assert.equal(owner('limpide'), 'Ce site, pour vos choix');
    assert.equal(owner('t_probe'), 'Mesure');
    assert.equal(owner('mystere'), 'Non déclarée');
    assert.deepEqual(await axe(page.tab), []);
    const all = JSON.parse(await taken(page.tab, button('Tout télécharger')));
    assert.equal(all.storage.find(({ name }: { name: string }) => name === 'mystere').value, 'x');
    assert.equal(all.decision.cause, 'accept-all');
    assert.equal(all.history.length, 1);
  },
);

scenario(
  'receipts: the record, the text and the configuration that its hashes are of',
  { ...options, collector: true },
  async (world) => {
    const { page } = world;
    await page.visit();
    const text = await page.tab.evaluate(
      () => document.querySelector('limpide-notice')?.textContent ?? '',
    );
    await page.accept();
    await otherFormats(page.tab);
    const receipt = JSON.parse(
      await taken(page.tab, button(/^Télécharger le reçu du .*, JSON$/)),
    ) as DecisionReceipt;
    const readable = await taken(
      page.tab,
      button(/^Télécharger le reçu du [^,]*(, .*)?\(heure de Paris\)$/),
    );
    assert.match(readable, /^.+ a reçu ce choix le .+\nAccepté\s: .*Publicité personnalisée/);
    assert.ok(readable.includes('Tout accepter'), readable);
    const { notice: hashes } = receipt.record;
    assert.equal(sha256(receipt.text ?? ''), hashes.textSha256);
    assert.equal(sha256(receipt.config ?? ''), hashes.configSha256);
    assert.ok(text.includes('Tout accepter') && receipt.text?.includes('Publicité personnalisée'));
    const [posted] = await delivered(world, 1);
    assert.deepEqual(receipt.record, posted?.body, 'the receipt is of the record that was posted');
  },
);

scenario('a refusal has a receipt too', options, async ({ page }) => {
  await page.visit();
  await page.refuse();
  await otherFormats(page.tab);
  const { record } = JSON.parse(
    await taken(page.tab, button(/^Télécharger le reçu du .*, JSON$/)),
  ) as DecisionReceipt;
  assert.equal(record.action, 'refuse-all');
  assert.ok(!Object.values(record.state ?? {}).includes(true));
  assert.equal(await page.tab.count(button(/Kantara|27560/)), 0, 'one form, for people');
});

scenario(
  'the data of this device: erasing erases everything, with the keyboard alone, and asks anew',
  {
    config: configuration({ endpoint: undefined }),
    pages: () => ({ '/': html({ body: '<limpide-data></limpide-data>' }) }),
  },
  async ({ page, visitor }) => {
    await page.visit();
    await page.accept();
    await page.tab.evaluate(async () => {
      document.cookie = 'panier=1;Path=/';
      localStorage.setItem('mystere', 'x');
      sessionStorage.setItem('brouillon', 'y');
      await caches.open('copies');
    });
    await page.reload();
    await page.tab.see(button('Tout effacer'));
    while ((await tabThrough(page.tab, 1))[0] !== 'Tout effacer');
    await page.tab.press('Enter');
    await page.tab.see(button('Ne rien effacer'));
    assert.notDeepEqual(await onDevice(visitor, page.tab), []);
    while ((await tabThrough(page.tab, 1))[0] !== 'Effacer maintenant');
    await page.tab.press('Enter');
    await page.tab.see(notice);
    await page.ready();
    assert.deepEqual(await onDevice(visitor, page.tab), []);
    assert.equal(await page.decision(), null);
  },
);

scenario(
  'the data of this device: a form that waits is shown, and its author deletes it',
  {
    ...rightsSite,
    pages: () => ({
      ...rightsSite.pages(),
      '/mes-donnees': html({ body: '<limpide-data></limpide-data>' }),
    }),
  },
  async ({ page, site }) => {
    const form = new RightsPage(page);
    await form.open();
    site.endpoint.fault = 'gone';
    await form.ask('acces');
    await form.identify();
    await form.send();
    await page.tab.see(waits);
    await page.go('/mes-donnees');
    await page.tab.see({ role: 'heading', name: 'Exercice de vos droits' });
    await page.tab.click(button(/^Supprimer cet envoi/));
    await page.tab.miss({ role: 'heading', name: 'Exercice de vos droits' });
    const all = await page.tab.evaluate(
      () =>
        new Promise<string>((resolve) => {
          indexedDB.open('limpide').onsuccess = ({ target }) => {
            const { result } = target as IDBOpenDBRequest;
            result.transaction('kept').objectStore('kept').getAll().onsuccess = (event) =>
              resolve(JSON.stringify((event.target as IDBRequest).result));
          };
        }),
    );
    assert.doesNotMatch(all, /ada@exemple\.fr/);
  },
);

scenario(
  'REQ-97: the data of this device under the strictest policy, the downloads and the erasure too',
  {
    headers: strictHeaders,
    pages: () => ({ '/': strictHtml({ body: '<limpide-data></limpide-data>' }) }),
  },
  async ({ page, visitor }) => {
    await page.visit();
    await page.refuse();
    await otherFormats(page.tab);
    const receipt = JSON.parse(await taken(page.tab, button(/^Télécharger le reçu du .*, JSON$/)));
    assert.equal(receipt.record.action, 'refuse-all');
    await noViolation(page.tab);
    await page.tab.click(button('Tout effacer'));
    await page.tab.click(button('Effacer maintenant'));
    await page.tab.see(notice);
    assert.deepEqual(await onDevice(visitor, page.tab), []);
    await noViolation(page.tab);
  },
);

scenario(
  'the data of this device in English, offline',
  {
    config: configuration({ locale: 'en' }),
    pages: () => ({ '/': html({ body: '<limpide-data></limpide-data>' }) }),
  },
  async ({ page, visitor }) => {
    await page.go();
    await page.tab.evaluate(() => window.limpide.refuseAll());
    await otherFormats(page.tab);
    await visitor.offline(true);
    await page.tab.evaluate(() => {
      const files = ((window as { files?: string[] }).files = [] as string[]);
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        if (this.download) files.push(this.download);
        click.call(this);
      };
    });
    const all = JSON.parse(await taken(page.tab, button('Download everything')));
    assert.equal(all.history.length, 1);
    await page.tab.click(button(/^Download the receipt of .*, JSON$/));
    const files = await page.tab.evaluate(() => (window as { files?: string[] }).files ?? []);
    assert.match(files.join(' '), /^my-data-\S+\.json receipt-\d{4}-\d\d-\d\d-\w{8}\.json$/);
    assert.equal(
      await page.tab.evaluate(() => document.querySelector('limpide-data')?.getAttribute('lang')),
      'en',
    );
  },
);
