import assert from 'node:assert/strict';
import { configuration, titles } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { notice } from './limpide-page.js';
import { monthsLater } from './paris.js';
import { scenario, type World } from './scenario.js';
import { choiceCookie, kept } from './stored.js';

for (const choice of ['accept', 'refuse'] as const)
  scenario(`REQ-16: the cookie of a choice (${choice})`, {}, async ({ page, visitor }) => {
    const before = Math.floor(Date.now() / 1000);
    await page.visit();
    await page[choice]();
    const after = Math.ceil(Date.now() / 1000);
    const cookie = await choiceCookie(visitor);
    assert.ok(cookie);
    assert.equal(cookie.domain, '127.0.0.1');
    assert.equal(cookie.path, '/');
    assert.equal(cookie.sameSite, 'Lax');
    assert.equal(cookie.secure, false, 'this page is not served over TLS');

    const value = await kept(visitor);
    assert.equal(cookie.value, encodeURIComponent(JSON.stringify(value)), 'URI-encoded JSON');
    const granted = choice === 'accept';
    const { v, t, e, r, p, ...rest } = value;
    assert.equal(v, 1);
    assert.ok(t >= before && t <= after, `decided at ${t}`);
    assert.equal(e, monthsLater(t, 6));
    assert.match(r, /^[\w-]{4,16}$/);
    assert.deepEqual(p, { 'audience-advanced': granted, advertising: granted, media: granted });
    for (const [key, exceptions] of Object.entries(rest)) {
      assert.ok(['s', 'm'].includes(key), `${key} is no key of the cookie`);
      assert.deepEqual(exceptions, {}, 'nothing differs from its purpose');
    }
    assert.ok(Math.abs(cookie.expires - value.e) <= 2, 'the browser drops it at its expiry');
  });

scenario(
  'REQ-16: the flags are written, not left to what a browser supposes',
  {
    pages: () => ({
      '/': html({
        head: `<script>
          const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
          window.written = [];
          Object.defineProperty(document, 'cookie', {
            get: () => get.call(document),
            set: (text) => { written.push(text); set.call(document, text); },
          });
        </script>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.refuse();
    const written = await page.tab.evaluate(
      () => (window as unknown as { written: string[] }).written,
    );
    const choice = written.filter((text) => text.startsWith('eu-consent='));
    assert.ok(choice.length > 0);
    for (const text of choice) {
      assert.match(text, /; ?SameSite=Lax(;|$)/i);
      assert.match(text, /; ?Path=\/(;|$)/i);
      assert.doesNotMatch(text, /; ?Secure/i, 'this page is not served over TLS');
    }
  },
);

scenario(
  'REQ-16: two visitors who answer alike keep nothing that tells them apart',
  {},
  async ({ page, visitor }) => {
    await page.visit();
    await page.refuse();
    const { t, e, ...rest } = await kept(visitor);
    await page.tab.evaluate(() => window.limpide.reset());
    await page.reload();
    await page.tab.see(notice);
    await page.refuse();
    const { t: laterT, e: laterE, ...again } = await kept(visitor);
    assert.ok(laterT >= t && laterE >= e);
    assert.deepEqual(again, rest);
  },
);

scenario(
  'REQ-5: visits never extend a choice, accepted or refused',
  {},
  async ({ page, visitor }) => {
    await page.visit();
    await page.customise();
    await page.toggle(titles.stats);
    await page.save();
    const first = await choiceCookie(visitor);
    for (const path of ['/autre', '/', '/autre']) {
      await page.go(path);
      await page.tab.until(() => document.readyState === 'complete');
    }
    await page.reload();
    assert.deepEqual(await choiceCookie(visitor), first);
  },
);

const aged = (days: number) => {
  const decided = Math.floor(Date.now() / 1000) - days * 86_400;
  return { t: decided, e: monthsLater(decided, 6) };
};

/** A choice of a visitor of some time ago, in the cookie of today's configuration. */
async function chosenBefore({ page, visitor, site }: World, times: { t: number; e: number }) {
  await page.visit();
  await page.accept();
  const value = { ...(await kept(visitor)), ...times };
  await page.tab.evaluate(() => {
    localStorage.clear();
  });
  await visitor.setCookie(site.origin, 'eu-consent', encodeURIComponent(JSON.stringify(value)));
  await page.reload();
}

scenario('REQ-5: a choice of five months ago still holds', {}, async (world) => {
  await chosenBefore(world, aged(150));
  assert.equal(await world.page.allows('advertising'), true);
  assert.equal(await world.page.tab.count(notice), 0);
});

scenario(
  'REQ-5: a choice of seven months ago holds no more, and is asked again',
  {},
  async (world) => {
    await chosenBefore(world, aged(215));
    assert.equal(await world.page.allows('advertising'), false);
    await world.page.tab.see(notice);
  },
);

scenario('a choice dated more than a day ahead of the clock is due again', {}, async (world) => {
  await chosenBefore(world, aged(-3));
  assert.equal(await world.page.allows('advertising'), false);
  await world.page.tab.see(notice);
});

scenario(
  'the configuration decides how long a choice lasts',
  {
    config: configuration({ consent: { lifetime: 'P3M' } }),
  },
  async ({ page, visitor }) => {
    await page.visit();
    await page.refuse();
    const { t, e } = await kept(visitor);
    assert.equal(e, monthsLater(t, 3));
  },
);
