import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decisionBody } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { makePostgres } from './support/databases.js';
import { faults } from './support/faults.js';
import { problemOf } from './support/problem-of.js';

describe('refused bodies', () => {
  let collector: TestCollector;
  before(async () => {
    collector = await testCollector(await makePostgres());
  });
  after(async () => {
    const { decisions } = await collector.client.list();
    await collector.remove();
    assert.deepEqual(decisions, []);
    assert.deepEqual(collector.unforeseen(), []);
  });

  for (const [name, change, pointer] of faults)
    it(`names ${name}`, async () => {
      const answer = await collector.client.post(decisionBody(change));
      const problem = await problemOf(answer, 400);
      assert.equal(problem.type, 'urn:limpide:problem:invalid-body');
      assert.deepEqual([...new Set(problem.errors?.map((error) => error.pointer))], [pointer]);
      assert.doesNotMatch(problem.detail, /192\.0\.2\.1|Mozilla|client=7/);
    });

  it('refuses broken JSON, arrays and nothing', async () => {
    for (const body of ['{', '', '[]', 'null', '"a"', '{"a":'.repeat(5000)])
      await problemOf(await collector.client.send(body), 400);
  });

  it('survives a thousand malformed bodies', async () => {
    const good = JSON.stringify(decisionBody());
    for (let i = 0; i < 1000; i += 50) {
      const cuts = Array.from({ length: 50 }, (_, j) => good.slice(0, (i + j) % good.length));
      const answers = await Promise.all(cuts.map((cut) => collector.client.send(cut)));
      assert.ok(answers.every(({ status }) => status === 400));
      await Promise.all(answers.map((answer) => answer.text()));
    }
  });

  it('refuses another content type, as a form without preflight would send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])
      await problemOf(await collector.client.send('{}', { 'content-type': type }), 415);
  });

  it('refuses a body over 32 kB, announced or not', async () => {
    await problemOf(await collector.client.send(`{"a":"${'x'.repeat(33_000)}"}`), 413);
    const chunk = new TextEncoder().encode('x'.repeat(10_000));
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(chunk);
        if ((sent += 1) === 5) controller.close();
      },
    });
    let sent = 0;
    const answer = await fetch(`${collector.client.base}/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
      // The connection may end before the last chunk has been written: that is a refusal too.
    }).catch(() => undefined);
    if (answer) await problemOf(answer, 413);
  });

  it('takes a body of 32 kB that is not announced, and refuses a byte more', async () => {
    for (const [size, status] of [
      [32 * 1024, 400],
      [32 * 1024 + 1, 413],
    ] as const) {
      const text = `"${'x'.repeat(size - 2)}"`;
      const body = new Blob([text]).stream();
      const answer = await fetch(`${collector.client.base}/decisions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        duplex: 'half',
      });
      await problemOf(answer, status);
    }
  });

  it('stays up under a body of 10 MB', async () => {
    const huge = collector.client.send('x'.repeat(10_000_000));
    // The answer may come before all is sent, and the connection then breaks: both are a refusal.
    const status = await huge.then((answer) => answer.status).catch(() => 413);
    assert.equal(status, 413);
    assert.equal((await fetch(`${collector.url}/healthz`)).status, 200);
  });
});
