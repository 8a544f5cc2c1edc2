import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../src/index.js';
import { addressGroup } from '../src/limits/address-group.js';
import { Limiter } from '../src/limits/limiter.js';
import { decisionBody } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { databases, makePostgres, type TestDatabase } from './support/databases.js';
import { problemOf } from './support/problem-of.js';
import { ScriptedClock } from './support/scripted-clock.js';

for (const [name, makeDatabase] of databases)
  describe(`limits on ${name}`, () => {
    let database: TestDatabase;
    let opened: Awaited<ReturnType<typeof openDatabase>>;
    const clock = new ScriptedClock('2026-11-22T10:15:20Z');
    const limiter = () => new Limiter(opened, { posts: 5 }, clock.now);
    const hits = (one: Limiter, count: number, address: string) =>
      Promise.all(Array.from({ length: count }, () => one.hit('posts', address)));
    before(async () => {
      database = await makeDatabase();
      opened = await openDatabase(database.options);
    });
    after(async () => {
      await opened.close();
      await database.remove();
    });

    it('lets so many pass in a minute, each address apart', async () => {
      const one = limiter();
      assert.deepEqual(await hits(one, 6, '192.0.2.1'), [...Array(5).fill(undefined), 40]);
      assert.deepEqual(await hits(one, 1, '192.0.2.2'), [undefined]);
      clock.advance(39.5);
      assert.deepEqual(await hits(one, 1, '192.0.2.1'), [1]);
      clock.advance(0.5);
      assert.deepEqual(await hits(one, 1, '192.0.2.1'), [undefined]);
    });

    it('is shared by processes', async () => {
      const [one, two] = [limiter(), limiter()];
      await hits(one, 3, '198.51.100.7');
      await hits(two, 2, '198.51.100.7');
      await Promise.all([one.share(), two.share()]);
      await Promise.all([hits(one, 0, ''), one.hit('wrongTokens', '198.51.100.7')]);
      await one.share();
      // Whoever shared last knows the total; the other learns it when it next shares.
      assert.ok((await hits(two, 5, '198.51.100.7')).some((wait) => wait));
      await two.share();
      assert.ok((await hits(two, 1, '198.51.100.7'))[0]);
    });

    it('keeps no address: a hash under a salt that lasts two days', async () => {
      const one = limiter();
      await hits(one, 1, '203.0.113.9');
      await one.share();
      const dump = async () =>
        JSON.stringify(
          await opened.query('SELECT encode(key, $1) AS key FROM rate_limits', ['escape']),
        );
      assert.doesNotMatch(await dump(), /203\.0\.113\.9/);
      const days = async () =>
        (await opened.query<{ day: string }>('SELECT day::text FROM salts ORDER BY day')).map(
          ({ day }) => day,
        );
      for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
        clock.set(`${day}T00:00:00Z`);
        await hits(limiter(), 1, '203.0.113.9');
      }
      assert.deepEqual(await days(), ['2026-11-24', '2026-11-25']);
    });
  });

describe('limits over HTTP', () => {
  let collector: TestCollector;
  before(async () => {
    const options = { limits: { posts: 3, links: 2, wrongTokens: 2 }, trustedProxies: 1 };
    collector = await testCollector(await makePostgres(), options);
  });
  after(() => collector.remove());
  const post = (forwarded: string) =>
    collector.client.post(decisionBody(), { 'x-forwarded-for': forwarded });

  it('says when to come back, and believes its own proxy only', async () => {
    for (const invented of ['1.1.1.1', '2.2.2.2', '3.3.3.3'])
      assert.equal((await post(`${invented}, 192.0.2.1`)).status, 201);
    const refused = await post('4.4.4.4, 192.0.2.1');
    const wait = Number(refused.headers.get('retry-after'));
    assert.ok(wait >= 1 && wait <= 60);
    await problemOf(refused, 429);
    assert.equal((await post('192.0.2.1, 192.0.2.2')).status, 201);
  });

  it('slows down who tries links of rights requests', async () => {
    const link = `${collector.client.base}/rights-requests/DR-2026-AAAA-AAAA?expires=1&signature=x`;
    const open = () => fetch(link, { headers: { 'x-forwarded-for': '192.0.2.9' } });
    const answers = [await open(), await open(), await open()];
    assert.deepEqual(
      answers.map(({ status }) => status === 429),
      [false, false, true],
    );
    assert.ok(Number(answers[2]?.headers.get('retry-after')) >= 1);
  });

  it('slows down who tries tokens, and does not tell a right one meanwhile', async () => {
    for (const expected of [401, 401, 429])
      assert.equal((await collector.client.get('/decisions', 'guess')).status, expected);
    assert.equal((await collector.client.get('/decisions')).status, 429);
  });
});

describe('a proxy that nobody has named', () => {
  let collector: TestCollector;
  before(async () => {
    collector = await testCollector(await makePostgres());
  });
  after(() => collector.remove());

  it('is told of at the first forwarded request, once', async () => {
    const warnings = () => collector.log.filter(({ msg }) => /TRUSTED_PROXIES/.test(String(msg)));
    await collector.client.post(decisionBody());
    assert.equal(warnings().length, 0);
    for (const header of ['x-forwarded-for', 'x-forwarded-for', 'forwarded'])
      await collector.client.post(decisionBody(), { [header]: 'for=192.0.2.1' });
    assert.equal(warnings().length, 1);
    assert.equal(warnings()[0]?.['level'], 'warn');
  });
});

describe('what counts as one client', () => {
  const cases = [
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ] as const;
  for (const [address, group] of cases)
    it(`${address} is of ${group}`, () => assert.equal(addressGroup(address), group));
});
