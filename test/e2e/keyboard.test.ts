import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { focused, tabThrough } from './focus.js';
import { button, manager, notice, reopen } from './limpide-page.js';
import { scenario } from './scenario.js';
import { kept } from './stored.js';

scenario(
  'REQ-85: three tabs from the top of the page reach the buttons of the notice',
  {},
  async ({ page }) => {
    await page.visit();
    const met = await tabThrough(page.tab, 3);
    assert.ok(met.includes('Tout refuser'), met.join(', '));
    assert.ok(met.includes('Tout accepter'), met.join(', '));
  },
);

scenario(
  'REQ-85: the keyboard alone refuses, and the focus goes on from the top',
  {},
  async ({ page, visitor }) => {
    await page.visit();
    while ((await tabThrough(page.tab, 1))[0] !== 'Tout refuser');
    await page.tab.press('Enter');
    await page.decided();
    await page.tab.miss(notice);
    assert.equal((await kept(visitor)).p['advertising'], false);
  },
);

scenario(
  'REQ-14: the notice takes no focus, locks no scroll and hides nothing from anybody',
  {
    pages: () => ({
      '/': html({
        body: '<label>Nom <input id="nom" autofocus></label><div style="height: 3000px"></div>',
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    assert.equal(await page.tab.evaluate(() => document.activeElement?.id), 'nom');
    await page.tab.type('Jeanne');
    assert.equal(
      await page.tab.evaluate(() => document.querySelector<HTMLInputElement>('#nom')?.value),
      'Jeanne',
    );
    await page.tab.evaluate(() => scrollTo(0, 1200));
    assert.equal(await page.tab.evaluate(() => scrollY), 1200);
    assert.deepEqual(
      await page.tab.evaluate(() => [
        document.querySelectorAll('[inert], [aria-hidden=true], [aria-modal]').length,
        getComputedStyle(document.body).overflow,
        getComputedStyle(document.documentElement).overflow,
      ]),
      [0, 'visible', 'visible'],
    );
    assert.equal(await page.tab.count({ role: 'dialog' }), 0);
  },
);

scenario(
  'REQ-14: a link of the page can be followed while the notice is there',
  {},
  async ({ page }) => {
    await page.visit();
    await page.tab.click({ role: 'link', name: 'Une autre page' });
    await page.tab.until(() => location.pathname === '/autre');
  },
);

scenario('the notice is the first child of the body, and flat', {}, async ({ page }) => {
  await page.visit();
  assert.deepEqual(
    await page.tab.evaluate(() => {
      const first = document.body.firstElementChild;
      const deep = first?.querySelectorAll(':scope > :not(ul, ol) > :not(a, b, strong, span)');
      return [first?.localName, deep?.length];
    }),
    ['limpide-notice', 0],
  );
});

scenario(
  'REQ-85: the manager opens by keyboard, keeps the focus, and gives it back',
  {},
  async ({ page }) => {
    await page.visit();
    await page.refuse();
    while ((await tabThrough(page.tab, 1))[0] !== 'Gérer mes cookies');
    await page.tab.press('Enter');
    await page.tab.see(manager);
    const met = await tabThrough(page.tab, 25);
    assert.ok(met.includes('Enregistrer mes choix'), met.join(', '));
    assert.ok(!met.includes('Une autre page'), 'the page behind is out of reach');
    await page.tab.press('Escape');
    await page.tab.miss(manager);
    assert.equal(await focused(page.tab), 'Gérer mes cookies');
  },
);

scenario(
  'REQ-85: a switch answers to the space bar and says its state',
  {},
  async ({ page, visitor }) => {
    await page.visit();
    await page.customise();
    while (!/^INPUT$|Mesure d’audience détaillée/.test((await tabThrough(page.tab, 1))[0] ?? ''));
    await page.tab.press('Space');
    assert.ok(
      await page.tab.evaluate(() =>
        document.querySelector('limpide-manager')?.shadowRoot?.textContent?.includes('Activé'),
      ),
    );
    await page.save();
    assert.equal((await kept(visitor)).p['audience-advanced'], true);
  },
);

scenario(
  'REQ-15, REQ-3: no cross, and as many refusals as acceptances on each layer',
  {},
  async ({ page }) => {
    await page.visit();
    for (const layer of [notice, manager]) {
      if (layer === manager) await page.customise();
      const accept = await page.tab.count(button('Tout accepter', layer));
      assert.equal(accept, 1);
      assert.equal(await page.tab.count(button('Tout refuser', layer)), accept);
    }
    await page.tab.press('Escape');
    await page.tab.miss(manager);
    const named = ['Tout refuser', 'Tout accepter', 'Personnaliser'];
    for (const name of named) assert.equal(await page.tab.count(button(name, notice)), 1);
    assert.equal(await page.tab.count({ role: 'button', within: notice }), named.length);
  },
);

scenario(
  'REQ-9: the way back is there on every page once the notice is closed',
  {},
  async ({ page }) => {
    await page.visit();
    await page.refuse();
    for (const path of ['/', '/autre']) {
      await page.go(path);
      await page.tab.see(reopen);
      const { height, width } = await page.tab.box(reopen);
      assert.ok(height >= 44 && width >= 44, `${width} × ${height}`);
    }
  },
);
