import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decisionBody } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { databases } from './support/databases.js';
import { problemOf } from './support/problem-of.js';

const sites = [
  { id: 'alpha', origins: ['https://alpha.fr', 'https://www.alpha.fr'] },
  { id: 'beta', origins: ['https://beta.fr'] },
  { id: 'shop-fr', origins: ['https://shop.fr'] },
  { id: 'shop-en', origins: ['https://shop.fr'] },
];

for (const [name, makeDatabase] of databases)
  describe(`several sites on ${name}`, () => {
    let collector: TestCollector;
    before(async () => {
      collector = await testCollector(await makeDatabase(), { sites });
    });
    after(() => collector.remove());
    const from = (origin: string, changes = {}) => decisionBody({ origin, ...changes });
    const idsOf = async (site: string) =>
      (await collector.client.list(`?site=${site}`)).decisions.map(({ eventId }) => eventId);

    it('keeps the records of each to itself', async () => {
      const alpha = [from('https://alpha.fr'), from('https://www.alpha.fr')];
      const beta = [from('https://beta.fr')];
      for (const body of [...alpha, ...beta])
        assert.equal((await collector.client.post(body, { origin: body.origin })).status, 201);
      assert.deepEqual(new Set(await idsOf('alpha')), new Set(alpha.map((body) => body.eventId)));
      assert.deepEqual(
        await idsOf('beta'),
        beta.map((body) => body.eventId),
      );
    });

    it('takes one key for each: a site cannot block or probe the keys of another', async () => {
      const body = from('https://alpha.fr');
      assert.equal((await collector.client.post(body)).status, 201);
      const same = { ...body, origin: 'https://beta.fr' };
      assert.equal((await collector.client.post(same)).status, 201);
      assert.equal((await collector.client.post(same)).status, 200);
    });

    it('tells sites with one origin apart by the path', async () => {
      const body = from('https://shop.fr');
      const ambiguous = await problemOf(await collector.client.post(body), 403);
      assert.equal(ambiguous.type, 'urn:limpide:problem:shared-origin');
      const answer = await collector.client.post(body, {}, '/sites/shop-en/decisions');
      assert.equal(answer.status, 201);
      assert.deepEqual(await idsOf('shop-en'), [body.eventId]);
      assert.deepEqual(await idsOf('shop-fr'), []);
    });

    it('refuses a path that names another site than the origin, or none', async () => {
      const body = from('https://alpha.fr');
      await problemOf(await collector.client.post(body, {}, '/sites/beta/decisions'), 403);
      await problemOf(await collector.client.post(body, {}, '/sites/gamma/decisions'), 404);
    });

    it('asks which site a query is about', async () => {
      await problemOf(await collector.client.get('/decisions'), 400);
    });
  });
