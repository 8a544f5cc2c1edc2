import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { sealDue } from '../src/chain/seal-due.js';
import type { PackManifest } from '../src/evidence/manifest.js';
import { packText } from '../src/evidence/verdict-text.js';
import { verifyPack } from '../src/evidence/verify-pack.js';
import type { TrailEntry } from '../src/trail/entry.js';
import { purge } from '../src/retention/purge.js';
import { defaultRetention } from '@limpide/contract/retention';
import { databases } from './support/databases.js';
import { decode, faultsOf, sha256, withNewManifest, type Files } from './support/evidence-files.js';
import { evidenceWorld, TEXT } from './support/evidence-world.js';

for (const [name, makeDatabase] of databases)
  describe(`the pack of evidence on ${name}`, () => {
    const world = evidenceWorld(makeDatabase);
    let bytes: Uint8Array;
    let files: Files;
    before(async () => {
      bytes = await world.pack('from=2026-03-01&to=2026-03-31&language=fr');
      files = unzipSync(bytes);
    });

    it('holds, and says what it has', async () => {
      const verdict = await verifyPack(bytes);
      assert.deepEqual([verdict.faults, verdict.proof?.problems], [[], []]);
      assert.equal(verdict.ok, true);
      assert.deepEqual(verdict.manifest?.figures.decisions, { 'accept-all': 2, 'refuse-all': 1 });
      assert.deepEqual(verdict.objections, { all: 2, proved: 1, tied: 1, untied: 0 });
      assert.deepEqual(verdict.configurations, { given: 1, named: 2, others: 1 });
      assert.ok((verdict.proof?.outside ?? 0) > 0, 'the chain begins before the period');
      assert.equal(verdict.proof?.textsMissing, 1);
    });

    it('has the texts, the logs and the configuration, and nothing of other months', () => {
      const all = decode(files['decisions/proof.ndjson']);
      assert.equal(decode(files[`texts/${sha256(strToU8(TEXT))}.txt`]), TEXT);
      assert.equal(Object.keys(files).filter((file) => file.startsWith('texts/')).length, 1);
      for (const [event, isIn] of world.events) assert.equal(all.includes(event), isIn, event);
      const log = JSON.parse(decode(files['retention/retention.json']));
      assert.equal(log.periods.decision, 'P5Y');
      assert.deepEqual(
        log.removals.map(({ reason, records }: Record<string, unknown>) => [reason, records]),
        [['erasure', 1]],
      );
    });

    it('has no address, name or number of anybody', () => {
      for (const content of Object.values(files))
        assert.doesNotMatch(decode(content), /camille|0612345678|Camille/);
    });

    it('is the same twice, whatever the order of the database', async () => {
      assert.deepEqual(await world.pack('from=2026-03-01&to=2026-03-31&language=fr'), bytes);
    });

    it('finds one byte that is changed, in each kind of file', async () => {
      const { files: listed } = JSON.parse(decode(files['manifest.json'])) as PackManifest;
      const kinds = new Set(listed.map(({ kind }) => kind));
      assert.deepEqual([...kinds].sort(), [
        'configuration',
        'index',
        'objections',
        'proof',
        'retention',
        'text',
      ]);
      for (const kind of kinds) {
        const { name: file } = listed.find((one) => one.kind === kind) ?? assert.fail();
        const changed = Uint8Array.from(files[file] ?? []);
        const at = Math.floor(changed.length / 2);
        changed[at] = (changed[at] ?? 0) ^ 1;
        assert.match(
          await faultsOf({ ...files, [file]: changed }),
          new RegExp(`${file} was changed`),
        );
      }
    });

    it('finds a file that is gone, added or there twice', async () => {
      const without = { ...files };
      delete without['index.html'];
      assert.match(await faultsOf(without), /index\.html is missing/);
      const added = { ...files, 'texts/more.txt': strToU8('more') };
      assert.match(await faultsOf(added), /texts\/more\.txt is not in manifest\.json/);
      const twice = zipSync({ ...files, 'manifest.jsom': strToU8('{}') });
      const text = Buffer.from(twice)
        .toString('latin1')
        .replaceAll('manifest.jsom', 'manifest.json');
      const verdict = await verifyPack(Buffer.from(text, 'latin1'));
      assert.match(
        packText(verdict, 'en', true).join('\n'),
        /manifest\.json is in the archive twice/,
      );
      assert.equal(verdict.ok, false);
    });

    it('finds a manifest with other numbers, and one that is not the one that was noted', async () => {
      const manifest = JSON.parse(decode(files['manifest.json'])) as PackManifest;
      manifest.figures.decisions['refuse-all'] = 0;
      const changed = { ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) };
      assert.match(await faultsOf(changed), /SHA256SUMS is not that of manifest/);
      assert.match(
        await faultsOf(withNewManifest(changed)),
        /numbers of manifest\.json are not those/,
      );
      const noted = sha256(files['manifest.json'] ?? assert.fail());
      assert.equal((await verifyPack(bytes, { manifest: noted })).ok, true);
      const other = await verifyPack(zipSync(withNewManifest(files)), { manifest: noted });
      assert.match(packText(other, 'en', true).join('\n'), /not the one whose hash was noted/);
    });

    it('finds whatever is no pack', async () => {
      for (const [content, said] of [
        [strToU8('no archive'), /no archive that can be read/],
        [bytes.subarray(0, bytes.length / 2), /no archive that can be read/],
        [zipSync({ 'a.txt': strToU8('a') }), /manifest\.json is missing/],
      ] as const) {
        const verdict = await verifyPack(content);
        assert.equal(verdict.ok, false);
        assert.match(packText(verdict, 'en', true).join('\n'), said);
      }
    });

    it('no byte of the archive can be changed that changes a file unseen', async () => {
      for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 150)) {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 4;
        if (!(await verifyPack(changed)).ok) continue;
        // What holds has the same files: a moment or a flag of the archive itself was changed.
        assert.deepEqual(unzipSync(changed), files, String(at));
      }
    });

    it('is noted in the trail, with its period and who has taken it', async () => {
      const answer = await world.get('/trail?site=exemple');
      const entries = (await answer.json()) as TrailEntry[];
      const line = entries.find(({ what }) => what === 'evidence') ?? assert.fail();
      assert.deepEqual(line.filter, { from: '2026-03-01', to: '2026-03-31' });
      assert.equal(
        line.rows,
        decode(files['decisions/proof.ndjson']).trim().split('\n').length + 1,
      );
    });

    it('tells counts of what was purged to who may read every site, and is whole after it', async () => {
      const { database, clock } = world;
      await sealDue(database, 0, clock.now());
      const later = new Date('2031-06-01T00:00:00Z');
      const purged = await purge(database, defaultRetention, later);
      assert.ok(purged.some(({ kind, count }) => kind === 'decision' && count > 0));
      await purge(database, defaultRetention, later);
      clock.set('2031-06-02T00:00:00Z');
      const whole = unzipSync(await world.pack('from=2031-06-01&to=2031-06-01'));
      const log = JSON.parse(decode(whole['retention/retention.json']));
      const of = (kind: string) => log.purged.find((one: { kind: string }) => one.kind === kind);
      const { count } = purged.find(({ kind }) => kind === 'decision') ?? assert.fail();
      assert.equal(of('decision').count, count);
      assert.ok(log.removals.length > 0);
      assert.equal((await verifyPack(zipSync(whole))).ok, true);

      const own = unzipSync(await world.pack('from=2031-06-01&to=2031-06-01', await world.token()));
      assert.equal(JSON.parse(decode(own['retention/retention.json'])).purged, null);
      assert.match(decode(own['manifest.json']), /"kind": "purged"/);
    });

    it('refuses a period that ends before it begins, and who may not read', async () => {
      const backwards = await world.get('/evidence/pack?from=2026-03-02&to=2026-03-01');
      assert.equal(backwards.status, 400);
      assert.equal((await world.get('/evidence/pack', 'another')).status, 401);
    });
  });
