import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { readProof } from '../src/chain/read-proof.js';
import { verifyProof } from '../src/chain/verify-proof.js';
import { backup } from '../src/cli/backup.js';
import { restore } from '../src/cli/restore.js';
import { connect } from '../src/database/open.js';
import { migrate } from '../src/database/migrate.js';
import { migrations } from '../src/database/migrations.js';
import { openDatabase, type Database } from '../src/index.js';
import { importSubscribers } from '../src/kinds/sign-up/import-subscribers.js';
import { readCsv } from '../src/kinds/sign-up/read-csv.js';
import { makeCustomerToken } from '../src/kinds/preferences/customer-token.js';
import { createSigner } from '../src/security/hmac-signer.js';
import { decisionBody, ORIGIN } from './support/bodies.js';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { bareDatabases, databases, makePostgres, type TestDatabase } from './support/databases.js';
import { choicesBody } from './support/newsletter-body.js';
import { PATH, rightsBody, type RightsReceipt } from './support/rights-body.js';
import { tempFolder } from './support/temp-folder.js';

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)];
const CHOICES = 'a-secret-of-the-owner-for-tests-only';
const SITE = { id: 'exemple', origins: [ORIGIN], choicesSecret: CHOICES };
const PEOPLE = ['anne', 'bob', 'chloe', 'david'].map((name) => `${name}@taken.test`);

const optionsOf = ({ options }: TestDatabase, secrets: object = { secret: A }) => ({
  ...options,
  sites: [SITE],
  ...secrets,
});

const importPeople = (database: Database, secrets: Parameters<typeof createSigner>[1]) =>
  importSubscribers(
    {
      database,
      signer: createSigner(database, secrets),
      basePath: '/privacy',
      now: () => new Date(),
    },
    SITE,
    'consent',
    readCsv(
      `email,date,proof\n${PEOPLE.map((email) => `${email},2026-03-01,Case cochée`).join('\n')}`,
    ),
  );

/** Four subscribers, two customers, a request and a decision. */
async function fill(made: TestDatabase) {
  const database = await openDatabase(made.options);
  await importPeople(database, A);
  await database.close();
  const decided = decisionBody();
  const collector = await testCollector(made, optionsOf(made));
  const { client } = collector;
  await client.post(decided);
  const asked = await client.post(rightsBody(), {}, PATH);
  const { reference } = (await asked.json()) as RightsReceipt;
  for (const sub of ['C-1', 'C-2']) {
    const exp = Math.floor(Date.now() / 1000) + 3600;
    const token = makeCustomerToken(CHOICES, { sub, site: 'exemple', exp });
    const body = choicesBody({ sms: true });
    await client.post(body, { authorization: `Bearer ${token}` }, '/choices');
  }
  await collector.close();
  return { reference, subjectRef: decided.subjectRef as string };
}

