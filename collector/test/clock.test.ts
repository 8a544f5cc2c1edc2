import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { readProof, verifyProof } from '../src/index.js';
import { decisionBody } from './support/bodies.js';
import { testCollector } from './support/collector.js';
import { databases } from './support/databases.js';
import { rightsBody } from './support/rights-body.js';
import { ScriptedClock } from './support/scripted-clock.js';

const START = '2026-11-22T10:15:31Z';

for (const [name, makeDatabase] of databases)
  describe(`a clock that is set back, on ${name}`, () => {
    it('gives no receipt an earlier time than the last one has, also after a restart', async () => {
      const clock = new ScriptedClock(START);
      const database = await makeDatabase();
      const remove = () => database.remove();
      const kept = { ...database, remove: () => Promise.resolve() };
      const first = await testCollector(kept, { now: clock.now });
      const posted: string[] = [];
      const times: string[] = [];
      const post = async ({ client }: typeof first, seconds: number) => {
        clock.advance(seconds);
        const body = decisionBody();
        const answer = await client.post(body);
        assert.equal(answer.status, 201);
        posted.push(body.eventId);
        times.push(((await answer.json()) as { receivedAt: string }).receivedAt);
      };
      for (const step of [0, 40, -30, 1, 1]) await post(first, step);
      const page = await first.client.list('?limit=3');
      assert.deepEqual(
        page.decisions.map(({ eventId }) => eventId),
        posted.slice(0, 3),
      );
      const asked = await first.client.post(rightsBody(), {}, '/rights-requests');
      times.push(((await asked.json()) as { receivedAt: string }).receivedAt);
      await first.remove();

      const second = await testCollector(kept, { now: clock.now });
      for (const step of [1, 1, 60]) await post(second, step);
      assert.deepEqual(times, times.toSorted());
      assert.equal(times.at(-1), '2026-11-22T10:16:45Z', 'the clock is believed again');
      const whole = await second.client.list('?limit=100');
      assert.deepEqual(
        whole.decisions.map(({ eventId }) => eventId),
        posted,
      );
      const proof = await second.client.get('/proof');
      const verdict = await verifyProof(readProof(Readable.from([await proof.text()])));
      assert.deepEqual(verdict.problems, []);
      await second.remove();
      await remove();
    });

    it('is believed where it had been years ahead, and the log tells', async () => {
      const clock = new ScriptedClock('2032-11-22T10:15:31Z');
      const collector = await testCollector(await makeDatabase(), { now: clock.now });
      assert.equal((await collector.client.post(decisionBody())).status, 201);
      clock.set(START);
      const answer = await collector.client.post(decisionBody());
      assert.equal(((await answer.json()) as { receivedAt: string }).receivedAt, START);
      assert.equal(collector.log.filter(({ msg }) => msg === 'the clock was set back').length, 1);
      const proof = await collector.client.get('/proof');
      const verdict = await verifyProof(readProof(Readable.from([await proof.text()])));
      assert.deepEqual(verdict.problems, []);
      await collector.remove();
    });
  });
