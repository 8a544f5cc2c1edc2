import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decisionBody, ORIGIN } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { makePostgres } from './support/databases.js';
import { problemOf } from './support/problem-of.js';

const preflight = (base: string, origin: string): Promise<Response> =>
  fetch(`${base}/decisions`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,idempotency-key',
    },
  });

describe('origins', () => {
  let collector: TestCollector;
  before(async () => {
    collector = await testCollector(await makePostgres());
  });
  after(() => collector.remove());

  it('lets the pages of a configured site post from elsewhere', async () => {
    const answer = await preflight(collector.client.base, ORIGIN);
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get('access-control-allow-origin'), ORIGIN);
    assert.equal(
      answer.headers.get('access-control-allow-headers'),
      'Content-Type,Idempotency-Key',
    );
    assert.equal(answer.headers.get('access-control-max-age'), '7200');
    assert.equal(answer.headers.get('access-control-allow-credentials'), null);
  });

  it('lets no other page post', async () => {
    const answer = await preflight(collector.client.base, 'https://ailleurs.fr');
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
    const body = decisionBody({ origin: 'https://ailleurs.fr' });
    for (const origin of ['https://ailleurs.fr', 'null', `${ORIGIN}.ailleurs.fr`])
      await problemOf(await collector.client.post(body, { origin }), 403);
    await problemOf(await collector.client.post(body), 403);
  });

  it('refuses a body that names another origin than its page', async () => {
    const body = decisionBody({ origin: 'https://ailleurs.fr' });
    const problem = await problemOf(await collector.client.post(body, { origin: ORIGIN }), 403);
    assert.equal(problem.type, 'urn:limpide:problem:other-origin');
  });

  it('lets a page read refusals and when to retry', async () => {
    const answer = await collector.client.send('{', { origin: ORIGIN });
    assert.equal(answer.headers.get('access-control-allow-origin'), ORIGIN);
    assert.equal(answer.headers.get('access-control-expose-headers'), 'Retry-After');
    assert.match(answer.headers.get('vary') ?? '', /origin/i);
    await problemOf(answer, 400);
  });

  it('hardens every answer', async () => {
    for (const path of ['/healthz', '/privacy/decisions', '/nothing']) {
      const { headers } = await fetch(`${collector.url}${path}`);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('set-cookie'), null);
    }
  });
});
