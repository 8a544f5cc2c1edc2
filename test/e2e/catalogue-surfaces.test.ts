import assert from 'node:assert/strict';
import type { ServiceFacts } from '../../src/core/types.js';
import { factsOf } from '../../src/services/from-file.js';
import { catalogue } from '../../src/services/list/index.js';
import { configuration, type Places } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { axe } from './axe.js';
import type { Tab } from './driver.js';
import { scenario } from './scenario.js';

const all: ServiceFacts[] = [];
for (const load of Object.values(catalogue)) all.push(factsOf((await load()).default));

const named = ({ name }: ServiceFacts, locale: string): string =>
  typeof name === 'string' ? name : ((name as Record<string, string>)[locale] ?? '');

const purposes = [
  ...['necessary', 'audience', 'audience-advanced', 'personalisation'],
  ...['advertising', 'media', 'social'],
];
const servicesAt = (origin: string) =>
  all.map(({ id, accepts = {} }) => ({
    use: id,
    options: {
      ...Object.fromEntries(
        Object.entries(accepts)
          .filter(([, { required }]) => required)
          .map(([name, { example }]) => [name, example]),
      ),
      // Exempt, hence called before any choice.
      ...(id === 'matomo' && { url: `${origin}/stats/` }),
    },
  }));

/** Keys of texts, blanks of texts, and values that are no words. */
const RAW = /\b(manager|purposes|measures|policy|embed|checks):\w+|\{\{|undefined|null|\[object/;

/** All of a surface that people read, folded or not, and how far it is wider than its room. */
const readIn = (tab: Tab, surface: 'limpide-manager' | 'limpide-policy') =>
  tab.evaluate((name) => {
    const root = document.querySelector(name)?.shadowRoot;
    const text = [
      ...(root?.querySelectorAll('h1,h2,h3,h4,p,dt,dd,th,td,caption,li,legend,label') ?? []),
    ]
      .map(({ textContent }) => textContent)
      .join('\n');
    const list = [...(root?.querySelectorAll('*') ?? []), document.documentElement].filter(
      (each) =>
        each.scrollWidth > each.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(each).overflowX),
    );
    return { text, wide: list.map(({ localName, className }) => `${localName}.${className}`) };
  }, surface);

for (const locale of ['fr', 'en']) {
  const options = {
    config: ({ origin }: Places) =>
      configuration({ locale, purposes, services: servicesAt(origin) }),
    pages: () => ({ '/donnees': html({ body: '<limpide-policy></limpide-policy>' }) }),
  };

  scenario(
    `the manager of every service of the catalogue, ${locale}: each stands once under its purpose, in words`,
    options,
    async ({ page: { tab }, page }) => {
      await page.go();
      await tab.evaluate(() => void window.limpide.open('manager'));
      await tab.until(() =>
        document.querySelector('limpide-manager')?.shadowRoot?.querySelector('dialog[open]'),
      );
      const shown = await tab.until(() => {
        const root = document.querySelector('limpide-manager')?.shadowRoot;
        for (const details of root?.querySelectorAll('.purpose details') ?? [])
          (details as HTMLDetailsElement).open = true;
        const folded = [...(root?.querySelectorAll('.purpose > details') ?? [])].filter(
          (details) => !details.querySelector('.service'),
        );
        return (
          !folded[0] &&
          [...(root?.querySelectorAll('.purpose') ?? [])].map((row) => ({
            purpose: row.id.replace('purpose-', ''),
            names: [...row.querySelectorAll('.service h4')].map((name) => name.textContent.trim()),
          }))
        );
      });
      assert.deepEqual(shown.map(({ purpose }) => purpose).sort(), [...purposes].sort());
      for (const { purpose, names } of shown)
        assert.deepEqual(
          names.sort(),
          all
            .filter((service) => service.purposes?.includes(purpose))
            .map((service) => named(service, locale))
            .sort(),
          purpose,
        );
      const { text } = await readIn(tab, 'limpide-manager');
      assert.doesNotMatch(text, RAW);
      const hosts = all.filter((service) => service.hosts ?? service.unknown?.includes('hosts'));
      assert.equal(
        text.match(/^(Adresses contactées|Addresses contacted)$/gm)?.length,
        hosts.flatMap((service) => service.purposes ?? []).length,
        'hosts that nobody has read are said to be unknown, not left out',
      );
      assert.deepEqual(await axe(tab), []);
      await tab.resize({ width: 320, height: 568 });
      assert.deepEqual((await readIn(tab, 'limpide-manager')).wide, []);
    },
  );

  scenario(
    `the policy of every service of the catalogue, ${locale}: each has one line, and each stored thing its own`,
    options,
    async ({ page: { tab }, page }) => {
      await page.go('/donnees');
      await page.tab.evaluate(() => window.limpide.refuseAll());
      const tables = await tab.until(() => {
        const root = document.querySelector('limpide-policy')?.shadowRoot;
        const found = [...(root?.querySelectorAll('table') ?? [])].map((table) =>
          [...table.querySelectorAll('tbody tr')].map((row) =>
            [...row.children].map(({ textContent }) => textContent.trim()),
          ),
        );
        return found.length > 3 && found;
      });
      const names = all.map((service) => named(service, locale));
      const rows = tables.find(
        (table) => table.length === all.length && names.includes(table[0]?.[0] ?? ''),
      );
      assert.deepEqual(rows?.map(([name]) => name).sort(), [...names].sort());
      assert.doesNotMatch(
        // Matomo’s controller is the organisation, whose address the configuration lacks.
        String(rows?.filter(([name]) => name !== 'Matomo')),
        /à compléter|to be completed/,
        'what the catalogue does not know is unknown, not a gap of the owner’s',
      );
      const stored = tables.find((table) => table.some(([name]) => name === 'eu-consent'));
      for (const service of all) {
        const { storage, unknown } = service;
        const name = named(service, locale);
        const own = (stored ?? []).filter((row) => row[4]?.startsWith(name));
        assert.ok(own.length >= (storage?.length ?? (unknown?.includes('storage') ? 1 : 0)), name);
        for (const item of storage ?? [])
          assert.ok(
            own.some(([kept]) => kept === item.name),
            item.name,
          );
      }
      const { text } = await readIn(tab, 'limpide-policy');
      assert.doesNotMatch(text, RAW);
      assert.deepEqual(await axe(tab), []);
      await tab.resize({ width: 320, height: 568 });
      assert.deepEqual((await readIn(tab, 'limpide-policy')).wide, []);
    },
  );
}
