import assert from 'node:assert/strict';
import { demo } from './demo.js';
import { walk } from './demo-walk.js';
import type { Visitor } from './driver.js';
import type { LimpidePage } from './limpide-page.js';
import { poll } from './poll.js';

const totals = () => demo.audience.totals();
const counted = (path: string) => poll(`a count of ${path}`, () => totals().pages[path]);
const sent = (visitor: Visitor) =>
  visitor.requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/audience.json'));
/** What the measure keeps on the device, by name. */
const traces = async (page: LimpidePage, visitor: Visitor) => [
  ...(await visitor.cookies()).map(({ name }) => name),
  ...(await page.tab.evaluate(() => Object.keys(sessionStorage))),
];

walk(
  'REQ-18: the exempt measure counts before a choice, without an identifier, and nothing else leaves',
  async (page, visitor) => {
    await page.visit('/ressources');
    await counted('/ressources');
    await page.go('/vos-droits');
    await counted('/vos-droits');
    await poll('a visit', () => totals().visits === 1);
    assert.deepEqual(totals().return, { 'Première visite': 1 });
    assert.deepEqual((await traces(page, visitor)).sort(), [
      'softsystems_retour',
      'softsystems_visite',
    ]);
    const { value, expires } = (await visitor.cookies()).find(
      ({ name }) => name === 'softsystems_retour',
    ) ?? { value: '', expires: 0 };
    assert.match(value, /^\d{5}\.\d{10}$/, 'two dates, and nobody’s identifier');
    assert.ok(expires - Date.now() / 1000 < 400 * 86_400, 'thirteen months at most');
    for (const { body, headers } of sent(visitor)) {
      assert.ok(
        Object.keys(JSON.parse(body ?? '')).every((key) =>
          ['pages', 'visits', 'seconds', 'return', 'activity'].includes(key),
        ),
      );
      assert.equal(headers['cookie'], undefined);
    }
    assert.deepEqual(demo.thirdParty.requests, []);
  },
);

walk('coming back is counted, and does not make its cookie last longer', async (page, visitor) => {
  await page.visit('/');
  await counted('/');
  const until = async () =>
    (await visitor.cookies()).find(({ name }) => name === 'softsystems_retour')?.expires;
  const first = await until();
  await page.tab.evaluate(() => sessionStorage.clear());
  await page.reload();
  await poll('a return', () => totals().return['Le jour même']);
  assert.equal(await until(), first);
});

walk('a refusal stops it at once, and clears what it kept', async (page, visitor) => {
  await page.visit('/ressources');
  await counted('/ressources');
  await page.refuse();
  await poll('nothing kept', async () =>
    (await traces(page, visitor)).every((name) => !name.startsWith('softsystems')),
  );
  const before = sent(visitor).length;
  await page.tab.evaluate(() => document.querySelector<HTMLAnchorElement>('.brand')?.click());
  await page.tab.until(() => location.pathname === '/');
  await page.go('/vos-droits');
  await page.reload();
  assert.equal(sent(visitor).length, before);
  assert.equal(totals().pages['/vos-droits'], undefined);
});

walk(
  'each of the four counts stops by its own switch, and leaves nothing of its own',
  async (page, visitor) => {
    await page.visit('/ressources');
    await counted('/ressources');
    await page.tab.evaluate(() =>
      window.limpide?.decide({}, { measures: { audience: { return: false, activity: false } } }),
    );
    await poll('no trace of returns', async () =>
      (await traces(page, visitor)).every((name) => name !== 'softsystems_retour'),
    );
    assert.ok((await traces(page, visitor)).includes('softsystems_visite'), 'visits go on');
    await page.go('/vos-droits');
    await counted('/vos-droits');
    assert.ok(sent(visitor).every(({ body }) => !('activity' in JSON.parse(body ?? ''))));

    await page.tab.evaluate(() =>
      window.limpide?.decide(
        {},
        { measures: { audience: { pages: false, visits: false, return: false, activity: false } } },
      ),
    );
    await poll('no trace at all', async () =>
      (await traces(page, visitor)).every((name) => !name.startsWith('softsystems')),
    );
    const before = sent(visitor).length;
    await page.go('/ressources');
    await page.reload();
    assert.equal(sent(visitor).length, before);
  },
);

walk('its page shows what was counted, and the policy describes it', async (page) => {
  await page.visit('/ressources');
  await counted('/ressources');
  await page.go('/audience');
  await page.tab.until(() =>
    document.querySelector('[data-compte=pages]')?.textContent?.includes('/ressources'),
  );
  await page.go('/confidentialite');
  await page.tab.until(() =>
    document.querySelector('limpide-policy')?.shadowRoot?.querySelector('#traitement-audience'),
  );
  const text = await page.tab.evaluate(
    () => document.querySelector('limpide-policy')?.shadowRoot?.textContent ?? '',
  );
  for (const name of ['softsystems_retour', 'softsystems_visite', 'Mesure du site'])
    assert.ok(text.includes(name), name);
});
