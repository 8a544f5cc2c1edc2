import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { strToU8, unzipSync } from 'fflate';
import { hashSeal } from '../src/chain/hashes.js';
import type { SealLine } from '../src/chain/proof-lines.js';
import type { PackManifest } from '../src/evidence/manifest.js';
import { databases } from './support/databases.js';
import { decode, faultsOf, withNewManifest, type Files } from './support/evidence-files.js';
import { evidenceWorld } from './support/evidence-world.js';

for (const [name, makeDatabase] of databases)
  describe(`what somebody could do to a pack of evidence, on ${name}`, () => {
    const world = evidenceWorld(makeDatabase);
    let files: Files;
    before(async () => {
      files = unzipSync(await world.pack('from=2026-03-01&to=2026-03-31&language=fr'));
    });
    const proofLines = () => decode(files['decisions/proof.ndjson']).trim().split('\n');

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
        'a shorter period, told by the manifest as well',
        (copy) => {
          const end = '"to":"2026-03-20T00:00:00Z"';
          const text = proofLines()
            .join('\n')
            .replace(/"to":"[^"]*"/, end);
          copy['decisions/proof.ndjson'] = strToU8(text);
          const manifest = JSON.parse(decode(copy['manifest.json'])) as PackManifest;
          manifest.moments.to = '2026-03-20T00:00:00Z';
          copy['manifest.json'] = strToU8(JSON.stringify(manifest));
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
  });
