import assert from 'node:assert/strict';
import { titles } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { everything } from './gated.js';
import { control, manager, notice } from './limpide-page.js';
import { scenario, type World } from './scenario.js';
import { choiceCookie, kept } from './stored.js';

const options = {
  pages: (places: Parameters<typeof everything>[0]) => ({
    '/': html({ body: everything(places) }),
    '/autre': html({ title: 'Autre page', body: everything(places) }),
  }),
};

const paths = ({ site: { third } }: World) => third.requests.map(({ path }) => path.split('?')[0]);

scenario(
  'REQ-4: "Tout refuser" refuses everything, on every page after it',
  options,
  async (world) => {
    const { page, visitor, site } = world;
    await page.visit();
    await page.refuse();
    assert.deepEqual((await kept(visitor)).p, {
      'audience-advanced': false,
      advertising: false,
      media: false,
    });
    await page.go('/autre');
    await page.reload();
    assert.equal(await page.tab.count(notice), 0, 'the question is not asked again');
    assert.deepEqual(site.third.requests, []);
    assert.deepEqual(await page.ran(), []);
    assert.deepEqual(
      (await visitor.cookies()).map(({ name }) => name),
      ['eu-consent'],
    );
  },
);

scenario(
  '"Tout accepter" lets everything run, here and on the pages after',
  options,
  async (world) => {
    const { page, visitor, site } = world;
    await page.visit();
    await page.accept();
    await page.hasRun('stats', 'ads');
    assert.deepEqual((await kept(visitor)).p, {
      'audience-advanced': true,
      advertising: true,
      media: true,
    });
    await page.tab.until(() => document.querySelector('img[alt^=Pixel]') !== null);
    await page.tab.until(
      () => document.querySelector<HTMLImageElement>('img[alt^=Image]')?.complete,
    );
    for (const path of ['/run.js', '/embed.html', '/pixel.gif'])
      assert.ok(paths(world).includes(path), `${path} was asked for`);
    site.third.clear();
    await page.go('/autre');
    await page.hasRun('stats', 'ads');
    assert.equal(await page.tab.count(notice), 0);
  },
);

scenario('REQ-13: each purpose is obeyed on its own', options, async (world) => {
  const { page, visitor } = world;
  await page.visit();
  await page.customise();
  await page.toggle(titles.stats);
  await page.save();
  await page.hasRun('stats');
  assert.deepEqual((await kept(visitor)).p, {
    'audience-advanced': true,
    advertising: false,
    media: false,
  });
  await page.reload();
  await page.hasRun('stats');
  assert.deepEqual([...new Set(paths(world))].sort(), ['/hit', '/run.js']);
  assert.ok(world.site.third.requests.every(({ path }) => path.includes('id=stats')));
});

scenario(
  'REQ-7: switches of consent start off, and show later what was chosen',
  options,
  async ({ page }) => {
    const checked = () =>
      page.tab.evaluate(() => {
        const root = document.querySelector('limpide-manager')?.shadowRoot;
        return [...(root?.querySelectorAll<HTMLInputElement>('input[role=switch]') ?? [])].map(
          ({ checked }) => checked,
        );
      });
    await page.visit();
    await page.customise();
    for (const title of Object.values(titles)) await page.tab.see(control(title));
    assert.deepEqual(await checked(), [false, false, false]);
    await page.toggle(titles.media);
    await page.save();
    await page.tab.miss(manager);
    await page.manage();
    assert.deepEqual(await checked(), [false, false, true]);
  },
);

scenario('the manager accepts and refuses everything too', options, async ({ page, visitor }) => {
  await page.visit();
  await page.customise();
  await page.tab.click({ role: 'button', name: 'Tout accepter', within: manager });
  await page.decided();
  await page.hasRun('stats', 'ads');
  await page.tab.miss(manager);
  await page.tab.miss(notice);
  await page.manage();
  await page.tab.click({ role: 'button', name: 'Tout refuser', within: manager });
  await page.tab.until(() => window.limpide?.decision?.cause === 'refuse-all');
  assert.deepEqual(Object.values((await kept(visitor)).p), [false, false, false]);
});

scenario('saving without touching anything grants nothing', options, async ({ page, visitor }) => {
  await page.visit();
  await page.customise();
  await page.save();
  assert.deepEqual(Object.values((await kept(visitor)).p), [false, false, false]);
  assert.equal((await page.decision())?.cause, 'save');
});

scenario('REQ-17: a new purpose is asked about; the old answers stand', options, async (world) => {
  const { page, visitor, site } = world;
  const { configuration } = await import('../support/node/config.js');
  await page.visit();
  await page.customise();
  await page.toggle(titles.stats);
  await page.save();
  const before = await choiceCookie(visitor);
  site.configure(
    configuration({ purposes: ['audience-advanced', 'advertising', 'media', 'personalisation'] }),
  );
  await page.go('/autre');
  await page.tab.see(notice);
  assert.equal(await page.allows('audience-advanced'), true);
  assert.equal(await page.allows('personalisation'), false);
  await page.hasRun('stats');
  assert.deepEqual(await choiceCookie(visitor), before, 'asking keeps nothing');
});
