import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { defaultRetention } from '@limpide/contract/retention';
import { openDatabase } from '../src/index.js';
import { purges } from '../src/retention/purge.js';
import { TOKEN } from './support/collector.js';
import { databases, makePostgres } from './support/databases.js';
import { signedIn } from './support/signed-in.js';
import { knowing, trailOf, type World } from './support/trail-world.js';

for (const [name, makeDatabase] of databases)
  describe(`the trail on ${name}`, () => {
    let world: World;
    before(async () => (world = await knowing(makeDatabase)));
    after(() => world.collector.remove());

    it('says who, what, how many and when, and of its own reading too', async () => {
      const { collector } = world;
      const begun = (await trailOf(collector)).length;
      await (await collector.client.get('/decisions/export?format=csv&from=2020-01-01')).text();
      await (await collector.client.get('/register?state=all')).text();
      const lines = (await trailOf(collector)).slice(begun);
      const told = lines.map(({ id: _, at, ...line }) => {
        assert.match(at, /^20\d\d-.*Z$/);
        return line;
      });
      const line = (what: string, filter: object, rows: number | null) => ({
        who: 'LIMPIDE_TOKEN',
        via: 'token',
        what,
        site: 'exemple',
        filter,
        rows,
        addressKind: null,
      });
      assert.deepEqual(told, [
        line('decisions-export', { from: '2020-01-01T00:00:00Z', format: 'csv' }, 1),
        line('register', { state: 'all', limit: '100' }, 1),
        // How many it has told is not known before it has ended.
        line('trail-export', {}, null),
      ]);
    });

    it('finds who has read one file by its reference, which it does not hold', async () => {
      const { collector, reference } = world;
      await collector.client.get(`/register/${reference}`);
      const lines = await trailOf(collector, `?about=${reference}`);
      assert.deepEqual(lines.map(({ what }) => what).slice(0, 1), ['request']);
      assert.ok(lines.every(({ what }) => ['request', 'trail-export'].includes(what)));
      assert.deepEqual(
        (await trailOf(collector, '?about=DR-2026-AAAA-AAAA')).filter(
          ({ what }) => what === 'request',
        ),
        [],
      );
    });

    it('is for a token of its scope alone', async () => {
      const { client } = world.collector;
      const made = await client.send(
        JSON.stringify({ name: 'lecture', scopes: ['read', 'rights', 'newsletter'], sites: null }),
        { authorization: `Bearer ${TOKEN}` },
        '/tokens',
      );
      const { token } = (await made.json()) as { token: string };
      assert.equal((await client.get('/trail', token)).status, 403);
      await client.get('/decisions', token);
      assert.equal((await trailOf(world.collector)).at(-2)?.who, 'lecture');
    });

    it('is a page and a table, in both languages', async () => {
      const cookie = await signedIn(world.collector.client);
      for (const [lang, title] of [
        ['fr', 'Journal des accès'],
        ['en', 'Access log'],
      ] as const) {
        const page = await fetch(`${world.collector.client.base}/trail`, {
          headers: { cookie, accept: 'text/html', 'accept-language': lang },
        });
        const text = await page.text();
        assert.match(text, new RegExp(`<h1>${title}</h1>`));
        assert.match(text, /LIMPIDE_TOKEN \((programme|program)\)/);
        assert.doesNotMatch(text, /undefined|\{\{/);
      }
      const table = await (await world.collector.client.get('/trail?format=csv')).text();
      assert.match(table, /^at,who,via,what,site,filter,rows,addressKind\r\n"2/);
    });
  });

describe('the trail, where it is asked for', () => {
  it('keeps what kind of network a request came from, and no address', async () => {
    const world = await knowing(makePostgres, { trailAddressKind: true, trustedProxies: 1 });
    const read = (address: string) =>
      fetch(`${world.collector.client.base}/decisions`, {
        headers: { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': address },
      });
    for (const address of ['192.0.2.7', '10.1.2.3', '127.0.0.1', 'fd00::7', '2001:db8::1'])
      await read(address);
    const lines = (await trailOf(world.collector)).slice(-6, -1);
    assert.deepEqual(
      lines.map(({ addressKind }) => addressKind),
      ['internet', 'private-network', 'this-machine', 'private-network', 'internet'],
    );
    assert.doesNotMatch(JSON.stringify(lines), /192\.0|10\.1|2001/);
    await world.collector.remove();
  });

  it('is not passed by: without a line there is no answer', async () => {
    const made = await makePostgres();
    const world = await knowing(async () => made);
    const other = await openDatabase(made.options);
    await other.script('ALTER TABLE trail RENAME TO trail_away');
    for (const path of ['/decisions', '/decisions/export', '/register', '/proof'])
      assert.equal((await world.collector.client.get(path)).status, 500, path);
    await other.close();
    await world.collector.remove();
  });

  it('is forgotten after a year', async () => {
    const made = await makePostgres();
    let now = new Date('2026-11-22T10:00:00Z');
    const world = await knowing(async () => made, { now: () => now });
    await world.collector.client.get('/decisions');
    now = new Date('2027-06-01T10:00:00Z');
    await world.collector.client.get('/decisions');
    const database = await openDatabase(made.options);
    const at = (day: string) =>
      purges(database, defaultRetention, new Date(day)).find(({ kind }) => kind === 'trail');
    assert.equal(await at('2027-11-20T00:00:00Z')?.purge(), undefined);
    const purged = await at('2027-11-23T00:00:00Z')?.purge();
    assert.ok(purged && purged.count >= 1);
    const left = await database.query<{ at: Date }>('SELECT at FROM trail');
    assert.ok(left.length >= 1 && left.every(({ at: moment }) => moment > new Date('2027-01-01')));
    // A clock that is years ahead asks first.
    await assert.rejects(at('2040-01-01T00:00:00Z')?.purge() ?? Promise.resolve(), /purge --sure/);
    await database.close();
    await world.collector.remove();
  });
});
