import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import pg from 'pg';
import { startBalancer } from './support/balancer.js';
import { decisionBody } from './support/bodies.js';
import { Client } from './support/client.js';
import { collectorProcess } from './support/collector-process.js';
import { makePostgres } from './support/databases.js';
import { noLimits } from './support/no-limits.js';
import { signUpBody } from './support/newsletter-body.js';
import { rightsBody, PATH } from './support/rights-body.js';
import { startSmtp } from './support/smtp.js';
import { until } from './support/until.js';

const full = process.env['LIMPIDE_FULL'] === '1';

describe('two processes behind a balancer', () => {
  it('are upgraded one after the other without a refused post, a doubled one or a second mail', async () => {
    const database = await makePostgres();
    const smtp = await startSmtp();
    const start = () =>
      collectorProcess({
        DATABASE_URL: String(database.options.databaseUrl),
        ...noLimits,
        LIMPIDE_SECRET: 's'.repeat(32),
        LIMPIDE_SMTP_URL: smtp.url,
        LIMPIDE_MAIL_FROM: 'Exemple <lettre@exemple.fr>',
        LIMPIDE_TRUSTED_PROXIES: '1',
      });
    const balancer = await startBalancer();
    const running = await Promise.all([start(), start()]);
    const all = [...running];
    const rootOf = ({ url }: { url: string }) => new URL(url).origin;
    balancer.use(...running.map(rootOf));
    const client = new Client(`${balancer.url}${new URL(running[0]?.url ?? '').pathname}`);

    const statuses: number[] = [];
    const keys: string[] = [];
    let posting = true;
    const post = async () => {
      while (posting) {
        const body = decisionBody();
        // Twice at once, as two tabs do: each may reach another process.
        const answers = await Promise.all([client.post(body), client.post(body)]);
        statuses.push(...answers.map(({ status }) => status));
        await Promise.all(answers.map((answer) => answer.text()));
        keys.push(body.eventId);
      }
    };
    const posters = [1, 2, 3, 4].map(post);
    const sendForms = async (address: string) => {
      const answers = await Promise.all([
        client.post(signUpBody({ email: address }), {}, '/newsletter'),
        client.post(rightsBody({ answer: { by: 'email', email: address } }), {}, PATH),
      ]);
      assert.deepEqual(
        answers.map(({ status }) => status),
        [202, 201],
      );
    };
    const addresses: string[] = [];
    for (let round = 0; round < (full ? 20 : 2); round += 1)
      for (const index of [0, 1]) {
        const address = `personne-${round}-${index}@taken.test`;
        addresses.push(address);
        await sendForms(address);
        const goal = keys.length + 10;
        await until(() => keys.length >= goal);
        const fresh = await start();
        all.push(fresh);
        const [former] = running.splice(index, 1, fresh);
        balancer.use(...running.map(rootOf));
        // The old one ends what it has begun; nothing new is sent to it.
        assert.equal(await former?.terminate(), 0);
      }
    posting = false;
    await Promise.all(posters);

    assert.deepEqual([...new Set(statuses)].sort(), [200, 201]);
    assert.equal(statuses.filter((status) => status === 201).length, keys.length);
    assert.ok(
      all.every((one) => (balancer.sent.get(rootOf(one)) ?? 0) > 0),
      'each had its turn',
    );
    // One to confirm the sign-up, one to say that the request has come.
    const mailsTo = (address: string) => smtp.taken.filter(({ to }) => to.includes(address)).length;
    await until(() => addresses.every((address) => mailsTo(address) >= 2), 60_000);
    await Promise.all(running.map((one) => one.terminate()));
    assert.deepEqual(
      addresses.map(mailsTo),
      addresses.map(() => 2),
    );

    const reader = new pg.Client({ connectionString: String(database.options.databaseUrl) });
    await reader.connect();
    const { rows } = await reader.query(
      "SELECT event_id::text AS id FROM records WHERE kind = 'decision'",
    );
    await reader.end();
    assert.deepEqual(rows.map(({ id }: { id: string }) => id).sort(), keys.sort());
    await balancer.close();
    await smtp.stop();
    await database.remove();
  });
});
