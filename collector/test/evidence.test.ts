import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { hashSeal } from '../src/chain/hashes.js';
import type { SealLine } from '../src/chain/proof-lines.js';
import { sealDue } from '../src/chain/seal-due.js';
import { sumsOf, type PackManifest } from '../src/evidence/manifest.js';
import { packText } from '../src/evidence/verdict-text.js';
import { verifyPack } from '../src/evidence/verify-pack.js';
import { purge } from '../src/retention/purge.js';
import { defaultRetention } from '@limpide/contract/retention';
import { databases } from './support/databases.js';
import { evidenceWorld, TEXT } from './support/evidence-world.js';

type Files = Record<string, Uint8Array>;
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Somebody who changes files and writes the manifest anew, so that every hash in it is right. */
function withNewManifest(files: Files): Files {
  const manifest = JSON.parse(decode(files['manifest.json'])) as PackManifest;
  manifest.files = manifest.files
    .filter(({ name }) => files[name])
    .map((file) => {
      const bytes = files[file.name] as Uint8Array;
      return { ...file, bytes: bytes.length, sha256: sha256(bytes) };
    });
  const json = strToU8(JSON.stringify(manifest));
  return {
    ...files,
    'manifest.json': json,
    SHA256SUMS: strToU8(sumsOf(manifest.files, sha256(json))),
  };
}

for (const [name, makeDatabase] of databases)
  describe(`the pack of evidence on ${name}`, () => {
    const world = evidenceWorld(makeDatabase);
    let bytes: Uint8Array;
    let files: Files;
    before(async () => {
      bytes = await world.pack('from=2026-03-01&to=2026-03-31&language=fr');
      files = unzipSync(bytes);
    });
    const faultsOf = async (changed: Files) => {
      const verdict = await verifyPack(zipSync(changed));
      assert.equal(verdict.ok, false);
      return packText(verdict, 'en', true).join('\n');
    };
    const proofLines = () => decode(files['decisions/proof.ndjson']).trim().split('\n');

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

    /** Whoever does these also writes every hash of the manifest anew. */
    const forgeries: [string, (copy: Files) => void, RegExp][] = [
      [
        'a record removed in the middle',
        (copy) => {
          const lines = proofLines();
          const records = lines.flatMap((line, at) =>
            line.includes('"type":"record"') ? [at] : [],
          );
          lines.splice(records[Math.floor(records.length / 2)] ?? -1, 1);
          copy['decisions/proof.ndjson'] = strToU8(lines.join('\n'));
        },
        /A record of seal \d+ is gone/,
      ],
      [
        'a refusal turned into an acceptance',
        (copy) => {
          const text = proofLines().join('\n').replace('"refuse-all"', '"accept-all"');
          copy['decisions/proof.ndjson'] = strToU8(text);
        },
        /No seal knows the record/,
      ],
      [
        'two seals in the other order',
        (copy) => {
          const lines = proofLines();
          const seals = lines.flatMap((line, at) => (line.includes('"type":"seal"') ? [at] : []));
          const [a = 0, b = 0] = seals;
          [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
          copy['decisions/proof.ndjson'] = strToU8(lines.join('\n'));
        },
        /Seal 1 is missing/,
      ],
      [
        'a seal of the period told to be outside it, with its records gone',
        (copy) => {
          const lines = proofLines();
          const at = lines.findIndex((line) => /"type":"seal".*"leaves":\["/.test(line));
          const seal = JSON.parse(lines[at] ?? '') as SealLine;
          Object.assign(seal, {
            leaves: null,
            firstReceivedAt: '2025-03-01T00:00:00Z',
            lastReceivedAt: '2025-03-01T00:00:00Z',
          });
          seal.sha256 = hashSeal(seal);
          lines[at] = JSON.stringify(seal);
          copy['decisions/proof.ndjson'] = strToU8(lines.join('\n'));
        },
        /Seal \d+ breaks the chain/,
      ],
      [
        'another period',
        (copy) => {
          const text = proofLines()
            .join('\n')
            .replace(/"to":"[^"]*"/, '"to":"2026-03-02T00:00:00Z"');
          copy['decisions/proof.ndjson'] = strToU8(text);
        },
        /another period/,
      ],
      [
        'a text',
        (copy) => {
          const [file = ''] = Object.keys(copy).filter((one) => one.startsWith('texts/'));
          copy[file] = strToU8('Vous avez tout accepté.');
        },
        /does not have the hash that is its name/,
      ],
      [
        'an objection made another',
        (copy) => {
          const text = decode(copy['objections/objections.ndjson']);
          copy['objections/objections.ndjson'] = strToU8(
            text.replaceAll('"scope":"all"', '"scope":"email"'),
          );
        },
        /is not the one that the chain holds/,
      ],
      [
        'an objection dated back',
        (copy) => {
          const text = decode(copy['objections/objections.ndjson']);
          copy['objections/objections.ndjson'] = strToU8(
            text.replaceAll(/"at":"2026-03/g, '"at":"2026-02'),
          );
        },
        /is not the one that the chain holds/,
      ],
      [
        'the log of objections emptied',
        (copy) => void (copy['objections/objections.ndjson'] = new Uint8Array()),
        /which is in the chain, is missing from the log/,
      ],
      [
        'a removal hidden',
        (copy) => {
          const log = JSON.parse(decode(copy['retention/retention.json']));
          copy['retention/retention.json'] = strToU8(JSON.stringify({ ...log, removals: [] }));
        },
        /The log of removals is not that of the chain/,
      ],
    ];
    for (const [forgery, forge, expected] of forgeries)
      it(`finds ${forgery}, though every hash of the manifest is made anew`, async () => {
        const copy = { ...files };
        forge(copy);
        assert.match(await faultsOf(withNewManifest(copy)), expected);
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
