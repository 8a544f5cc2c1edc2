import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { axe } from './axe.js';
import { config, inspect, panel, planted, says } from './inspector-page.js';
import { button, notice } from './limpide-page.js';
import { scenario } from './scenario.js';
import { noViolation, strictHeaders, strictHtml } from './strict.js';
import { onDevice } from './stored.js';

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
    await page.refuse();
    await page.tab.miss(notice);
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
