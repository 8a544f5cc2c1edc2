import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { createApp } from '../src/server/app.js';
import { decisionBody, ORIGIN } from './support/bodies.js';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { Contract, type Document } from './support/contract.js';
import { makePostgres } from './support/databases.js';
import { faults } from './support/faults.js';
import { makeCustomerToken } from '../src/kinds/preferences/customer-token.js';
import { choicesBody, signUpBody } from './support/newsletter-body.js';
import { keptForm, rightsBody, type RightsReceipt } from './support/rights-body.js';

/** What JSON Schema cannot say, and the server checks nevertheless. */
const unsayable = [
  'a date that does not exist',
  'an origin with a path',
  'a reference on a first refusal',
];

const SECRET = 'a-secret-of-the-owner-for-tests-only';

describe('the OpenAPI document', () => {
  let collector: TestCollector;
  let document: Document;
  let contract: Contract;
  before(async () => {
    const sites = [{ id: 'exemple', origins: [ORIGIN], choicesSecret: SECRET }];
    const options = { sites, limits: { posts: 20, requests: 100, wrongTokens: 5 } };
    collector = await testCollector(await makePostgres(), options);
    document = (await (await collector.client.get('/openapi.json', '')).json()) as Document;
    contract = new Contract(document);
  });
  after(() => collector.remove());

  it('is OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never);
    assert.ok(valid, JSON.stringify(errors));
  });

  it('has every route, and no other', () => {
    const app = createApp({ database: {} as never, sites: [] });
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}').replace(/\/$/, '')}`);
    const documented = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    assert.deepEqual([...new Set(routes)].sort(), documented.sort());
  });

  it('says of a body what the server says of it', () => {
    const validate = contract.body('POST', '/privacy/decisions');
    assert.ok(validate(decisionBody()), JSON.stringify(validate.errors));
    assert.ok(validate(decisionBody({ subjectRef: null, measures: undefined, expiresAt: null })));
    for (const [name, change] of faults) {
      const body = JSON.parse(JSON.stringify(decisionBody(change)));
      assert.equal(validate(body), unsayable.includes(name), name);
    }
  });

  const keyOf = (body: { eventId?: string } | undefined): Record<string, string> =>
    body?.eventId === undefined ? {} : { 'idempotency-key': body.eventId };
  const ask = (method: string, path: string, options: { token?: string; body?: unknown } = {}) =>
    fetch(`${collector.url}${path}`, {
      method,
      headers: {
        ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
        'content-type': 'application/json',
        ...keyOf(options.body as { eventId?: string } | undefined),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
  const body = decisionBody();
  const asked = rightsBody();
  const form = keptForm();
  const byHand = { eventId: rightsBody().eventId, channel: 'post', receivedAt: '2026-11-20', form };
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const customer = makeCustomerToken(SECRET, { sub: 'C-1', site: 'exemple', exp });
  const signedUp = signUpBody();
  const chosen = choicesBody();
  const other = { ...body, pageId: '/autre' };
  const wish = { name: 'test', scopes: ['read'], sites: null };
  const id = body.eventId;

  /** Method, path as documented, path as asked, options, status. */
  const requests: [string, string, string, Parameters<typeof ask>[2], number][] = [
    ['POST', '/privacy/decisions', '', { body }, 201],
    ['POST', '/privacy/decisions', '', { body }, 200],
    ['POST', '/privacy/decisions', '', { body: other }, 422],
    ['POST', '/privacy/decisions', '', { body: { ...body, ip: '192.0.2.1' } }, 400],
    ['POST', '/privacy/decisions', '', { body: 'x'.repeat(33_000) }, 413],
    ['POST', '/privacy/decisions', '', { body: { ...body, origin: 'https://ailleurs.fr' } }, 403],
    ['POST', '/privacy/sites/{site}/decisions', '/privacy/sites/exemple/decisions', { body }, 200],
    ['POST', '/privacy/sites/{site}/decisions', '/privacy/sites/none/decisions', { body }, 404],
    ['POST', '/privacy/rights-requests', '', { body: asked }, 201],
    ['POST', '/privacy/rights-requests', '', { body: asked }, 200],
    ['POST', '/privacy/rights-requests', '', { body: rightsBody({ rights: [] }) }, 400],
    ['POST', '/privacy/rights-requests', '', { body: { ...asked, pageId: '/autre' } }, 422],
    ['GET', '/privacy/rights-requests/{reference}', '/privacy/rights-requests/DR-1', {}, 404],
    ['GET', '/privacy/pages.css', '', {}, 200],
    ['POST', '/privacy/newsletter', '', { body: signedUp }, 202],
    ['POST', '/privacy/newsletter', '', { body: signedUp }, 202],
    ['POST', '/privacy/newsletter', '', { body: signUpBody({ email: '' }) }, 400],
    ['POST', '/privacy/newsletter', '', { body: { ...signedUp, pageId: '/autre' } }, 422],
    ['POST', '/privacy/choices', '', { token: customer, body: chosen }, 201],
    ['POST', '/privacy/choices', '', { token: customer, body: chosen }, 200],
    ['POST', '/privacy/choices', '', { token: customer, body: { ...chosen, state: {} } }, 400],
    ['POST', '/privacy/choices', '', { token: 'x', body: chosen }, 401],
    ['GET', '/privacy/choices', '', { token: customer }, 200],
    ['GET', '/privacy/choices', '', {}, 401],
    ['GET', '/privacy/choices/customers', '', { token: TOKEN }, 200],
    [
      'GET',
      '/privacy/choices/customers',
      '/privacy/choices/customers?format=csv',
      { token: TOKEN },
      200,
    ],
    [
      'DELETE',
      '/privacy/choices/customers/{customer}',
      '/privacy/choices/customers/C-1',
      { token: TOKEN },
      204,
    ],
    [
      'DELETE',
      '/privacy/choices/customers/{customer}',
      '/privacy/choices/customers/C-1',
      { token: TOKEN },
      404,
    ],
    [
      'GET',
      '/privacy/newsletter/subscribers',
      '/privacy/newsletter/subscribers?state=pending',
      { token: TOKEN },
      200,
    ],
    [
      'GET',
      '/privacy/newsletter/subscribers',
      '/privacy/newsletter/subscribers?state=none',
      { token: TOKEN },
      400,
    ],
    ['GET', '/privacy/newsletter/subscribers', '', {}, 401],
    [
      'GET',
      '/privacy/newsletter/subscribers/{id}',
      `/privacy/newsletter/subscribers/${id}`,
      { token: TOKEN },
      404,
    ],
    [
      'DELETE',
      '/privacy/newsletter/subscribers/{id}',
      `/privacy/newsletter/subscribers/${id}`,
      { token: TOKEN },
      404,
    ],
    ['GET', '/privacy/newsletter/confirm/{token}', '/privacy/newsletter/confirm/x', {}, 404],
    ['POST', '/privacy/newsletter/confirm/{token}', '/privacy/newsletter/confirm/x', {}, 404],
    ['GET', '/privacy/newsletter/opens/{token}', '/privacy/newsletter/opens/x', {}, 404],
    ['POST', '/privacy/newsletter/opens/{token}', '/privacy/newsletter/opens/x', {}, 404],
    [
      'GET',
      '/privacy/newsletter/unsubscribe/{token}',
      '/privacy/newsletter/unsubscribe/x',
      {},
      404,
    ],
    [
      'POST',
      '/privacy/newsletter/unsubscribe/{token}',
      '/privacy/newsletter/unsubscribe/x',
      {},
      404,
    ],
    ['GET', '/privacy/register', '', { token: TOKEN }, 200],
    ['GET', '/privacy/register', '', {}, 401],
    ['POST', '/privacy/register', '', { token: TOKEN, body: byHand }, 201],
    ['POST', '/privacy/register', '', { token: TOKEN, body: byHand }, 200],
    ['POST', '/privacy/register', '', { token: TOKEN, body: {} }, 400],
    ['GET', '/privacy/register/new', '', { token: TOKEN }, 200],
    [
      'GET',
      '/privacy/register/export',
      '/privacy/register/export?format=json',
      { token: TOKEN },
      200,
    ],
    [
      'GET',
      '/privacy/register/export',
      '/privacy/register/export?format=csv',
      { token: TOKEN },
      200,
    ],
    ['GET', '/privacy/register/{reference}', '/privacy/register/DR-1', { token: TOKEN }, 404],
    ['GET', '/privacy/decisions', '', { token: TOKEN }, 200],
    ['GET', '/privacy/decisions', '/privacy/decisions?limit=0', { token: TOKEN }, 400],
    ['GET', '/privacy/decisions', '/privacy/decisions?site=none', { token: TOKEN }, 404],
    ['GET', '/privacy/decisions', '', {}, 401],
    [
      'GET',
      '/privacy/decisions/export',
      '/privacy/decisions/export?format=json',
      { token: TOKEN },
      200,
    ],
    [
      'GET',
      '/privacy/decisions/export',
      '/privacy/decisions/export?format=csv',
      { token: TOKEN },
      200,
    ],
    [
      'GET',
      '/privacy/decisions/export',
      '/privacy/decisions/export?format=xls',
      { token: TOKEN },
      400,
    ],
    ['GET', '/privacy/figures.json', '', { token: TOKEN }, 200],
    ['GET', '/privacy/figures', '', { token: TOKEN }, 200],
    ['GET', '/privacy/proof', '', { token: TOKEN }, 200],
    ['GET', '/privacy/proof/head', '', { token: TOKEN }, 200],
    ['DELETE', '/privacy/subjects/{subjectRef}', `/privacy/subjects/${id}`, { token: TOKEN }, 200],
    ['POST', '/privacy/tokens', '', { token: TOKEN, body: wish }, 201],
    ['POST', '/privacy/tokens', '', { token: TOKEN, body: {} }, 400],
    ['GET', '/privacy/tokens', '', { token: TOKEN }, 200],
    ['DELETE', '/privacy/tokens/{id}', `/privacy/tokens/${id}`, { token: TOKEN }, 404],
    ['GET', '/healthz', '', {}, 200],
    ['GET', '/readyz', '', {}, 200],
    ['GET', '/metrics', '', { token: TOKEN }, 200],
    ['GET', '/metrics', '', { token: 'wrong' }, 401],
  ];
  for (const [method, path, asked, options, status] of requests)
    it(`is kept: ${method} ${asked || path} answers ${status}`, async () => {
      const answer = await ask(method, asked || path, options);
      assert.equal(answer.status, status, await answer.clone().text());
      await contract.hold(method, path, answer);
    });

  it('is kept by the request of a person, from its receipt to its erasure', async () => {
    const path = '/privacy/register/{reference}';
    const made = await ask('POST', '/privacy/rights-requests', { body: rightsBody() });
    const { reference, statusUrl } = (await made.json()) as RightsReceipt;
    const own = await fetch(statusUrl);
    assert.equal(own.status, 200);
    await contract.hold('GET', '/privacy/rights-requests/{reference}', own);
    for (const [body, status] of [
      [{ type: 'identity-requested', reason: 'Un doute.' }, 200],
      [{ type: 'extended', reason: 'Trop.' }, 400],
      [{ type: 'identity-provided', text: 'Par téléphone.' }, 200],
      [{ type: 'extended', reason: 'Archives.' }, 200],
      [{ type: 'answered', measures: 'Copie envoyée.' }, 200],
      [{ type: 'closed' }, 200],
    ] as const) {
      const answer = await ask('POST', `/privacy/register/${reference}`, { token: TOKEN, body });
      assert.equal(answer.status, status);
      await contract.hold('POST', path, answer);
    }
    const read = await ask('GET', `/privacy/register/${reference}`, { token: TOKEN });
    await contract.hold('GET', path, read);
    const gone = await ask('DELETE', `/privacy/register/${reference}`, { token: TOKEN });
    assert.equal(gone.status, 204);
    await contract.hold('DELETE', path, gone);
  });

  it('is kept when a token is revoked', async () => {
    const made = await ask('POST', '/privacy/tokens', { token: TOKEN, body: wish });
    const { id: token } = (await made.json()) as { id: string };
    const answer = await ask('DELETE', `/privacy/tokens/${token}`, { token: TOKEN });
    assert.equal(answer.status, 204);
    await contract.hold('DELETE', '/privacy/tokens/{id}', answer);
  });

  it('is kept when the content type is wrong', async () => {
    const answer = await fetch(`${collector.client.base}/decisions`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'text/plain', origin: ORIGIN },
    });
    assert.equal(answer.status, 415);
    await contract.hold('POST', '/privacy/decisions', answer);
  });

  it('is kept when there are too many requests', async () => {
    for (let tries = 0; tries < 25; tries += 1) {
      const answer = await ask('POST', '/privacy/decisions', { body: decisionBody() });
      if (answer.status !== 429) continue;
      return contract.hold('POST', '/privacy/decisions', answer);
    }
    assert.fail('never limited');
  });
});
