import assert from 'node:assert/strict';
import { configuration, type Places } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { axe } from './axe.js';
import type { Tab, Target } from './driver.js';
import { gatedInline, gatedScript } from './gated.js';
import { button } from './limpide-page.js';
import { poll } from './poll.js';
import { scenario, type World } from './scenario.js';
import { noViolation, strictHeaders, strictHtml } from './strict.js';
import { onDevice } from './stored.js';
import { delivered } from './delivered.js';

const panel: Target = { role: 'dialog', name: 'Inspecteur Limpide' };

const inspect = async ({ page }: World) => {
  await page.tab.evaluate(() => window.limpide.inspect());
  await page.tab.see(panel);
};

/** What the panel says, a section by its beginning; in one line, with plain spaces. */
const says = (tab: Tab, section = ''): Promise<string> =>
  tab.evaluate((wanted) => {
    const root = document.querySelector('limpide-inspector')?.shadowRoot;
    const found = wanted
      ? [...(root?.querySelectorAll('details') ?? [])].find((each) =>
          each.querySelector('summary')?.textContent?.trim().startsWith(wanted),
        )
      : root?.querySelector('.faults');
    return (found?.textContent ?? '').replace(/\s+/g, ' ');
  }, section);

const rows = (tab: Tab, section: string): Promise<string[][]> =>
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
const waitingAttempts = (tab: Tab): Promise<number> =>
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

const asked = ({ site }: World) => site.asked.filter((path) => /inspector/.test(path));

/** Services whose host is not the third party's: what that one is asked for is undeclared. */
const config = (changes: object = {}) =>
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

const planted = ({ third }: Places) =>
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

scenario(
  'the inspector: what waits, what runs, what is undeclared and what cannot be sent, each by name',
  { config: config(), collector: true, pages: (places) => ({ '/': planted(places) }) },
  async (world) => {
    const { page, site, visitor } = world;
    site.endpoint.fault = { status: 503 };
    await page.visit();
    assert.deepEqual(asked(world), [], 'no byte of it before it is asked for');
    await page.tab.evaluate(() => window.limpide.decide({ 'audience-advanced': true }));
    await page.hasRun('nu,mesure');
    await poll('an attempt that is noted', () => waitingAttempts(page.tab));
    const kept = await onDevice(visitor, page.tab);
    const called = site.third.requests.length;
    await inspect(world);
    assert.ok(asked(world).length > 0);

    const faults = await says(page.tab);
    for (const named of [
      'Requête vers localhost, qu’aucun service ne déclare',
      '« mystere » (cookie)',
      '« inconnue » (localStorage)',
      'Un élément <script> nomme « audiance », que rien ne déclare',
      'Un <script> avec « data-purpose » s’exécute sans attendre',
      '« config G-TROPTOT » précède le réglage par défaut',
      '1 envoi n’a pas été accepté par votre point de collecte (503)',
    ])
      assert.ok(faults.includes(named), `${named} in: ${faults}`);

    const gated = await rows(page.tab, 'Éléments sous condition');
    assert.deepEqual(
      gated.map(([, names, state]) => [names, state]),
      [
        ['audience-advanced · stats', 'Actif'],
        ['advertising · ads', 'En attente'],
        ['audiance', 'Refusé'],
        ['advertising', 'Actif'],
      ],
    );
    assert.match(String(gated[0]?.[3]), /« audience-advanced » est acceptée/);
    assert.match(String(gated[1]?.[0]), /<script> localhost:\d+\/run\.js$/);
    assert.match(String(gated[1]?.[3]), /« advertising » est refusée/);
    assert.match(String(gated[3]?.[3]), /n’a pas « type=text\/plain »/);

    assert.deepEqual(
      (await rows(page.tab, 'Services')).map(([id, state]) => [id, state]),
      [
        ['stats', 'Autorisé'],
        ['ads', 'Non autorisé'],
        ['video', 'Non autorisé'],
      ],
    );
    assert.deepEqual(
      (await rows(page.tab, 'Boîte d’envoi')).map(([kind, , attempts, reason]) => [
        kind,
        attempts,
        reason,
      ]),
      [['Décision', '1', '503']],
    );
    const signals = (await rows(page.tab, 'Signaux envoyés')).map(([, to, what]) => [to, what]);
    assert.deepEqual(signals.slice(0, 2), [
      ['google', 'tout refusé, par défaut'],
      ['meta', 'tout refusé, par défaut'],
    ]);
    assert.ok(
      signals.some(([to, what]) => to === 'google' && what?.includes('analytics_storage=true')),
    );
    assert.ok(signals.some(([to, what]) => to === 'consent update' && what?.includes('=granted')));
    const decision = await says(page.tab, 'Décision');
    assert.match(decision, /api \(code de la page/);
    assert.match(decision, /celle d’aujourd’hui/);
    assert.match(decision, /2018-11-20/);

    assert.deepEqual(await onDevice(visitor, page.tab), kept, 'it keeps nothing');
    assert.equal(site.third.requests.length, called, 'it calls nobody');
    assert.deepEqual(await axe(page.tab), []);
  },
);

scenario(
  'the inspector: its answers are the API’s, and what it forgets is forgotten',
  { config: config(), collector: true },
  async (world) => {
    const { page } = world;
    await page.visit();
    await inspect(world);
    await page.tab.click(button('Tout accepter', panel));
    await page.tab.until(() => window.limpide.decision?.purposes['advertising'] === true);
    await page.tab.click(button('Accepter seulement : Publicité personnalisée', panel));
    await page.tab.until(() => window.limpide.decision?.purposes['media'] === false);
    assert.deepEqual((await page.decision())?.purposes, {
      'audience-advanced': false,
      advertising: true,
      media: false,
    });
    await page.tab.click(button('Tout refuser', panel));
    await page.tab.until(() => window.limpide.decision?.purposes['advertising'] === false);
    const records = await delivered(world, 3);
    assert.deepEqual(
      records.map(({ body }) => body['action']),
      ['api', 'api', 'api'],
    );
    await page.tab.click(button('Tout oublier et recharger la page', panel));
    await page.tab.until(() => window.limpide?.ready.then(() => window.limpide.decision === null));
    await page.tab.see({ role: 'region', name: 'Vos choix de confidentialité' });
    assert.equal(await page.tab.count(panel), 0);
  },
);

scenario(
  'the inspector: a report without anything of somebody’s, by the clipboard or by hand',
  { config: config(), pages: (places) => ({ '/': planted(places) }) },
  async (world) => {
    const { page } = world;
    await page.visit('/?client=ada@exemple.fr');
    await page.tab.evaluate(() => window.limpide.acceptAll());
    const ref = await page.tab.until(() =>
      window.limpide
        .history()
        .then((records) => (records.at(-1) as { subjectRef?: string })?.subjectRef),
    );
    await page.tab.evaluate(() => {
      document.cookie = 'session.0123456789abcdef0123=secret;Path=/';
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text: string) => void Reflect.set(window, 'copied', text) },
      });
    });
    await inspect(world);
    await page.tab.click(button('Copier un rapport', panel));
    const report = await page.tab.until(() => Reflect.get(window, 'copied') as string);
    await page.tab.see({ role: 'status', name: '' });
    assert.match(await says(page.tab, 'Rapport'), /ni identifiant de personne/);
    assert.match(report, /^# Inspecteur Limpide\n\nSans donnée personnelle/);
    assert.match(report, /\| <script> dans la page \| audience-advanced · stats \| Actif \|/);
    assert.match(report, /mystere/);
    for (const secret of [ref, 'ada', 'secret', '0123456789abcdef0123', 'client='])
      assert.ok(!report.includes(secret), `${secret} in ${report}`);

    await page.tab.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    });
    await page.tab.click(button('Copier un rapport', panel));
    await page.tab.see({ role: 'textbox', name: 'Rapport' });
    assert.match(await page.tab.evaluate(() => String(getSelection())), /# Inspecteur Limpide/);
  },
);

