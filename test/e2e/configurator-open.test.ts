import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkbox, ConfiguratorPage, withConfigurator } from './configurator-page.js';
import { button } from './limpide-page.js';
import { poll } from './poll.js';
import { scenario } from './scenario.js';

interface Written {
  organisation: { name: string };
  purposes: (string | { id: string; title: unknown })[];
  services: (
    | string
    | {
        use?: string;
        id?: string;
        purposes?: string[];
        options?: object;
        storage?: { name: string }[];
      }
  )[];
  [key: string]: unknown;
}

scenario(
  'a limpide.json that is opened comes out as it was, and nothing of it is lost by a change',
  withConfigurator,
  async ({ page, site }) => {
    // Two spaces and a half, and keys that only their owner knows.
    const text = readFileSync('demo/limpide.json', 'utf8').replace(
      '"locale": "fr",',
      '"locale": "fr",   "consent": { "domain": "exemple.fr" }, "messages": { "fr": { "notice": { "more": "Lire la suite" } } },',
    );
    const owner = new ConfiguratorPage(page.tab);
    await owner.open(site.origin);
    await owner.openFile('limpide.json', text);
    await owner.tab.see({ role: 'heading', name: 'Organisation' });
    await owner.step('Installation');
    assert.equal(await owner.saved('Enregistrer limpide.json'), text);
    await owner.step('Services');
    await owner.tab.click(checkbox('YouTube'));
    await owner.step('Installation');
    const changed = JSON.parse(await owner.saved('Enregistrer limpide.json')) as Written;
    const before = JSON.parse(text) as Written;
    assert.deepEqual(changed, { ...before, services: [...before.services, 'youtube'] });
    await owner.step('Services');
    await owner.tab.click(checkbox('YouTube'));
    await owner.step('Installation');
    const back = await owner.saved('Enregistrer limpide.json');
    assert.equal(back, `${JSON.stringify(before, null, 2)}\n`, 'the same keys in the same order');
  },
);

/** The configuration that an owner pastes, as its tool's own documentation has it. */
const readme = (name: string, from: string, to: string): string => {
  const text = readFileSync(`node_modules/${name}/README.md`, 'utf8');
  const start = text.indexOf(from);
  return text.slice(start, text.indexOf(to, start) + to.length);
};
const rival = (name: string) => readFileSync(`test/support/rivals/${name}.txt`, 'utf8');

const idOf = (entry: Written['services'][number]): string | undefined =>
  typeof entry === 'string' ? entry : (entry.use ?? entry.id);

interface Case {
  tool: string;
  text: string;
  services: string[];
  purposes: string[];
  /** Of what was not taken, some that must be named. */
  left: string[];
  check?: (written: Written) => void;
}

const cases: Case[] = [
  {
    tool: 'vanilla-cookieconsent',
    text: rival('cookieconsent'),
    services: ['ga4', 'youtube'],
    purposes: ['audience-advanced', 'media', 'advertising'],
    left: ['onConsent', 'cookie.name', 'language.translations.en.consentModal'],
    check: ({ notice, fallbackLocale }) => {
      assert.deepEqual(notice, { layout: 'card', position: 'centre' });
      assert.equal(fallbackLocale, 'en');
    },
  },
  {
    tool: 'Klaro',
    text: rival('klaro'),
    services: [
      ...['x-embed', 'youtube', 'matomo', 'inlinetracker', 'externaltracker', 'intercom'],
      ...['mouseflow', 'adsense', 'camera', 'cloudflare'],
    ],
    purposes: ['social', 'media', 'audience-advanced', 'advertising', 'necessary'],
    left: ['cookieExpiresAfterDays', 'services.*.callback', 'mustConsent', 'services.*.default'],
    check: ({ services }) => {
      const matomo = services.find((entry) => idOf(entry) === 'matomo');
      // Here it may be exempt; there it asked, and so it does here.
      assert.deepEqual(Object(matomo).purposes, ['audience-advanced']);
      const inline = services.find((entry) => idOf(entry) === 'inlinetracker');
      assert.deepEqual(Object(inline).storage, [{ name: 'inline-tracker', type: 'cookie' }]);
    },
  },
  {
    tool: 'tarteaucitron',
    text: `${readme('tarteaucitronjs', '<script>\ntarteaucitron.init(', '</script>')}
<script>
tarteaucitron.user.gtagUa = 'G-ABC123';
tarteaucitron.user.gtagMore = function () {};
(tarteaucitron.job = tarteaucitron.job || []).push('gtag');
(tarteaucitron.job = tarteaucitron.job || []).push('youtube');
(tarteaucitron.job = tarteaucitron.job || []).push('weply');
</script>`,
    services: ['ga4', 'youtube', 'weply'],
    purposes: ['audience-advanced', 'media', 'weply'],
    left: ['hashtag', 'highPrivacy', 'tarteaucitron.user.gtagMore'],
    check: ({ services, signals, notice }) => {
      assert.deepEqual(services[0], { use: 'ga4', options: { measurementId: 'G-ABC123' } });
      assert.deepEqual(signals, { google: true, microsoft: true, clarity: true, piano: true });
      assert.deepEqual(notice, { layout: 'card' });
    },
  },
  {
    tool: 'Orejime',
    text: readme('orejime', 'var orejimeConfig = {', '\n};'),
    services: ['gtm', 'inline-tracker', 'external-tracker', 'foo', 'bar'],
    purposes: ['audience-advanced', 'advertising', 'inline-tracker', 'necessary'],
    left: ['forceModal', 'translations', 'cookie.stringify', 'purposes.*.default'],
    check: ({ services, notice, consent }) => {
      assert.deepEqual(notice, { logo: '/img/logo.png' });
      assert.deepEqual(consent, { domain: 'mydomain.com' });
      const inline = services.find((entry) => idOf(entry) === 'inline-tracker');
      const names = (Object(inline).storage as { name: string }[]).map(({ name }) => name);
      assert.deepEqual(names, ['inline-tracker', 'cookieName']);
    },
  },
];

