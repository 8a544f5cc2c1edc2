import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { exportProof } from '../src/chain/export-proof.js';
import { sealDue } from '../src/chain/seal-due.js';
import { verifyProof } from '../src/chain/verify-proof.js';
import { rehash, secretStatus } from '../src/cli/secret.js';
import { loadConfiguration } from '../src/config/load.js';
import { openDatabase, type Database } from '../src/index.js';
import { importSubscribers } from '../src/kinds/sign-up/import-subscribers.js';
import { readCsv } from '../src/kinds/sign-up/read-csv.js';
import { makeCustomerToken, tokenKey } from '../src/kinds/preferences/customer-token.js';
import { createSigner, type Secrets } from '../src/security/hmac-signer.js';
import { ORIGIN } from './support/bodies.js';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { databases, type TestDatabase } from './support/databases.js';
import { choicesBody } from './support/newsletter-body.js';
import { PATH, rightsBody, type RightsReceipt } from './support/rights-body.js';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [string, string, string];
const SITE = { id: 'exemple', origins: [ORIGIN] };

for (const [name, makeDatabase] of databases)
  describe(`two secrets at a time, on ${name}`, () => {
    let made: TestDatabase;
    before(async () => (made = await makeDatabase()));
    after(() => made.remove());

    /** A collector under some secrets, for as long as it is used: the folder takes one process. */
    const under = async <T>(
      secrets: Secrets,
      use: (collector: TestCollector) => Promise<T>,
    ): Promise<T> => {
      const options = { ...made.options, sites: [SITE], ...secrets };
      const collector = await testCollector({ ...made, options }, options);
      try {
        return await use(collector);
      } finally {
        await collector.close();
      }
    };
    const inDatabase = async <T>(use: (database: Database) => Promise<T>): Promise<T> => {
      const database = await openDatabase(made.options);
      try {
        return await use(database);
      } finally {
        await database.close();
      }
    };
    const load = (secrets: Secrets, email: string, list = 'actualites') =>
      inDatabase((database) =>
        importSubscribers(
          {
            database,
            signer: createSigner(database, secrets),
            basePath: '/privacy',
            now: () => new Date(),
          },
          SITE,
          'consent',
          readCsv(`email,list,date,proof\n${email},${list},2026-03-01,Case cochée`),
        ),
      );
    const object = ({ client }: TestCollector, body: object) =>
      client.send(JSON.stringify(body), { authorization: `Bearer ${TOKEN}` }, '/objections');
    interface Told {
      email: string;
      state: string;
      headers: { 'List-Unsubscribe': string };
    }
    const subscribers = async ({ client }: TestCollector, state = 'confirmed') =>
      (await (await client.get(`/newsletter/subscribers?state=${state}`)).json()) as Told[];
    const linkOf = ({ headers }: Told) => headers['List-Unsubscribe'].slice(1, -1);
    /** Wherever the collector listens this time. */
    const open = ({ url }: TestCollector, link: string, init?: RequestInit) => {
      const { pathname, search } = new URL(link);
      return fetch(`${url}${pathname}${search}`, init);
    };
    const stop = (collector: TestCollector, link: string) =>
      open(collector, link, {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      });
    const status = (secrets: Secrets, command = secretStatus) =>
      inDatabase(async (database) => {
        const lines: string[] = [];
        await command(database, { ...made.options, sites: [SITE], ...secrets }, (line) =>
          lines.push(line),
        );
        return lines.join('\n');
      });
    const customerToken = (secrets: Secrets, email: string) =>
      inDatabase(async (database) => {
        const key = await tokenKey(createSigner(database, secrets), SITE);
        const exp = Math.floor(Date.now() / 1000) + 3600;
        return makeCustomerToken(key, { sub: 'C-1', site: 'exemple', exp, email });
      });

    let statusUrl: string;
    let links: string[];

    it('signs and hashes under the first', async () => {
      await load({ secret: A }, 'anne@taken.test');
      await load({ secret: A }, 'bob@taken.test');
      await load({ secret: A }, 'chloe@taken.test');
      await under({ secret: A }, async (collector) => {
        links = (await subscribers(collector)).map(linkOf);
        const answer = await collector.client.post(rightsBody(), {}, PATH);
        statusUrl = ((await answer.json()) as RightsReceipt).statusUrl;
        await object(collector, { email: 'anne@taken.test', phone: '06 12 34 56 78' });
        await object(collector, { email: 'inconnu@taken.test' });
        assert.equal((await open(collector, statusUrl)).status, 200);
      });
      assert.equal(links.length, 3);
    });

    it('refuses the second alone, plainly, and loses nothing by it', async () => {
      await assert.rejects(
        under({ secret: B }, async () => {}),
        /7 addresses .* LIMPIDE_FORMER_SECRET/,
      );
    });

    it('opens links of the former, and signs under the new one', async () => {
      const token = await customerToken({ secret: A }, 'bob@taken.test');
      await under({ secret: B, formerSecret: A }, async (collector) => {
        assert.equal((await open(collector, statusUrl)).status, 200);
        const shown = await collector.client.get('/choices', token);
        const { state } = (await shown.json()) as { state: { email: boolean } };
        assert.equal(state.email, true, 'whom the former secret has hashed is found');
        const [, bob] = await subscribers(collector, 'all');
        assert.ok(bob && !links.includes(linkOf(bob)));
      });
      // Where its links need open nothing any more, they open nothing.
      await under({ secret: B, hashSecrets: [A] }, async (collector) => {
        assert.equal((await open(collector, statusUrl)).status, 404);
        assert.equal((await collector.client.get('/choices', token)).status, 401);
      });
    });

    it('holds an objection of the former against imports, sign-ups and choices', async () => {
      const secrets = { secret: B, formerSecret: A };
      assert.match(await status(secrets), /earlier secret: 4 objections, 3 subscriptions/);
      for (const email of ['anne@taken.test', 'inconnu@taken.test'])
        assert.equal((await load(secrets, email, 'promotions')).objected, 1, email);
      // Met again: hashed under the new one.
      assert.match(await status(secrets), /today’s secret: 3 objections, 1 sub/);
      assert.match(await status(secrets), /earlier secret: 1 objections, 2 sub/);
    });

    it('stops by a link of the former, whichever secret has hashed the address', async () => {
      await under({ secret: B, formerSecret: A }, async (collector) => {
        for (const link of links) assert.equal((await stop(collector, link)).status, 200, link);
        assert.deepEqual(await subscribers(collector), []);
      });
    });

    it('takes choices under the new one for whom the former has hashed', async () => {
      const secrets = { secret: B, formerSecret: A };
      const token = await customerToken(secrets, 'chloe@taken.test');
      await under(secrets, async ({ client }) => {
        const body = choicesBody({ email: true });
        // Her clock is a second ahead: she has said no within this one.
        body.occurredAt = new Date(Date.now() + 1000).toISOString().replace(/\.\d+/, '');
        const answer = await client.post(body, { authorization: `Bearer ${token}` }, '/choices');
        assert.equal(answer.status, 201, await answer.clone().text());
      });
      await under(secrets, async (collector) => {
        const chloe = (await subscribers(collector, 'all')).filter(({ email }) =>
          /chloe/.test(email),
        );
        assert.equal(chloe.length, 2, 'her list, and the one that she has switched on');
      });
    });

    it('hashes anew whoever can be named, and says who cannot', async () => {
      const secrets = { secret: B, formerSecret: A };
      const told = await status(secrets, rehash);
      // The telephone number alone is known by nothing but its hash.
      assert.match(told, /earlier secret: 1 objections, 0 sub/);
      assert.match(told, /Keep the earlier secret/);
      await assert.rejects(
        under({ secret: B }, async () => {}),
        /1 addresses/,
      );
      await under(secrets, async (collector) => {
        await object(collector, { phone: '+33 6 12 34 56 78' });
      });
      assert.doesNotMatch(await status(secrets), /Under an earlier/);
      await under({ secret: B }, async (collector) => {
        assert.equal((await collector.client.get('/newsletter/subscribers')).status, 200);
      });
      assert.equal((await load({ secret: B }, 'inconnu@taken.test')).objected, 1);
    });

    it('goes on from there to a third', async () => {
      assert.equal(
        (await load({ secret: C, hashSecrets: [B] }, 'anne@taken.test', 'x')).objected,
        1,
      );
      await assert.rejects(
        under({ secret: C }, async () => {}),
        /LIMPIDE_FORMER_SECRET/,
      );
    });

    it('proves what was proved', async () => {
      await inDatabase(async (database) => {
        const now = new Date(Date.now() + 7_200_000);
        await sealDue(database, 0, now, () => {});
        const lines = [];
        for await (const line of exportProof(database, 'exemple', now)) lines.push(line);
        const verdict = await verifyProof(lines);
        assert.deepEqual(verdict.problems, []);
        assert.ok(verdict.records > 5, String(verdict.records));
      });
    });
  });

describe('two secrets, as they are configured', () => {
  const load = (secrets: Record<string, string>) =>
    loadConfiguration({ LIMPIDE_ORIGINS: ORIGIN, ...secrets });

  it('are taken from the environment', () => {
    const { secret, formerSecret, hashSecrets } = load({
      LIMPIDE_SECRET: C,
      LIMPIDE_FORMER_SECRET: B,
      LIMPIDE_HASH_SECRET: `${A} database`,
    });
    assert.deepEqual([secret, formerSecret, hashSecrets], [C, B, [A, 'database']]);
  });

  it('are refused in plain words', () => {
    assert.throws(() => load({ LIMPIDE_FORMER_SECRET: A }), /LIMPIDE_SECRET, which is not set/);
    assert.throws(() => load({ LIMPIDE_SECRET: A, LIMPIDE_FORMER_SECRET: A }), /also named/);
    assert.throws(() => load({ LIMPIDE_SECRET: A, LIMPIDE_FORMER_SECRET: 'b' }), /FORMER.*32/);
    assert.throws(() => load({ LIMPIDE_SECRET: A, LIMPIDE_HASH_SECRET: `${B} c` }), /HASH.*32/);
  });
});
