import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { backup } from '../src/cli/backup.js';
import { decisionBody, ORIGIN } from './support/bodies.js';
import { collectorProcess } from './support/collector-process.js';
import { restore } from '../src/cli/restore.js';
import { testCollector } from './support/collector.js';
import { bareDatabases, databases, type TestDatabase } from './support/databases.js';
import { until } from './support/until.js';
import { tempFolder } from './support/temp-folder.js';
import { verifyProof } from '../src/chain/verify-proof.js';
import { readProof } from '../src/chain/read-proof.js';

const SITES = [{ id: 'default', origins: [ORIGIN] }];
const PAGE = 1000;

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The command as it was built, in a process of its own. */
const command = (environment: Record<string, string>, ...args: string[]) =>
  promisify(execFile)(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], ...environment },
  });

const environment = ({ options }: TestDatabase): Record<string, string> =>
  options.databaseUrl
    ? { DATABASE_URL: options.databaseUrl }
    : { LIMPIDE_DATA: options.dataFolder ?? '' };

for (const [at, [name, makeDatabase]] of databases.entries())
  describe(`a backup beside a collector that runs, on ${name}`, () => {
    it('waits for nothing and makes nothing wait, loses nothing, and is whole', async () => {
      const made = await makeDatabase();
      const folder = await tempFolder();
      const running = await collectorProcess({
        ...environment(made),
        LIMPIDE_POSTS_PER_MINUTE: '100000',
      });
      const acknowledged: string[] = [];
      let [stopping, longest] = [false, 0];
      const post = async () => {
        while (!stopping) {
          const body = decisionBody();
          const begun = performance.now();
          const answer = await fetch(`${running.url}/decisions`, {
            method: 'POST',
            body: JSON.stringify(body),
            headers: { 'content-type': 'application/json', 'idempotency-key': body.eventId },
          });
          longest = Math.max(longest, performance.now() - begun);
          assert.equal(answer.status, 201);
          acknowledged.push(body.eventId);
        }
      };
      const posting = [post(), post(), post()];
      await until(() => acknowledged.length > 50);
      const quiet = longest;
      longest = 0;
      const files: { file: string; before: string[] }[] = [];
      for (const round of process.env['LIMPIDE_FULL'] ? [1, 2, 3] : [1]) {
        const file = join(folder.path, `${round}.backup`);
        const before = [...acknowledged];
        await command({ ...environment(made), LIMPIDE_ORIGINS: ORIGIN }, 'backup', '--to', file);
        files.push({ file, before });
        assert.equal((await stat(file)).mode & 0o777, 0o600);
      }
      stopping = true;
      await Promise.all(posting);
      await running.terminate();
      assert.ok(acknowledged.length > 50, String(acknowledged.length));
      // A second more than this machine takes for itself.
      assert.ok(longest - quiet < 1000, `a post took ${longest} ms, without a backup ${quiet} ms`);

      for (const { file, before } of files.slice(-1)) {
        // Into the other kind of database, too.
        for (const [, makeBare] of at === 0 ? bareDatabases : bareDatabases.slice(1)) {
          const target = await makeBare();
          const options = { ...target.options, sites: SITES };
          await restore(file, { objectionsLost: true }, options, () => {});
          const restored = await testCollector(target, { sites: SITES });
          const found = new Set<unknown>();
          for (let after = ''; ;) {
            const page = await restored.client.list(`?limit=${PAGE}${after}`);
            for (const { eventId } of page.decisions) found.add(eventId);
            if (page.next === null) break;
            after = `&after=${page.next}`;
          }
          for (const id of before) assert.ok(found.has(id), 'acknowledged before it began');
          const proof = await (await restored.client.get('/proof')).text();
          const verdict = await verifyProof(readProof(Readable.from([proof])));
          assert.deepEqual(verdict.problems, []);
          assert.equal((await restored.client.post(decisionBody())).status, 201);
          await restored.remove();
        }
      }
      await folder.remove();
      await made.remove();
    });

    it('is refused where it cannot be trusted, or would delete something', async () => {
      const made = await makeDatabase();
      const folder = await tempFolder();
      const options = { ...made.options, sites: SITES };
      const file = join(folder.path, 'one.backup');
      const collector = await testCollector(made, { sites: SITES });
      const kept = decisionBody();
      await collector.client.post(kept);
      await collector.close();
      await backup(file, options, () => {});
      await assert.rejects(
        backup(file, options, () => {}),
        /there already/,
      );
      const lost = { objectionsLost: true };
      const into = (from: string, asked = {}) =>
        restore(from, { ...lost, ...asked }, options, () => {});
      await assert.rejects(
        restore(file, {}, options, () => {}),
        /--objections-from/,
      );
      await assert.rejects(into(file), /something in this database/);

      const bytes = await readFile(file);
      const cut = join(folder.path, 'cut.backup');
      await writeFile(cut, bytes.subarray(0, bytes.length - 40));
      await assert.rejects(into(cut, { replace: true }), /damaged/);
      const none = join(folder.path, 'none.backup');
      await writeFile(none, 'nothing');
      await assert.rejects(into(none, { replace: true }), /no backup|damaged/);
      await assert.rejects(into(join(folder.path, 'absent')), /no such file/);

      // Of all that, nothing has been deleted.
      const again = await testCollector(made, { sites: SITES });
      const later = decisionBody();
      await again.client.post(later);
      assert.equal((await again.client.list()).decisions.length, 2);
      await again.close();
      await into(file, { replace: true });
      const restored = await testCollector(made, { sites: SITES });
      const { decisions } = await restored.client.list();
      assert.deepEqual(
        decisions.map(({ eventId }) => eventId),
        [kept.eventId],
      );
      await restored.remove();
      await folder.remove();
    });
  });
