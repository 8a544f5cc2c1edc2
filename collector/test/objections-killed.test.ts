import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { createApp } from '../src/server/app.js';
import { createLogger, openDatabase } from '../src/index.js';
import { importSubscribers } from '../src/kinds/sign-up/import-subscribers.js';
import { readCsv } from '../src/kinds/sign-up/read-csv.js';
import { createSigner } from '../src/security/hmac-signer.js';
import { ORIGIN } from './support/bodies.js';
import { collectorProcess } from './support/collector-process.js';
import { makePostgres } from './support/databases.js';
import { PATH, rightsBody } from './support/rights-body.js';

const SECRET = 's'.repeat(32);
const PEOPLE = 30;
const ROUNDS = 3;

describe('a collector that is killed while people object', () => {
  it('has applied every objection that it has entered, and each that is sent again', async () => {
    const made = await makePostgres();
    const database = await openDatabase(made.options);
    const signer = createSigner(database, SECRET);
    const site = { id: 'default', origins: [ORIGIN] };
    const emails = Array.from({ length: PEOPLE }, () => `${randomUUID()}@taken.test`);
    const start = () =>
      collectorProcess({
        DATABASE_URL: String(made.options.databaseUrl),
        LIMPIDE_SECRET: SECRET,
      });
    const rows = readCsv(
      `email,date,proof\n${emails.map((email) => `${email},2025-01-02,Case`).join('\n')}`,
    );
    const dependencies = { database, signer, basePath: '/privacy', now: () => new Date() };
    await importSubscribers(dependencies, site, 'consent', rows);

    const bodies = emails.map((email) =>
      rightsBody({
        rights: ['opposition-prospection'],
        answer: { by: 'email', email },
        identifier: undefined,
        details: undefined,
        motives: undefined,
      }),
    );
    const post = (url: string, body: (typeof bodies)[number]) =>
      fetch(`${url}${PATH}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          origin: ORIGIN,
          'idempotency-key': body.eventId,
        },
      }).then(
        ({ status }) => status,
        () => 0,
      );
    const states = async () =>
      database.query<{ email: string; isEntered: boolean; state: string; since: Date | null }>(
        `SELECT email, state, since, EXISTS (SELECT 1 FROM rights_requests AS asked
           WHERE asked.contact = file.email) AS "isEntered"
         FROM subscriptions AS file LEFT JOIN suppressions AS kept
           ON kept.site = file.site AND kept.address_key = file.address_key AND kept.list = '*'`,
      );
    let kills = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const collector = await start();
      const mine = bodies.slice((round * PEOPLE) / ROUNDS, ((round + 1) * PEOPLE) / ROUNDS);
      const answers = mine.map((body) => post(collector.url, body));
      // In the midst of it: as soon as the first is answered.
      await Promise.race(answers);
      await collector.kill();
      kills += (await Promise.all(answers)).filter((status) => status === 0).length;
      for (const { email, isEntered, state, since } of await states())
        assert.deepEqual(
          [state, since !== null],
          isEntered ? ['withdrawn', true] : ['confirmed', false],
          email,
        );
    }
    assert.ok(kills > 0, 'something was cut off');
    // Over the same database, and without a limit on how much one address may ask.
    const app = createApp({ database, sites: [site], signer, logger: createLogger('silent') });
    const again = await Promise.all(
      bodies.map(async (body) => {
        const headers = { 'content-type': 'application/json', origin: ORIGIN };
        const key = { 'idempotency-key': body.eventId };
        const init = { method: 'POST', body: JSON.stringify(body) };
        return (await app.request(`/privacy${PATH}`, { ...init, headers: { ...headers, ...key } }))
          .status;
      }),
    );
    assert.deepEqual([...new Set(again)].sort(), [200, 201]);
    for (const { state } of await states()) assert.equal(state, 'withdrawn');
    const [count] = await database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM rights_requests',
    );
    assert.equal(count?.count, PEOPLE);
    await database.close();
    await made.remove();
  });
});
