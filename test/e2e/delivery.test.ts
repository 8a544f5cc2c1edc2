import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { delivered, stored } from './delivered.js';
import { manager } from './limpide-page.js';
import { poll } from './poll.js';
import { scenario } from './scenario.js';
import { kept } from './stored.js';

scenario(
  'REQ-79, REQ-80: an endpoint that is down alters nothing; the record arrives later, once',
  { collector: true },
  async (world) => {
    const { page, site } = world;
    site.endpoint.fault = 'gone';
    await page.visit();
    await page.accept();
    await poll('a try', () => site.endpoint.posted.length > 0);
    assert.equal(await page.allows('advertising'), true);
    assert.deepEqual(await site.endpoint.stored(), []);
    site.endpoint.fault = null;
    await page.go('/autre');
    const [row] = await stored(world, 1);
    await page.reload();
    assert.equal((await site.endpoint.stored()).length, 1);
    const ids = new Set(site.endpoint.posted.map(({ headers }) => headers['idempotency-key']));
    assert.deepEqual([...ids], [row?.['eventId']], 'one key over all tries');
  },
);

scenario(
  'REQ-79: a choice made offline is posted when the network is back',
  { collector: true },
  async (world) => {
    const { page, visitor, site } = world;
    await page.visit();
    await visitor.offline(true);
    await page.refuse();
    assert.deepEqual(site.endpoint.posted, []);
    await visitor.offline(false);
    const [row] = await stored(world, 1);
    assert.equal(row?.['action'], 'refuse-all');
  },
);

const faults = {
  'a 500': { status: 500 },
  'a 503': { status: 503, headers: { 'retry-after': '1' } },
  'a 429': { status: 429, headers: { 'retry-after': '1' } },
  'the 200 in HTML of a captive portal': {
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<!doctype html><title>Connexion au réseau</title>',
  },
  'the 200 in JSON of somebody else': {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"eventId":"00000000-0000-4000-8000-000000000000"}',
  },
  'a redirect': { status: 302, headers: { location: '/autre' } },
};
for (const [name, fault] of Object.entries(faults))
  scenario(
    `${name} is no delivery: the same record is posted again`,
    { collector: true },
    async (world) => {
      const { page, site } = world;
      site.endpoint.fault = fault;
      await page.visit();
      await page.refuse();
      await poll('a try', () => site.endpoint.posted.length > 0);
      site.endpoint.fault = null;
      await page.go('/autre');
      const [row] = await stored(world, 1);
      const [tried] = site.endpoint.posted;
      assert.equal(row?.['eventId'], tried?.body['eventId']);
      assert.deepEqual((await delivered(world, 1))[0]?.body, tried?.body, 'the body is the same');
    },
  );

scenario('a 400 is final: the record is not posted again', { collector: true }, async (world) => {
  const { page, site } = world;
  site.endpoint.fault = {
    status: 400,
    headers: { 'content-type': 'application/problem+json' },
    body: '{"title":"Bad","status":400}',
  };
  await page.visit();
  await page.refuse();
  await poll('a try', () => site.endpoint.posted.length > 0);
  site.endpoint.fault = null;
  await page.manage();
  await page.tab.click({ role: 'button', name: 'Tout accepter', within: manager });
  await stored(world, 1);
  assert.deepEqual(
    (await site.endpoint.stored()).map(({ action }) => action),
    ['accept-all'],
  );
});

scenario(
  'a click just before leaving the page loses nothing',
  {
    collector: true,
    pages: () => ({
      '/': html({
        body: `<script>
        document.addEventListener('limpide-change', () => { location.href = '/autre'; });
      </script>`,
      }),
    }),
  },
  async (world) => {
    const { page, visitor } = world;
    await page.visit();
    await page.tab.click({ role: 'button', name: 'Tout refuser' });
    await page.tab.until(
      () => location.pathname === '/autre' && document.readyState === 'complete',
    );
    const [row] = await stored(world, 1);
    assert.equal(row?.['action'], 'refuse-all');
    assert.equal(row?.['pageId'], '/');
    assert.equal((await kept(visitor)).p['advertising'], false);
  },
);