for (const { tool, text, services, purposes, left, check } of cases)
  scenario(
    `the configuration of ${tool} is taken over, and what could not be is told`,
    withConfigurator,
    async ({ page, site }) => {
      const owner = new ConfiguratorPage(page.tab);
      await owner.open(site.origin);
      await owner.step('Organisation');
      await owner.fill('Nom de l’organisme responsable du site', 'Atelier Dupré');
      await owner.step('Départ');
      await owner.paste('Venir d’un autre outil', `globalThis.hasRun = true;\n${text}`);
      await owner.tab.click(button('Reprendre cette configuration'));
      await owner.tab.see({ role: 'heading', name: `Repris de ${tool}` });
      const told = await owner.text();
      const paths = told.split('\n').map((line) => line.trim());
      for (const path of left) assert.ok(paths.includes(path), `${path} is told:\n${told}`);
      assert.equal(await owner.tab.evaluate(() => 'hasRun' in globalThis), false, 'nothing runs');
      await owner.step('Installation');
      const written = JSON.parse(await owner.saved('Enregistrer limpide.json')) as Written;
      assert.equal(written.organisation.name, 'Atelier Dupré');
      assert.deepEqual(written.services.map(idOf), services);
      assert.deepEqual(
        written.purposes.map((entry) => (typeof entry === 'string' ? entry : entry.id)),
        purposes,
      );
      check?.(written);
      // What was made follows the schema: the configurator finds no key or value that it has not.
      await poll(
        'no fault of structure',
        async () => !/inconnue, incomplète/.test(await owner.text()),
      );
      await owner.step('Départ');
      await owner.tab.click(button('Revenir au brouillon précédent'));
      await owner.step('Installation');
      const before = JSON.parse(await owner.saved('Enregistrer limpide.json')) as Written;
      assert.deepEqual(before.services, []);
    },
  );

scenario(
  'what is no configuration of theirs is refused with its reason, and the draft stays',
  withConfigurator,
  async ({ page, site }) => {
    const owner = new ConfiguratorPage(page.tab);
    await owner.open(site.origin);
    for (const [text, said] of [
      ['{ "a": 1 }', /Aucun de ces quatre outils/],
      ['var a = {', /ni comme du JSON/],
    ] as const) {
      await owner.paste('Venir d’un autre outil', text);
      await owner.tab.click(button('Reprendre cette configuration'));
      await poll(String(said), async () => said.test(await owner.text()));
    }
    await owner.openFile('limpide.json', '{ "organisation": ');
    await poll('the reason', async () => /JSON lisible/.test(await owner.text()));
    await owner.step('Installation');
    assert.match(await owner.saved('Enregistrer limpide.json'), /"services": \[\]/);
  },
);
