import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openDatabase, type DatabaseOptions } from '../src/index.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { commandOn } from './support/command.js';
import { databases, makePostgres, type TestDatabase } from './support/databases.js';
import { problemOf } from './support/problem-of.js';
import { ScriptedClock } from './support/scripted-clock.js';

const sites = [
  { id: 'alpha', origins: ['https://alpha.fr'] },
  { id: 'beta', origins: ['https://beta.fr'] },
];

for (const [name, makeDatabase] of databases)
  describe(`tokens on ${name}`, () => {
    const clock = new ScriptedClock();
    let collector: TestCollector;
    before(async () => {
      collector = await testCollector(await makeDatabase(), { sites, now: clock.now });
    });
    after(() => collector.remove());
    const authorised = (method: string, path: string, body?: object) =>
      fetch(`${collector.client.base}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${collector.client.token}`,
          'content-type': 'application/json',
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const make = async (asked: object) => {
      const answer = await authorised('POST', '/tokens', {
        name: 'test',
        scopes: ['read'],
        sites: null,
        ...asked,
      });
      assert.equal(answer.status, 201, await answer.clone().text());
      return answer.json() as Promise<{ id: string; token: string }>;
    };

    it('opens the sites it names and no other', async () => {
      const { token } = await make({ sites: ['alpha'] });
      assert.equal((await collector.client.get('/decisions', token)).status, 200);
      assert.equal((await collector.client.get('/decisions?site=alpha', token)).status, 200);
      for (const site of ['beta', 'gamma'])
        await problemOf(await collector.client.get(`/decisions?site=${site}`, token), 403);
    });

    it('allows what its scopes say and nothing else', async () => {
      const { token } = await make({ scopes: ['metrics'] });
      const problem = await problemOf(await collector.client.get('/decisions', token), 403);
      assert.equal(problem.type, 'urn:limpide:problem:wrong-scope');
      const metrics = await fetch(`${collector.url}/metrics`, {
        headers: { authorization: `Bearer ${token}` },
      });
      assert.equal(metrics.status, 200);
    });

    it('cannot be made by a token that opens some sites only', async () => {
      const { token } = await make({ scopes: ['tokens'], sites: ['alpha'] });
      await problemOf(await collector.client.get('/tokens', token), 403);
    });

    it('is closed at once when revoked, and for good', async () => {
      const { id, token } = await make({});
      assert.equal((await collector.client.get('/decisions?site=beta', token)).status, 200);
      assert.equal((await authorised('DELETE', `/tokens/${id}`)).status, 204);
      await problemOf(await collector.client.get('/decisions?site=beta', token), 401);
      await problemOf(await authorised('DELETE', `/tokens/${id}`), 404);
    });

    it('ends when it was said to', async () => {
      const { token } = await make({ expiresAt: '2026-11-22T11:00:00Z' });
      assert.equal((await collector.client.get('/decisions?site=beta', token)).status, 200);
      clock.set('2026-11-22T11:00:00Z');
      await problemOf(await collector.client.get('/decisions?site=beta', token), 401);
    });

    it('is listed without what it is', async () => {
      const { id, token } = await make({ name: 'liste' });
      const text = await (await authorised('GET', '/tokens')).text();
      assert.ok(text.includes(id) && text.includes('liste'));
      assert.ok(!text.includes(token));
    });

    it('refuses a wish that it does not understand', async () => {
      const wish = { name: 'x', scopes: ['everything'], sites: null };
      const problem = await problemOf(await authorised('POST', '/tokens', wish), 400);
      assert.deepEqual(
        problem.errors?.map(({ pointer }) => pointer),
        ['/scopes/0'],
      );
    });
  });

describe('tokens on the command line', () => {
  let database: TestDatabase & { options: DatabaseOptions };
  before(async () => {
    database = await makePostgres();
  });
  after(() => database.remove());
  const run = async (...args: string[]) => {
    const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
    const env = {
      PATH: process.env['PATH'],
      LIMPIDE_ORIGINS: 'https://alpha.fr',
      DATABASE_URL: database.options.databaseUrl,
    };
    const node = ['--import', 'tsx', main, ...args];
    return (await promisify(execFile)(process.execPath, node, { env })).stdout;
  };

  it('are made, stored as hashes, listed and revoked', async () => {
    const made = await run('token', 'create', '--name', 'tableur', '--sites', 'alpha');
    const [, token = '', id = ''] = /^(limpide_\S{43})\n.* ([0-9a-f-]{36})\.\n$/.exec(made) ?? [];
    assert.ok(token && id, made);

    const opened = await openDatabase(database.options);
    const command = async (...args: string[]) => {
      const printed: string[] = [];
      await commandOn(opened, {}, (line) => printed.push(line))('token', ...args);
      return printed.join('\n');
    };
    assert.equal(await command('list'), `${id}\ttableur\tread\talpha\tin force`);
    const [row] = await opened.query<{ text: string }>('SELECT tokens::text AS text FROM tokens');
    assert.ok(row && !row.text.includes(token));

    assert.equal(await command('revoke', id), 'Revoked.');
    assert.match(await command('list'), /\trevoked$/);
    await assert.rejects(command('revoke', id), /No token in force/);
    await assert.rejects(command('create', '--scopes', 'all'), /--name[^]*--scopes/);
    await opened.close();
  });
});
