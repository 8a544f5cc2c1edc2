import { configuration, type Places } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import type { Tab, Target } from './driver.js';
import { gatedInline, gatedScript } from './gated.js';
import type { World } from './scenario.js';

export const panel: Target = { role: 'dialog', name: 'Inspecteur Limpide' };

export const inspect = async ({ page }: World) => {
  await page.tab.evaluate(() => window.limpide.inspect());
  await page.tab.see(panel);
};

/** What the panel says, a section by its beginning; in one line, with plain spaces. */
export const says = (tab: Tab, section = ''): Promise<string> =>
  tab.evaluate((wanted) => {
    const root = document.querySelector('limpide-inspector')?.shadowRoot;
    const found = wanted
      ? [...(root?.querySelectorAll('details') ?? [])].find((each) =>
          each.querySelector('summary')?.textContent?.trim().startsWith(wanted),
        )
      : root?.querySelector('.faults');
    return (found?.textContent ?? '').replace(/\s+/g, ' ');
  }, section);

export const rows = (tab: Tab, section: string): Promise<string[][]> =>
  tab.evaluate((wanted) => {
    const root = document.querySelector('limpide-inspector')?.shadowRoot;
    const found = [...(root?.querySelectorAll('details') ?? [])].find((each) =>
      each.querySelector('summary')?.textContent?.trim().startsWith(wanted),
    );
    return [...(found?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
    );
  }, section);

/** Attempts noted in the outbox; none before it exists, and looking does not make it. */
export const waitingAttempts = (tab: Tab): Promise<number> =>
  tab.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'limpide')) return 0;
    return new Promise<number>((resolve) => {
      indexedDB.open('limpide').onsuccess = ({ target }) => {
        const { result } = target as IDBOpenDBRequest;
        result.transaction('kept').objectStore('kept').getAll().onsuccess = (event) => {
          result.close();
          const kept = (event.target as IDBRequest<{ attempts?: number }[]>).result;
          resolve(Math.max(0, ...kept.map(({ attempts = 0 }) => attempts)));
        };
      };
    });
  });

export const asked = ({ site }: World) => site.asked.filter((path) => /inspector/.test(path));

/** Services whose host is not the third party's: what that one is asked for is undeclared. */
export const config = (changes: object = {}) =>
  configuration({
    services: ['stats', 'ads', 'video'].map((id, at) => ({
      id,
      name: id,
      controller: { name: `Société ${id}`, country: 'FR', policyUrl: 'https://tiers.example/' },
      purposes: [['audience-advanced', 'advertising', 'media'][at]],
      hosts: [`${id}.example`],
      storage: [{ name: `_${id}`, type: 'cookie', duration: 'P1D', party: 'first' }],
    })),
    signals: { google: true, meta: true, dataLayer: true },
    ...changes,
  });

export const planted = ({ third }: Places) =>
  html({
    head: `<script>
      document.cookie = 'mystere=ada@exemple.fr;Path=/';
      localStorage.setItem('inconnue', 'x');
      (function () { (window.dataLayer ||= []).push(arguments) })('config', 'G-TROPTOT');
      (function () { window.dataLayer.push(arguments) })('consent', 'default', { ad_storage: 'granted' });
    </script>`,
    body: `${gatedInline('mesure', 'audience-advanced', 'data-service="stats"')}
      ${gatedScript({ third }, 'pub', 'advertising', 'data-service="ads"')}
      ${gatedInline('perdu', 'audiance')}
      <script data-purpose="advertising">(window.ran ||= []).push('nu')</script>
      <img alt="" src="${third.origin}/pixel.gif">
      <button type="button" id="avant">Avant</button>`,
  });
