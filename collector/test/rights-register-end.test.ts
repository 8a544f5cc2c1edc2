import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultRetention } from '@limpide/contract/retention';
import { exportProof } from '../src/chain/export-proof.js';
import { verifyProof } from '../src/chain/verify-proof.js';
import { purge } from '../src/retention/purge.js';
import { TOKEN } from './support/collector.js';
import { databases } from './support/databases.js';
import { registerWorld } from './support/register-world.js';

for (const [name, makeDatabase] of databases)
  describe(`an entry of the register, until it is forgotten, on ${name}`, () => {
    const { clock, collector, post, settleTwo, inDatabase } = registerWorld(makeDatabase);

    it('shows its author where it stands, by the signed link alone, the same 404 otherwise', async () => {
      const { reference, statusUrl } = await post();
      const json = (await (await fetch(statusUrl)).json()) as Record<string, unknown>;
      assert.equal(json['reference'], reference);
      assert.doesNotMatch(JSON.stringify(json), /anne|C-1042|commandes/);
      const other = await post();
      const url = new URL(statusUrl);
      const { expires, signature } = Object.fromEntries(url.searchParams);
      const wrong = [
        statusUrl.replace(reference, other.reference),
        statusUrl.replace(reference, 'DR-2026-AAAA-AAAA'),
        statusUrl.replace(String(expires), String(Number(expires) + 1)),
        statusUrl.replace(String(signature), `${String(signature).slice(1)}A`),
        statusUrl.split('?')[0] ?? '',
        `${statusUrl}&more=1`,
      ];
      const answers = await Promise.all(wrong.map((one) => fetch(one)));
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([404]));
      assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
      const before = clock.now().toISOString();
      clock.advance(367 * 86_400);
      assert.equal((await fetch(statusUrl)).status, 404);
      clock.set(before);
    });

    it('forgets what is erased, and keeps the chain whole', async () => {
      const { reference, statusUrl } = await post();
      const erase = () =>
        fetch(`${collector().client.base}/register/${reference}`, {
          method: 'DELETE',
          headers: { authorization: `Bearer ${TOKEN}` },
        });
      assert.equal((await erase()).status, 204);
      assert.equal((await erase()).status, 404);
      assert.equal((await fetch(statusUrl)).status, 404);
      assert.deepEqual(collector().unforeseen(), []);
    });

    it('is purged six years after it was settled, and what is open stays', async () => {
      clock.set('2026-11-30T09:00:00Z');
      await settleTwo();
      await collector().close();
      const count = () =>
        inDatabase(async (database) => {
          const rows = await database.query<{ settled: boolean }>(
            'SELECT settled_at IS NOT NULL AS settled FROM rights_requests',
          );
          return { open: rows.filter((row) => !row.settled).length, all: rows.length };
        });
      const before = await count();
      assert.equal(before.all - before.open, 2);
      const purgeAt = (moment: string) =>
        inDatabase((database) => purge(database, defaultRetention, new Date(moment)));
      await purgeAt('2032-11-29T08:00:00Z');
      assert.deepEqual(await count(), { open: before.open, all: before.all });
      const purged = await purgeAt('2032-12-01T08:00:00Z');
      assert.ok(purged.some(({ kind, count }) => kind === 'rights-request' && count === 2));
      assert.deepEqual(await count(), { open: before.open, all: before.open });
      const verdict = await inDatabase((database) =>
        verifyProof(exportProof(database, 'exemple', clock.now())),
      );
      assert.deepEqual(verdict.problems, []);
      assert.equal(verdict.tombstones, 3);
    });
  });
