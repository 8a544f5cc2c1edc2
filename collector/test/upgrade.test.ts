/**
 * An upgrade from the tables of the first release (migrations 1 to 9), filled by that release itself:
 * 42 decisions of two months, two rights requests, sign-ups in every state, a customer's choices, four
 * seals. `fixtures/first-release.sql.gz` is its `pg_dump --inserts`, without comments.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { exportProof } from '../src/chain/export-proof.js';
import { verifyProof } from '../src/chain/verify-proof.js';
import { connect } from '../src/database/open.js';
import { openDatabase, type Database } from '../src/index.js';
import { applyFormerObjections } from '../src/kinds/rights-request/former-objections.js';
import { createSigner } from '../src/security/hmac-signer.js';
import { following } from '../src/server/following.js';
import { ORIGIN, decisionBody } from './support/bodies.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { commandOn } from './support/command.js';
import { bareDatabases, type TestDatabase } from './support/databases.js';
import { tempFolder } from './support/temp-folder.js';
import { ScriptedClock } from './support/scripted-clock.js';

const SITES = [
  {
    id: 'exemple',
    origins: [ORIGIN],
    name: 'Exemple',
    choicesSecret: 'a-secret-of-the-owner-for-tests-only',
  },
];
const fixture = new URL('fixtures/first-release.sql.gz', import.meta.url);

/** The first release's database, as it left it. */
async function fillAsThen(made: TestDatabase): Promise<void> {
  const database = await connect(made.options);
  await database.script(gunzipSync(await readFile(fixture)).toString('utf8'));
  // What a dump sets for its session must not be the next one's.
  await database.script('RESET ALL');
  await database.close();
}

for (const [name, makeDatabase] of bareDatabases)
  describe(`an upgrade from the first release, on ${name}`, () => {
    const clock = new ScriptedClock('2026-11-06T09:00:00Z');
    let made: TestDatabase;
    let collector: TestCollector;
    const start = async () => {
      collector = await testCollector(made, {
        now: clock.now,
        sites: SITES,
        secret: 's'.repeat(32),
        sealAfter: 1,
      });
    };
    /** With the collector stopped, as a command on its database. */
    const meanwhile = async (work: (database: Database) => Promise<void>) => {
      await collector.close();
      const database = await openDatabase(made.options);
      await work(database).finally(() => database.close());
      await start();
    };
    before(async () => {
      made = await makeDatabase();
      await fillAsThen(made);
      await start();
    });
    after(() => collector.remove());
    const read = async <Answer>(path: string) =>
      (await (await collector.client.get(path)).json()) as Answer;

    it('loses no decision, and goes on counting and storing', async () => {
      const { decisions } = await collector.client.list('?limit=1000');
      assert.equal(decisions.length, 42);
      assert.equal(decisions[0]?.['receivedAt'], '2026-10-30T10:01:00Z');
      const { total } = await read<{ total: object }>('/figures.json');
      assert.deepEqual(total, { accepted: 6, refused: 6, chosen: 30 });
      assert.equal((await collector.client.post(decisionBody())).status, 201);
      assert.equal((await collector.client.list('?limit=1000')).decisions.length, 43);
      assert.deepEqual(collector.unforeseen(), []);
    });

    it('applies an objection that was only kept, and says so in the register', async () => {
      const { requests } = await read<{
        requests: { rights: string[]; objection: { reached: string[] } | null }[];
      }>('/register?state=all');
      assert.deepEqual(
        requests.map(({ rights, objection }) => [rights.join(), objection?.reached ?? null]),
        [
          // What takes effect at once, and is not all done, is the first to look at.
          ['opposition-prospection', ['email']],
          ['acces,effacement', null],
        ],
      );
      const states = await read<{ email: string; state: string }[]>(
        '/newsletter/subscribers?state=all',
      );
      const stateOf = (address: string) => states.find(({ email }) => email === address)?.state;
      assert.equal(stateOf('anne@taken.test'), 'confirmed');
      assert.equal(stateOf('client@taken.test'), 'confirmed');
      assert.notEqual(stateOf('carl@taken.test'), 'confirmed');
      assert.notEqual(stateOf('lea@taken.test'), 'confirmed');
      assert.ok(
        collector.log.some(
          ({ msg, applied }) => msg === 'former objections applied' && applied === 1,
        ),
      );
    });

    it('does it once: another start finds nothing to do', async () => {
      await meanwhile(async () => {});
      assert.ok(!collector.log.some(({ msg }) => msg === 'former objections applied'));
    });

    it('does it once where two processes start together', async () => {
      const twice = await makeDatabase();
      await fillAsThen(twice);
      const database = await openDatabase(twice.options);
      const signer = createSigner(database, 's'.repeat(32));
      const [site] = SITES;
      assert.ok(site);
      const apply = () =>
        applyFormerObjections(database, site, {
          signer,
          basePath: '/privacy',
          following,
          now: clock.now,
        });
      assert.deepEqual((await Promise.all([apply(), apply()])).sort(), [0, 1]);
      const events = await database.query(
        `SELECT 1 FROM rights_events WHERE type = 'objection-applied'`,
      );
      assert.equal(events.length, 1);
      await database.close();
      await twice.remove();
    });

    it('keeps those out who had stopped before it, and whoever objected', async () => {
      const folder = await tempFolder();
      const list = join(folder.path, 'liste.csv');
      const addresses = ['lea@taken.test', 'carl@taken.test', 'nouveau@taken.test'];
      const rows = addresses.map((email) => `${email},actualites,2026-10-01,commande 12`);
      await writeFile(list, ['email,list,date,proof', ...rows, ''].join('\n'));
      const said: string[] = [];
      await meanwhile(async (database) => {
        const options = { sites: SITES, secret: 's'.repeat(32), now: clock.now };
        const command = commandOn(database, options, (line) => said.push(line));
        await command('newsletter', 'import', list, '--basis', 'soft-opt-in');
      });
      await folder.remove();
      assert.match(said.join('\n'), /1 imported, 0 known, 2 objected, 0 refused/);
    });

    it('proves what was sealed before it and after it as one chain', async () => {
      const before = await read<{ number: number }>('/proof/head');
      await meanwhile(async (database) => {
        const lines = [];
        for await (const line of exportProof(database, 'exemple', clock.now())) lines.push(line);
        const verdict = await verifyProof(lines);
        assert.deepEqual(verdict.problems, []);
        assert.ok(verdict.seals >= before.number && before.number >= 4, JSON.stringify(verdict));
        assert.ok(verdict.records > 42, JSON.stringify(verdict));
      });
    });
  });