scenario(
  'the inspector: by keyboard; Escape closes it and gives the focus back; asked again, it is there once',
  { config: config(), pages: (places) => ({ '/': planted(places) }) },
  async (world) => {
    const { page } = world;
    await page.visit();
    await page.tab.evaluate(() => document.getElementById('avant')?.focus());
    await inspect(world);
    await inspect(world);
    assert.equal(await page.tab.count(panel), 1);
    const inside = () =>
      page.tab.evaluate(() => document.activeElement?.localName === 'limpide-inspector');
    assert.ok(await inside());
    await page.tab.press('Tab');
    assert.ok(await inside());
    // It does not hold the page up: what is beside it is still pressed.
    await page.tab.click(button('Avant'));
    assert.equal(await inside(), false);
    await inspect(world);
    await page.tab.press('Escape');
    await page.tab.miss(panel);
    assert.equal(await page.tab.evaluate(() => document.activeElement?.id), 'avant');
  },
);

scenario(
  'the inspector: an unusable configuration, and a page where nothing waits, are said',
  {
    configAnswer: { type: 'application/json', body: '{ "purposes": ' },
    pages: () => ({ '/': html({ script: '' }) }),
  },
  async (world) => {
    await world.page.go();
    await inspect(world);
    assert.match(await says(world.page.tab), /La configuration est inutilisable : tout est refusé/);
    assert.match(await says(world.page.tab, 'Éléments'), /Aucun élément de cette page n’attend/);
    assert.equal(await world.page.tab.count(button('Tout accepter', panel)), 0);
    assert.deepEqual(await onDevice(world.visitor, world.page.tab), [], 'no database was made');
    assert.deepEqual(await axe(world.page.tab), []);
  },
);

scenario(
  'the inspector: wrong entries of a configuration are named; in English; dark, at 320 px',
  {
    config: config({ locale: 'en', puposes: [], services: [{ id: 'x', purposes: 'media' }] }),
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
  },
  async ({ page }) => {
    await page.go();
    await page.tab.evaluate(() => window.limpide.inspect());
    await page.tab.see({ role: 'dialog', name: 'Limpide inspector' });
    const faults = await says(page.tab);
    for (const path of ['services.0', 'puposes'])
      assert.ok(faults.includes(`“${path}” is wrong`), faults);
    assert.ok(
      await page.tab.evaluate(() => {
        const root = document.querySelector('limpide-inspector')?.shadowRoot;
        for (const each of root?.querySelectorAll('details') ?? []) each.open = true;
        const body = root?.querySelector('.body');
        return !!body && body.scrollWidth <= body.clientWidth;
      }),
      'nothing is wider than the panel',
    );
    assert.deepEqual(await axe(page.tab), []);
  },
);

scenario(
  'REQ-97: the inspector under the strictest policy',
  { headers: strictHeaders, config: config(), pages: () => ({ '/': strictHtml({ body: '' }) }) },
  async (world) => {
    await world.page.visit();
    await inspect(world);
    assert.ok(
      await world.page.tab.evaluate(
        () =>
          (document.querySelector('limpide-inspector')?.getBoundingClientRect().height ?? 0) >=
          innerHeight - 1,
      ),
      'its styles are there',
    );
    await noViolation(world.page.tab);
  },
);
