import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { copiedTables } from '../src/database/copy.js';
import { openDatabase } from '../src/index.js';
import { decisionBody } from './support/bodies.js';
import { testCollector } from './support/collector.js';
import { commandOn } from './support/command.js';
import { makePglite, makePostgres } from './support/databases.js';
import { PATH, rightsBody, type RightsReceipt } from './support/rights-body.js';
import { until } from './support/until.js';
import { ScriptedClock } from './support/scripted-clock.js';

describe('copying the embedded database to a server', () => {
  it('takes everything along: records, keys, proof, tokens, figures, register', async () => {
    const [folder, server] = [await makePglite(), await makePostgres()];
    const clock = new ScriptedClock('2026-10-30T10:00:00Z');
    const options = { now: clock.now, sealAfter: 1 };
    const before = await testCollector(folder, options);
    const bodies = Array.from({ length: 30 }, () => decisionBody());
    for (const body of bodies.slice(0, 20)) await before.client.post(body);
    const asked = await before.client.post(rightsBody(), {}, PATH);
    const { statusUrl } = (await asked.json()) as RightsReceipt;
    clock.set('2026-11-02T10:00:00Z');
    for (const body of bodies.slice(20)) await before.client.post(body);
    await before.close();
    // A start seals and counts what is due.
    const sealed = await testCollector(folder, options);
    const seen = async ({ client }: typeof sealed) =>
      Promise.all(
        ['/decisions?limit=1000', '/proof/head', '/figures.json', '/register'].map(async (path) =>
          (await client.get(path)).json(),
        ),
      );
    await until(async () => {
      const head = await (await sealed.client.get('/proof/head')).json();
      return (head as { number: number }).number === 2;
    });
    const expected = await seen(sealed);
    await sealed.close();

    const database = await openDatabase(folder.options);
    const command = commandOn(database, {}, () => {});
    const copy = () => command('copy', '--to', String(server.options.databaseUrl));
    await copy();
    await assert.rejects(copy(), /not empty/);
    await database.close();

    const after = await testCollector(server, options);
    assert.deepEqual(await seen(after), expected);
    // Its author's link is good on the other side: the secret came along.
    const { pathname, search } = new URL(statusUrl);
    assert.equal((await fetch(`${after.url}${pathname}${search}`)).status, 200);
    assert.equal((await after.client.post(bodies[0] as { eventId: string })).status, 200);
    const next = decisionBody();
    assert.equal((await after.client.post(next)).status, 201);
    const { decisions } = await after.client.list('?limit=1000');
    assert.deepEqual(
      decisions.map(({ eventId }) => eventId),
      [...bodies, next].map(({ eventId }) => eventId),
    );
    await after.remove();
    await folder.remove();
  });
});

/** Begun anew by whoever starts: counts of addresses, sessions, and what says which tables there are. */
const LEFT = ['salts', 'rate_limits', 'owner_sessions', 'migrations'];

describe('a copy and a backup', () => {
  it('have every table, or say why not', async () => {
    const made = await makePostgres();
    const database = await openDatabase(made.options);
    const found = await database.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
       AND relkind IN ('r', 'p') AND NOT relispartition`,
    );
    assert.deepEqual(found.map(({ name }) => name).sort(), [...copiedTables, ...LEFT].sort());
    await database.close();
    await made.remove();
  });
});
