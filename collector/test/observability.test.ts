import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decisionBody, ORIGIN } from './support/bodies.js';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { makePostgres } from './support/databases.js';

describe('logs and metrics', () => {
  let collector: TestCollector;
  const body = decisionBody({ pageId: '/page-secrete' });
  before(async () => {
    collector = await testCollector(await makePostgres(), { trustedProxies: 1, limits: {} });
    const headers = {
      origin: ORIGIN,
      'user-agent': 'Mozilla/5.0 (secret)',
      'x-forwarded-for': '192.0.2.77',
      referer: 'https://ailleurs.fr/secret',
    };
    await collector.client.post(body, headers);
    await collector.client.post(body, headers);
    await collector.client.post(decisionBody({ email: 'secret@exemple.fr' }), headers);
    await fetch(`${collector.url}/secret-path?secret=1`, { headers });
  });
  after(() => collector.remove());

  it('log what happened and nothing about anybody', () => {
    const lines = collector.log.filter(({ msg }) => msg === 'request');
    assert.deepEqual(
      lines.map(({ method, route, status, problem }) => [method, route, status, problem]),
      [
        ['POST', '/privacy/decisions', 201, undefined],
        ['POST', '/privacy/decisions', 200, undefined],
        ['POST', '/privacy/decisions', 400, 'invalid-body'],
        ['GET', 'none', 404, 'not-found'],
      ],
    );
    const text = JSON.stringify(collector.log);
    assert.doesNotMatch(text, /secret|192\.0\.2|Mozilla|exemple\.fr/);
    assert.ok(!text.includes(body.eventId) && !text.includes(String(body.subjectRef)));
  });

  it('count in the format of Prometheus', async () => {
    const answer = await fetch(`${collector.url}/metrics`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    assert.match(answer.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    const text = await answer.text();
    const value = (line: string) => text.split('\n').find((one) => one.startsWith(`${line} `));
    const route = 'method="POST",route="/privacy/decisions"';
    assert.equal(
      value(`limpide_requests_total{${route},status="201"}`),
      `limpide_requests_total{${route},status="201"} 1`,
    );
    assert.ok(value('limpide_records_total{kind="decision",outcome="replayed"}')?.endsWith(' 1'));
    assert.ok(value(`limpide_request_duration_seconds_bucket{le="+Inf",${route}}`)?.endsWith(' 3'));
    assert.match(text, /^process_resident_memory_bytes \d+$/m);
    for (const line of text.trim().split('\n'))
      assert.match(line, /^(# (HELP|TYPE) \S+ .+|[a-z_]+(\{[^{}]+\})? [0-9.e+-]+)$/);
  });

  it('are closed to who has no token', async () => {
    assert.equal((await fetch(`${collector.url}/metrics`)).status, 401);
  });
});
