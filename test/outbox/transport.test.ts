import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { backoff, LONGEST, retryAfter } from '../../src/outbox/retry.js';
import { postMessage } from '../../src/outbox/transport.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const letter = { eventId: 'e', url: '/x', body: '{}', credentials: 'omit' as const };
const native = globalThis.fetch;
let sent: RequestInit | undefined;

/** What a server, or a network, answers. */
const answering = (make: () => Response | Promise<Response>) => {
  globalThis.fetch = (_url, init) => {
    sent = init;
    return Promise.resolve(make());
  };
};
const json =
  (status: number, body: unknown, headers = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers });

describe('post', () => {
  afterEach(() => {
    globalThis.fetch = native;
  });

  for (const status of [200, 201, 202])
    it(`counts ${status} with our eventId as delivered`, async () => {
      answering(json(status, { eventId: 'e', receivedAt: 'now' }));
      expect((await postMessage(letter, NOW)).status).to.equal('delivered');
    });

  it('counts no other 200 as delivered', async () => {
    for (const make of [
      json(200, { eventId: 'another' }),
      json(200, null),
      () =>
        new Response('<!doctype html><title>Wi-Fi</title>', {
          headers: { 'content-type': 'text/html' },
        }),
      () => new Response(null, { status: 204 }),
    ]) {
      answering(make);
      expect((await postMessage(letter, NOW)).status).to.equal('waits');
    }
  });

  for (const status of [408, 409, 425, 429, 500, 502, 503, 504])
    it(`keeps the letter on ${status}`, async () => {
      answering(json(status, {}));
      expect((await postMessage(letter, NOW)).status).to.equal('waits');
    });

  for (const status of [400, 401, 403, 404, 405, 410, 413, 415, 422])
    it(`gives up on ${status}`, async () => {
      answering(json(status, { title: 'no' }));
      expect(await postMessage(letter, NOW)).to.deep.equal({
        status: 'rejected',
        code: status,
        problem: { title: 'no' },
      });
    });

  it('keeps the letter when the network fails, or redirects', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect((await postMessage(letter, NOW)).status).to.equal('waits');
  });

  it('REQ-81: sends its key, no credentials, no referrer, no redirect, keepalive under 60 kB', async () => {
    answering(json(201, { eventId: 'e' }));
    await postMessage(letter, NOW);
    expect(sent).to.include({
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      keepalive: true,
    });
    expect(sent?.headers).to.deep.equal({
      'Content-Type': 'application/json',
      'Idempotency-Key': 'e',
    });
    await postMessage({ ...letter, body: 'é'.repeat(30_001) }, NOW);
    expect(sent?.keepalive).to.equal(false);
  });

  it('says who sends it where it is told, and only then', async () => {
    answering(json(201, { eventId: 'e' }));
    await postMessage({ ...letter, authorization: 'Bearer abc' }, NOW);
    expect(new Headers(sent?.headers).get('Authorization')).to.equal('Bearer abc');
    await postMessage(letter, NOW);
    expect(new Headers(sent?.headers).has('Authorization')).to.equal(false);
  });

  it('honours Retry-After', async () => {
    answering(json(503, {}, { 'Retry-After': '120' }));
    expect(await postMessage(letter, NOW)).to.deep.include({ status: 'waits', after: 120_000 });
  });
});

describe('retryAfter', () => {
  for (const [header, wait] of Object.entries({
    '120': 120_000,
    ' 5 ': 5000,
    'Sun, 22 Nov 2026 12:01:00 GMT': 60_000,
    '99999999': LONGEST,
    'Sun, 22 Nov 2099 12:01:00 GMT': LONGEST,
  }))
    it(`reads “${header}”`, () => {
      expect(retryAfter(header, NOW)).to.equal(wait);
    });
  for (const header of ['', '0', '-5', '1.5', 'soon', 'Sun, 22 Nov 2020 12:00:00 GMT'])
    it(`leaves “${header}” to the backoff`, () => {
      expect(retryAfter(header, NOW)).to.equal(undefined);
    });
});

describe('backoff', () => {
  it('doubles from two seconds to an hour, with full jitter', () => {
    expect([0, 1, 2, 10, 11, 50].map((n) => backoff(n, () => 1))).to.deep.equal([
      2000,
      4000,
      8000,
      2048000,
      LONGEST,
      LONGEST,
    ]);
    expect(backoff(3, () => 0)).to.equal(0);
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (n, r) => {
          const wait = backoff(n, () => r);
          return wait >= 0 && wait <= LONGEST;
        },
      ),
    );
  });
});
