import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { delivered } from './delivered.js';
import { button, manager, notice } from './limpide-page.js';
import { poll } from './poll.js';
import { scenario, type World } from './scenario.js';
import { choiceCookie, kept } from './stored.js';

const options = {
  collector: true,
  serverCookie: true,
  config: configuration({ credentials: 'same-origin' }),
};

/** What a browser does that caps what scripts write: the choice stays, its end comes sooner. */
async function cap({ visitor, site }: World): Promise<void> {
  const cookie = await choiceCookie(visitor);
  await visitor.setCookie(site.origin, 'eu-consent', cookie?.value ?? '');
  assert.equal((await choiceCookie(visitor))?.expires, -1);
}

/** Waits until the cookie has the end that the server gives it. */
const uncapped = ({ visitor }: World) =>
  poll('the cookie of the server', async () => {
    const cookie = await choiceCookie(visitor);
    return cookie && cookie.expires > 0 ? cookie : undefined;
  });

scenario('the collector writes the cookie that the page has written', options, async (world) => {
  const { page, visitor, site } = world;
  site.endpoint.fault = { status: 503 };
  await page.visit();
  await page.accept();
  const written = await choiceCookie(visitor);
  const decision = await page.decision();
  await poll('a first attempt', () => site.endpoint.posted[0]);
  await cap(world);

  site.endpoint.fault = null;
  const [posted] = await delivered(world, 1);
  assert.match(String(posted?.headers.cookie), /(^|; )eu-consent=/);
  const { expires, ...rest } = await uncapped(world);
  const { expires: end = 0, ...before } = written ?? {};
  assert.deepEqual(rest, before, 'to the letter');
  // Chromium counts from the server's clock, whose Date is to the second.
  assert.ok(Math.abs(expires - end) <= 2, `ends at ${expires}, not ${end}`);
  await page.reload();
  assert.deepEqual(await page.decision(), decision);
  assert.equal(await page.tab.count(notice), 0);
});

scenario('a record that comes again brings no older choice back', options, async (world) => {
  const { page, visitor, site } = world;
  await page.visit();
  await page.accept();
  const [first] = await delivered(world, 1);
  await page.manage();
  await page.tab.click(button('Tout refuser', manager));
  await delivered(world, 2);
  const refusal = await kept(visitor);
  assert.equal(refusal.p['advertising'], false);

  const status = await page.tab.evaluate(async (body) => {
    const { eventId } = JSON.parse(body) as { eventId: string };
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': eventId };
    const init = { method: 'POST', headers, body, credentials: 'same-origin' } as const;
    return (await fetch('/privacy/decisions', init)).status;
  }, JSON.stringify(first?.body));
  assert.equal(status, 200);
  assert.deepEqual(await kept(visitor), refusal);
  await page.reload();
  assert.equal(await page.allows('advertising'), false);
  assert.equal(site.endpoint.posted.length, 3);
});

scenario('nor does one that was kept waiting while another was made', options, async (world) => {
  const { page, visitor, site } = world;
  site.endpoint.fault = 'gone';
  await page.visit();
  await page.accept();
  await poll('a first attempt', () => site.endpoint.posted[0]);
  await page.tab.until((from) => Date.now() > from, ((await kept(visitor)).t + 1) * 1000);
  await page.manage();
  await page.tab.click(button('Tout refuser', manager));
  await page.tab.until(() => window.limpide.decision?.cause === 'refuse-all');
  await cap(world);
  const refusal = await kept(visitor);

  site.endpoint.fault = null;
  await delivered(world, 1);
  assert.deepEqual(await kept(visitor), refusal);
  await delivered(world, 2);
  assert.deepEqual(await kept(visitor), refusal);
  await uncapped(world);
});
