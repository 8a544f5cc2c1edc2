import assert from 'node:assert/strict';
import { configuration, titles } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { everything } from './gated.js';
import { manager } from './limpide-page.js';
import { scenario, type World } from './scenario.js';
import { kept } from './stored.js';

const options = {
  pages: (places: Parameters<typeof everything>[0]) => ({
    '/': html({ body: everything(places) }),
    '/autre': html({ title: 'Autre page', body: everything(places) }),
  }),
};

/** Accepts everything, and waits until everything has run. */
async function accepted({ page, site }: World): Promise<void> {
  await page.visit();
  await page.accept();
  await page.hasRun('stats', 'ads');
  await page.tab.until(() => document.querySelector('iframe')?.src);
  await page.tab.evaluate(() => {
    (window as { sameDocument?: boolean }).sameDocument = true;
  });
  site.third.clear();
}

const isSameDocument = ({ page }: World) =>
  page.tab.evaluate(() => Boolean((window as { sameDocument?: boolean }).sameDocument));

/** After a withdrawal: one reload, nothing of the third party, its storage cleared. */
async function stopped(world: World): Promise<void> {
  const { page, site, visitor } = world;
  await page.tab.until(() => !(window as { sameDocument?: boolean }).sameDocument);
  await page.ready();
  assert.deepEqual(await page.ran(), []);
  const own = (await visitor.cookies()).filter(({ domain }) => domain === '127.0.0.1');
  assert.deepEqual(
    own.map(({ name }) => name),
    ['eu-consent'],
    'the cookie of the service is gone',
  );
  site.third.clear();
  await page.go('/autre');
  await page.reload();
  assert.deepEqual(site.third.requests, []);
}

scenario(
  'REQ-8: withdrawing in the manager, two actions from any page, stops everything',
  options,
  async (world) => {
    await accepted(world);
    await world.page.go('/autre');
    await world.page.hasRun('stats', 'ads');
    await world.page.tab.evaluate(() => {
      (window as { sameDocument?: boolean }).sameDocument = true;
    });
    await world.page.manage();
    await world.page.tab.click({ role: 'button', name: 'Tout refuser', within: manager });
    await stopped(world);
  },
);

scenario('`limpide.withdraw()` stops everything and says `withdraw`', options, async (world) => {
  await accepted(world);
  await world.page.tab.evaluate(() => void window.limpide.withdraw());
  await stopped(world);
});

scenario(
  '`data-limpide="withdraw"` does the same from the page',
  {
    pages: (places) => ({
      '/': html({
        body: `${everything(places)}<button type="button" data-limpide="withdraw">Tout retirer</button>`,
      }),
      '/autre': html({ title: 'Autre page', body: everything(places) }),
    }),
  },
  async (world) => {
    await accepted(world);
    await world.page.tab.click({ role: 'button', name: 'Tout retirer' });
    await stopped(world);
  },
);

scenario('withdrawing one purpose keeps the others', options, async (world) => {
  const { page, site, visitor } = world;
  await accepted(world);
  await page.manage();
  await page.toggle(titles.ads);
  await page.save();
  await page.tab.until(() => !(window as { sameDocument?: boolean }).sameDocument);
  await page.ready();
  await page.hasRun('stats');
  assert.deepEqual((await kept(visitor)).p, {
    'audience-advanced': true,
    advertising: false,
    media: true,
  });
  await page.tab.until(() => document.querySelector('iframe')?.src);
  assert.ok(!site.third.requests.some(({ path }) => path.includes('id=ads')));
});

scenario(
  'withdrawing what never ran in this page does not reload it',
  {
    pages: () => ({ '/': html({}) }),
  },
  async (world) => {
    const { page } = world;
    await page.visit();
    await page.accept();
    await page.tab.evaluate(() => {
      (window as { sameDocument?: boolean }).sameDocument = true;
    });
    await page.tab.evaluate(() => window.limpide.withdraw());
    assert.equal(await isSameDocument(world), true);
    assert.equal(await page.allows('advertising'), false);
  },
);

scenario(
  'a service that its own signal stops (`stop: "live"`) costs no reload',
  {
    config: () => {
      const config = configuration();
      return {
        ...config,
        services: config.services.map((service) => ({ ...service, stop: 'live' })),
      };
    },
    pages: options.pages,
  },
  async (world) => {
    const { page } = world;
    await accepted(world);
    await page.tab.evaluate(() => window.limpide.withdraw());
    assert.equal(await isSameDocument(world), true);
    await page.tab.until(() => !document.querySelector('iframe')?.src);
  },
);

scenario(
  '`limpide-change` tells what was granted and what was withdrawn',
  options,
  async ({ page }) => {
    const heard = () =>
      page.tab.evaluate(
        () =>
          (window as { heard?: { granted: string[]; withdrawn: string[]; cause: string } }).heard,
      );
    const listen = () =>
      page.tab.evaluate(() => {
        document.addEventListener('limpide-change', (event) => {
          const { granted, withdrawn, cause } = (event as CustomEvent).detail;
          Object.assign(window, { heard: { granted, withdrawn, cause } });
        });
      });
    await page.visit();
    await listen();
    await page.accept();
    const granted = await page.tab.until(() => (window as { heard?: unknown }).heard);
    assert.deepEqual((granted as { cause: string }).cause, 'accept-all');
    const { granted: ids = [], withdrawn = [] } = (await heard()) ?? {};
    for (const id of ['audience-advanced', 'advertising', 'media', 'stats', 'ads', 'video'])
      assert.ok(ids.includes(id), `${id} was granted`);
    assert.deepEqual(withdrawn, []);
  },
);
