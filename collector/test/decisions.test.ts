import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decisionBody, ORIGIN } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { databases } from './support/databases.js';
import { problemOf } from './support/problem-of.js';

for (const [name, makeDatabase] of databases)
  describe(`decisions on ${name}`, () => {
    let collector: TestCollector;
    let now = new Date('2026-11-22T10:15:31.789Z');
    before(async () => {
      collector = await testCollector(await makeDatabase(), { now: () => now });
    });
    after(() => collector.remove());
    const post = (body: { eventId: string }, headers?: Record<string, string>) =>
      collector.client.post(body, headers);
    const stored = async (eventId: string) =>
      (await collector.client.list('?limit=1000')).decisions.filter((d) => d.eventId === eventId);

    it('stores a decision with its own time', async () => {
      const body = decisionBody();
      const answer = await post(body, { origin: ORIGIN });
      assert.equal(answer.status, 201);
      assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.deepEqual(await answer.json(), {
        eventId: body.eventId,
        receivedAt: '2026-11-22T10:15:31Z',
        textWanted: true,
      });
      const [decision] = await stored(body.eventId);
      const { sha256, ...rest } = decision ?? {};
      assert.match(String(sha256), /^[0-9a-f]{64}$/);
      assert.deepEqual(rest, { site: 'exemple', receivedAt: '2026-11-22T10:15:31Z', ...body });
    });

    it('answers a replay with the first receipt, whatever the order of its keys', async () => {
      const body = decisionBody();
      const first = await (await post(body)).json();
      now = new Date('2026-11-22T11:00:00Z');
      const reversed = Object.fromEntries(Object.entries(body).reverse()) as typeof body;
      const replay = await post(reversed);
      assert.equal(replay.status, 200);
      assert.deepEqual(await replay.json(), first);
      assert.equal((await stored(body.eventId)).length, 1);
    });

    it('refuses another body under the same key', async () => {
      const body = decisionBody();
      await post(body);
      const problem = await problemOf(await post({ ...body, pageId: '/autre' } as never), 422);
      assert.equal(problem.type, 'urn:limpide:problem:other-body');
      assert.equal((await stored(body.eventId))[0]?.pageId, body.pageId);
    });

    it('makes one row of 64 parallel posts of one key', async () => {
      const body = decisionBody();
      const answers = await Promise.all(Array.from({ length: 64 }, () => post(body)));
      const statuses = answers.map(({ status }) => status).sort();
      assert.deepEqual(statuses, [...Array<number>(63).fill(200), 201]);
      const receipts = await Promise.all(answers.map((answer) => answer.text()));
      assert.equal(new Set(receipts).size, 1);
      assert.equal((await stored(body.eventId)).length, 1);
    });

    it('creates the partitions that time asks for', async () => {
      for (const date of ['2027-01-31T23:59:59Z', '2027-02-01T00:00:00Z', '2031-12-31T23:59:59Z']) {
        now = new Date(date);
        const answers = await Promise.all([post(decisionBody()), post(decisionBody())]);
        assert.deepEqual(
          answers.map(({ status }) => status),
          [201, 201],
        );
      }
    });

    it('refuses a key that is absent or not the eventId', async () => {
      const body = decisionBody();
      const absent = await collector.client.send(JSON.stringify(body));
      assert.equal((await problemOf(absent, 400)).type, 'urn:limpide:problem:wrong-key');
      await problemOf(await post(body, { 'idempotency-key': decisionBody().eventId }), 400);
      assert.equal((await stored(body.eventId)).length, 0);
    });

    it('reports nothing as unexpected', () => assert.deepEqual(collector.unforeseen(), []));
  });
