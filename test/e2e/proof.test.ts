import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { titles } from '../support/node/config.js';
import { delivered, stored } from './delivered.js';
import { scenario } from './scenario.js';
import { kept } from './stored.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const KEYS = [
  'schema',
  'kind',
  'eventId',
  'occurredAt',
  'action',
  'subjectRef',
  'state',
  'previousState',
  'notice',
  'controllers',
  'ui',
  'expiresAt',
  'signals',
  'origin',
  'pageId',
].sort();

const iso = (seconds: number) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

scenario('REQ-78: the record of an acceptance, key by key', { collector: true }, async (world) => {
  const { page, visitor, site } = world;
  await page.visit('/?utilisateur=jeanne#haut');
  await page.accept();
  const [post, ...more] = await delivered(world, 1);
  assert.ok(post);
  assert.deepEqual(more, []);
  const { body, headers, path } = post;
  assert.equal(path, '/privacy/decisions');
  assert.deepEqual(
    Object.keys(body)
      .filter((key) => !['measures', 'services'].includes(key))
      .sort(),
    KEYS,
  );
  const { t, e, r } = await kept(visitor);
  assert.match(String(body['eventId']), UUID);
  assert.match(String(body['subjectRef']), UUID);
  assert.notEqual(body['subjectRef'], body['eventId']);
  const { notice: shown, ...facts } = body;
  const expected = {
    schema: 'limpide/1',
    kind: 'decision',
    occurredAt: iso(t),
    action: 'accept-all',
    state: { 'audience-advanced': true, advertising: true, media: true },
    previousState: null,
    controllers: { listVersion: r, count: 3 },
    ui: { layer: 1, control: 'accept-all' },
    expiresAt: iso(e),
    signals: { gpc: false },
    origin: site.origin,
    pageId: '/',
  };
  for (const [key, value] of Object.entries(expected)) assert.deepEqual(facts[key], value, key);
  const { id, version, lang, textSha256, configSha256, codeSha256 } = shown as Record<
    string,
    string
  >;
  assert.deepEqual({ id, version, lang }, { id: 'notice', version: '2018-11-20', lang: 'fr' });
  for (const hash of [textSha256, configSha256, codeSha256]) assert.match(String(hash), SHA256);
  assert.equal(headers['content-type']?.split(';')[0], 'application/json');
  assert.equal(headers['idempotency-key'], body['eventId']);
  assert.equal(headers['referer'], undefined, 'referrerPolicy: no-referrer');
  assert.equal(headers['cookie'], undefined, 'credentials: omit');
  assert.ok(!JSON.stringify(body).includes('jeanne'), 'no query, no fragment');
  const agent = await page.tab.evaluate(() => navigator.userAgent);
  assert.ok(!JSON.stringify(body).includes(agent), 'no user agent');
});

scenario(
  'REQ-78: a refusal is stored and cannot be linked to anybody',
  { collector: true },
  async (world) => {
    const { page } = world;
    await page.visit();
    await page.refuse();
    const [row, ...more] = await stored(world, 1);
    assert.ok(row);
    assert.deepEqual(more, []);
    assert.equal(row['action'], 'refuse-all');
    assert.equal(row['subjectRef'], null);
    assert.deepEqual(row['state'], {
      'audience-advanced': false,
      advertising: false,
      media: false,
    });
  },
);

scenario(
  'REQ-84: `subjectRef` is kept over choices, dropped at the refusal, and made anew',
  { collector: true },
  async (world) => {
    const { page } = world;
    const after = async (count: number, act: () => Promise<void>) => {
      await act();
      return (await delivered(world, count)).at(-1)?.body ?? {};
    };
    await page.visit();
    const first = await after(1, () => page.accept());
    const second = await after(2, async () => {
      await page.manage();
      await page.toggle(titles.ads);
      await page.save();
    });
    assert.equal(second['subjectRef'], first['subjectRef']);
    assert.deepEqual(second['previousState'], first['state']);
    await page.ready();
    await after(3, () => page.tab.evaluate(() => window.limpide.withdraw()));
    await page.ready();
    const fourth = await after(4, () => page.tab.evaluate(() => window.limpide.acceptAll()));
    assert.match(String(fourth['subjectRef']), UUID);
    assert.notEqual(fourth['subjectRef'], first['subjectRef']);
    assert.equal(fourth['action'], 'api');
    // Posted in order; the collector keeps seconds only, and lists those of one second in any order.
    const posts = await delivered(world, 4);
    assert.deepEqual(
      posts.map(({ body }) => body['action']),
      ['accept-all', 'save', 'withdraw', 'api'],
    );
    const rows = await stored(world, 4);
    assert.deepEqual(rows.map(({ action }) => String(action)).sort(), [
      'accept-all',
      'api',
      'save',
      'withdraw',
    ]);
  },
);

scenario(
  'REQ-83: `codeSha256` is the hash of the build manifest',
  { collector: true },
  async (world) => {
    const { createHash } = await import('node:crypto');
    await world.page.visit();
    await world.page.refuse();
    const [post] = await delivered(world, 1);
    const { codeSha256 } = post?.body['notice'] as { codeSha256: string };
    const manifest = readFileSync(new URL('../../dist/cdn/manifest.json', import.meta.url));
    assert.equal(codeSha256, createHash('sha256').update(manifest).digest('hex'));
  },
);

scenario(
  'REQ-79: one record a choice, though the button is pressed twice',
  { collector: true },
  async (world) => {
    const { page } = world;
    await page.visit();
    await page.tab.evaluate(() => {
      const refuse = [...document.querySelectorAll<HTMLElement>('limpide-notice button')].find(
        ({ textContent }) => textContent === 'Tout refuser',
      );
      refuse?.click();
      refuse?.click();
    });
    await page.decided();
    await page.reload();
    await stored(world, 1);
    assert.deepEqual(
      new Set(world.site.endpoint.posted.map(({ body }) => body['eventId'])).size,
      1,
    );
  },
);