const remove = async ({ client }: TestCollector, path: string) => {
  const answer = await fetch(`${client.base}${path}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  assert.ok(answer.ok, `${path} ${answer.status}`);
};

/** What is said after the backup: two objections, and everything erased of two others and of a visitor. */
async function sayNo(
  made: TestDatabase,
  { reference, subjectRef }: Awaited<ReturnType<typeof fill>>,
) {
  const collector = await testCollector(made, optionsOf(made));
  const { client } = collector;
  const object = (body: object) =>
    client.send(JSON.stringify(body), { authorization: `Bearer ${TOKEN}` }, '/objections');
  assert.equal((await object({ email: PEOPLE[0], customer: 'C-1' })).status, 200);
  assert.equal((await object({ email: PEOPLE[1], list: 'newsletter' })).status, 200);
  const all = (await (await client.get('/newsletter/subscribers?state=all')).json()) as {
    id: string;
    email: string;
  }[];
  const chloe = all.find(({ email }) => email === PEOPLE[2]);
  await remove(collector, `/newsletter/subscribers/${chloe?.id}`);
  await remove(collector, '/choices/customers/C-2');
  await remove(collector, `/register/${reference}`);
  await remove(collector, `/subjects/${subjectRef}`);
  await collector.close();
}

const json = async ({ client }: TestCollector, path: string) =>
  JSON.parse(await (await client.get(path)).text());

async function assertHeld(made: TestDatabase, secrets: object) {
  const collector = await testCollector(made, optionsOf(made, secrets));
  const subscribers = (await json(collector, '/newsletter/subscribers?state=all')) as {
    email: string;
    state: string;
  }[];
  assert.deepEqual(subscribers.map(({ email, state }) => `${email} ${state}`).sort(), [
    'anne@taken.test withdrawn',
    'bob@taken.test withdrawn',
    'david@taken.test confirmed',
  ]);
  const customers = (await json(collector, '/choices/customers')) as {
    customer: string;
    state: { sms?: boolean };
  }[];
  assert.deepEqual(
    customers.map(({ customer, state }) => [customer, state.sms ?? false]),
    [['C-1', false]],
  );
  assert.deepEqual((await json(collector, '/register?state=all')).requests, []);
  assert.deepEqual((await json(collector, '/decisions')).decisions, []);
  const proof = await (await collector.client.get('/proof')).text();
  assert.deepEqual((await verifyProof(readProof(Readable.from([proof])))).problems, []);
  await collector.close();
  const database = await openDatabase(made.options);
  const result = await importPeople(database, secrets);
  // Whose subscription was erased is not brought back by an import either.
  assert.deepEqual([result.objected, result.known, result.imported], [3, 1, 0]);
  await database.close();
}

for (const [name, makeDatabase] of databases)
  describe(`what was said after a backup, on ${name}`, () => {
    it('holds in what is restored: from the database itself, or from a later backup', async () => {
      const made = await makeDatabase();
      const folder = await tempFolder();
      const [early, late] = ['early', 'late'].map((file) => join(folder.path, file)) as [
        string,
        string,
      ];
      const world = await fill(made);
      await backup(early, optionsOf(made), () => {});
      await sayNo(made, world);
      await backup(late, optionsOf(made), () => {});
      const source = made.options.databaseUrl ?? made.options.dataFolder ?? '';
      for (const [from, secrets] of [
        [source, { secret: A }],
        [late, { secret: B, formerSecret: A }],
      ] as const) {
        const target = await makePostgres();
        const told: string[] = [];
        const asked = { objectionsFrom: from };
        await restore(early, asked, optionsOf(target, secrets), (line) => told.push(line));
        assert.match(told.join('\n'), /2 lists stopped, 1 customers switched off, 4 files/);
        await assertHeld(target, secrets);
        await target.remove();
      }
      // In place: read before all is deleted.
      const asked = { objectionsFrom: source, replace: true };
      await restore(early, asked, optionsOf(made), () => {});
      await assertHeld(made, { secret: A });
      await made.remove();
      await folder.remove();
    });
  });

for (const [name, makeBare] of bareDatabases)
  describe(`a backup of another collector, on ${name}`, () => {
    it('is brought up to date if it is older, refused if it is newer', async () => {
      const [old, target, newer] = [await makeBare(), await makeBare(), await makeBare()];
      const folder = await tempFolder();
      const file = join(folder.path, 'old');
      const before = migrations.map(({ id }) => id).filter((id) => id < '0015');
      const database = await connect(old.options);
      await migrate(database, before);
      await database.query(
        `INSERT INTO suppressions (site, address_key, list, since) VALUES ('exemple', 'k', '*', now())`,
      );
      await database.close();
      await backup(file, optionsOf(old), () => {});
      await restore(file, { objectionsLost: true }, optionsOf(target, {}), () => {}).catch(
        // The hash is none of this secret's: said once everything is there.
        (error: Error) => assert.match(error.message, /secret/),
      );
      const restored = await openDatabase(target.options);
      const rows = await restored.query('SELECT 1 FROM suppressions');
      assert.equal(rows.length, 1);
      assert.equal((await restored.query('SELECT 1 FROM trail')).length, 0);
      await restored.query(`INSERT INTO migrations (id) VALUES ('9999-of-the-future')`);
      await restored.close();
      const future = join(folder.path, 'future');
      await backup(future, optionsOf(target), () => {});
      await assert.rejects(
        restore(future, { objectionsLost: true }, optionsOf(newer), () => {}),
        /newer than this collector: it has 9999-of-the-future/,
      );
      for (const made of [old, target, newer]) await made.remove();
      await folder.remove();
    });
  });
