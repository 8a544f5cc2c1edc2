import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { notice } from './limpide-page.js';
import { scenario } from './scenario.js';
import { choiceCookie, kept } from './stored.js';

const shared = configuration({ consent: { domain: 'auto' } });

/** The site under another name; every name of the tests leads to this machine (drivers/chromium.ts). */
const named = (origin: string, host: string) => `http://${host}:${new URL(origin).port}`;

for (const [site, domain] of [
  ['exemple.test', '.exemple.test'],
  ['exemple.co.uk', '.exemple.co.uk'],
] as const)
  scenario(
    `\`consent.domain: auto\` keeps one choice for ${site} and all under it`,
    { config: shared },
    async ({ another, site: { origin }, visitor }) => {
      const shop = await another(named(origin, `boutique.${site}`));
      await shop.visit();
      await shop.refuse();
      assert.equal((await choiceCookie(visitor))?.domain, domain, 'the widest that takes a cookie');
      for (const host of [site, `www.${site}`, `a.b.${site}`]) {
        const page = await another(named(origin, host));
        await page.go();
        assert.equal((await page.decision())?.purposes['advertising'], false, host);
        assert.equal(await page.tab.count(notice), 0, host);
      }
      assert.deepEqual(
        (await visitor.cookies()).map(({ name }) => name),
        ['eu-consent'],
        'nothing is left of the search for the domain',
      );
    },
  );

scenario(
  'a choice made anew on a sub-domain is the one choice of the site',
  { config: shared },
  async ({ another, site: { origin }, visitor }) => {
    const shop = await another(named(origin, 'boutique.exemple.test'));
    await shop.visit();
    await shop.refuse();
    const home = await another(named(origin, 'exemple.test'));
    await home.go();
    await home.tab.evaluate(() => window.limpide.acceptAll());
    assert.equal((await kept(visitor)).p['advertising'], true);
    assert.equal((await visitor.cookies()).filter(({ name }) => name === 'eu-consent').length, 1);
    await shop.reload();
    assert.equal(await shop.allows('advertising'), true);
  },
);

scenario(
  'an objection to an exempt measure made on one sub-domain is known on every other',
  { config: { ...shared, purposes: ['audience'] } },
  async ({ another, site: { origin }, visitor }) => {
    const shop = await another(named(origin, 'boutique.exemple.test'));
    await shop.go();
    assert.equal(await shop.allows('audience'), true);
    await shop.tab.evaluate(() => window.limpide.decide({ audience: false }));
    const objection = (await visitor.cookies()).find(({ name }) => name === 'eu-objection');
    assert.equal(objection?.domain, '.exemple.test');
    const home = await another(named(origin, 'exemple.test'));
    await home.go();
    assert.equal(await home.allows('audience'), false);
    // The choice ends after six months; the objection does not.
    await home.tab.evaluate(() => {
      document.cookie = 'eu-consent=;Max-Age=0;Path=/;Domain=exemple.test';
    });
    await home.reload();
    assert.equal(await home.allows('audience'), false);
  },
);

scenario(
  'without `consent.domain` each sub-domain asks for itself',
  {},
  async ({ another, site: { origin }, visitor }) => {
    const shop = await another(named(origin, 'boutique.exemple.test'));
    await shop.visit();
    await shop.refuse();
    assert.equal((await choiceCookie(visitor))?.domain, 'boutique.exemple.test');
    await (await another(named(origin, 'www.exemple.test'))).visit();
  },
);

scenario(
  'a service’s storage is cleared on the parent domain and on paths too',
  {
    config: configuration({
      services: [
        {
          id: 'stats',
          name: 'Mesure',
          controller: { name: 'Mesure SA', country: 'FR', policyUrl: 'https://tiers.example/' },
          purposes: ['audience-advanced'],
          storage: [{ name: 'probe_*', type: 'cookie', duration: 'P1D', party: 'first' }],
        },
      ],
    }),
    pages: () => ({ '/rayon/page': html({ title: 'Rayon' }) }),
  },
  async ({ another, site: { origin }, visitor }) => {
    const page = await another(named(origin, 'boutique.exemple.test'));
    await page.visit('/rayon/page');
    await page.tab.evaluate(() => {
      document.cookie = 'probe_own=1;Path=/';
      document.cookie = 'probe_parent=1;Path=/;Domain=exemple.test';
      document.cookie = 'probe_folder=1;Path=/rayon';
      document.cookie = 'probe_both=1;Path=/rayon;Domain=exemple.test';
      document.cookie = 'basket=1;Path=/;Domain=exemple.test';
    });
    await page.refuse();
    await page.tab.until(() => !document.cookie.includes('probe_'));
    assert.deepEqual((await visitor.cookies()).map(({ name }) => name).sort(), [
      'basket',
      'eu-consent',
    ]);
  },
);
