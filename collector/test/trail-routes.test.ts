import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TOKEN } from './support/collector.js';
import { makePostgres } from './support/databases.js';
import { keptForm, rightsBody } from './support/rights-body.js';
import { signedIn } from './support/signed-in.js';
import { sha256Of } from './support/texts-world.js';
import { CUSTOMER, EMAIL, knowing, TEXT, trailOf, type World } from './support/trail-world.js';

describe('the trail and every route of the owner’s', () => {
  let world: World;
  let cookie: string;
  before(async () => {
    world = await knowing(makePostgres);
    cookie = await signedIn(world.collector.client);
  });
  after(() => world.collector.remove());

  const parameters = (): Record<string, string> => ({
    '/decisions/{eventId}': world.decided.eventId,
    '/texts/{sha256}': sha256Of(TEXT),
    '/newsletter/subscribers/{id}': world.subscriber,
    '/register/{reference}': world.reference,
    '/register/{reference}/answers/{model}': world.reference,
  });

  /** What is sent to those that take a body and are opened by a token; an erasure answers nothing. */
  const bodies = (): Record<string, object> => ({
    '/register': {
      eventId: rightsBody().eventId,
      channel: 'post',
      receivedAt: '2026-11-20',
      form: keptForm(),
    },
    '/register/{reference}': { type: 'note', text: 'Vu.' },
    // The form of a page: without its guard it is refused, and shows nothing.
    '/register/{reference}/answers/{model}': {},
    '/objections': { email: 'autre@taken.test' },
    '/newsletter/contacts': { contacts: [{ email: EMAIL, at: '2026-11-20' }] },
    '/choices/customers/{customer}/end': { on: null },
    '/tokens': { name: 'test', scopes: ['read'], sites: null },
  });

  interface Operation {
    method: string;
    path: string;
    formats: string[];
  }
  const operations = async (): Promise<Operation[]> => {
    const document = (await (await world.collector.client.get('/openapi.json')).json()) as {
      paths: Record<
        string,
        Record<string, { security?: object[]; parameters?: { name: string; schema: object }[] }>
      >;
    };
    return Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([, { security }]) => security?.some((one) => 'bearer' in one))
        .map(([method, operation]) => {
          const format = operation.parameters?.find(({ name }) => name === 'format');
          const formats =
            JSON.stringify(format?.schema ?? {}).match(/"(?:csv|json|ndjson)"/g) ?? [];
          return {
            method: method.toUpperCase(),
            path: path.replace(/^\/privacy/, ''),
            formats: [...new Set(formats.map((one) => one.slice(1, -1)))],
          };
        }),
    );
  };

  const ask = async ({ method, path }: Operation, query: string, asPage: boolean) => {
    const named = path
      .replace('{model}', 'closing')
      .replace(/\{\w+\}/, () => parameters()[path] ?? CUSTOMER);
    const headers: Record<string, string> = asPage
      ? { cookie, accept: 'text/html' }
      : { authorization: `Bearer ${TOKEN}` };
    if (method === 'POST') headers['content-type'] = 'application/json';
    const base = path === '/metrics' ? world.collector.url : world.collector.client.base;
    return fetch(`${base}${named || '/'}${query}`, {
      method,
      headers,
      ...(method === 'POST' ? { body: JSON.stringify(bodies()[path]) } : {}),
    });
  };

  it('leave a line wherever an answer holds personal data', async () => {
    const found = await operations();
    assert.ok(found.length > 20, String(found.length));
    const told = new Set<string>();
    for (const operation of found) {
      const { method, path, formats } = operation;
      if (method === 'DELETE') continue;
      if (method === 'POST') assert.ok(bodies()[path], `say what to post to ${path}`);
      if (/\{\w+\}/.test(path) && method === 'GET') assert.ok(parameters()[path], path);
      const queries = ['', ...formats.map((format) => `?format=${format}`)];
      if (path === '/newsletter/subscribers') queries.push('?state=all', '?state=all&format=csv');
      for (const query of queries)
        for (const asPage of method === 'GET' ? [false, true] : [false]) {
          const before = (await trailOf(world.collector)).length;
          const answer = await ask(operation, query, asPage);
          const text = await answer.text();
          const what = `${method} ${path}${query}${asPage ? ' as a page' : ''}`;
          assert.ok(answer.status < 500, `${what}: ${answer.status}`);
          const lines = await trailOf(world.collector);
          // Our own reading before, and its line.
          const added = lines
            .slice(before + 1 - 1)
            .filter(({ what: read }) => read !== 'trail-export');
          // An archive does not show what is in it: whatever leaves as one counts.
          const isArchive = answer.headers.get('content-type') === 'application/zip';
          if (!isArchive && !world.marks.some((mark) => text.includes(mark))) continue;
          assert.equal(added.length, 1, `${what} leaves ${added.length} lines`);
          assert.equal(added[0]?.via, asPage ? 'session' : 'token', what);
          told.add(`${method} ${path}`);
        }
    }
    assert.deepEqual([...told].sort(), [
      'GET /choices/customers',
      'GET /decisions',
      'GET /decisions/export',
      'GET /decisions/{eventId}',
      'GET /evidence/pack',
      'GET /newsletter/subscribers',
      'GET /newsletter/subscribers/{id}',
      'GET /proof',
      'GET /register',
      'GET /register/export',
      'GET /register/{reference}',
      'GET /register/{reference}/answers/{model}',
      'GET /texts/{sha256}',
      'POST /register',
      'POST /register/{reference}',
    ]);
  });

  it('name no visitor in it', async () => {
    const text = JSON.stringify(await trailOf(world.collector));
    for (const mark of [...world.marks, world.subscriber, '127.0.0.1'])
      assert.ok(!text.includes(mark), mark);
    assert.ok(!text.includes(TOKEN));
  });
});
