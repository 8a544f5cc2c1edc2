import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { exportProof, openDatabase, verifyProof, type Database } from '../src/index.js';
import { hashSeal } from '../src/chain/hashes.js';
import type { ProofLine, SealLine } from '../src/chain/proof-lines.js';
import { sealDue } from '../src/chain/seal-due.js';
import { RecordWriter } from '../src/records/record-writer.js';
import { receiveRecord } from '../src/records/receive-record.js';
import { eraseSubject } from '../src/retention/erase-subject.js';
import { decisionBody } from './support/bodies.js';
import { databases, type TestDatabase } from './support/databases.js';
import { ScriptedClock } from './support/scripted-clock.js';

for (const [name, makeDatabase] of databases)
  describe(`the chain on ${name}`, () => {
    let made: TestDatabase;
    let database: Database;
    const clock = new ScriptedClock('2026-11-22T10:00:00Z');
    const subjectRef = randomUUID();
    const store = (changes = {}, site = 'exemple') =>
      receiveRecord(database, new RecordWriter(database), {
        site,
        body: decisionBody(changes) as never,
        now: clock.now(),
      });
    const seal = () => sealDue(database, 0, clock.now());
    const proof = async (site = 'exemple') => {
      const lines: ProofLine[] = [];
      for await (const line of exportProof(database, site, clock.now())) lines.push(line);
      return lines;
    };

    before(async () => {
      made = await makeDatabase();
      database = await openDatabase(made.options);
      for (let batch = 0; batch < 3; batch += 1) {
        for (let i = 0; i < 5; i += 1) {
          await store(i === 0 ? { subjectRef } : {});
          await store({}, 'other');
          clock.advance(i % 2);
        }
        await seal();
      }
      await store({ subjectRef, action: 'object' });
      await store();
    });
    after(async () => {
      await database.close();
      await made.remove();
    });

    it('holds', async () => {
      const verdict = await verifyProof(await proof());
      const { problems, faults, ...figures } = verdict;
      assert.deepEqual([problems, faults], [[], []]);
      assert.deepEqual(
        { ...figures, head: figures.head?.number },
        {
          ok: true,
          site: 'exemple',
          head: 3,
          period: null,
          outside: 0,
          records: 17,
          seals: 3,
          unsealed: 2,
          tombstones: 0,
          texts: 0,
          textsMissing: 1,
        },
      );
    });

    it('seals full batches at once and the rest with time', async () => {
      await sealDue(database, 3600, clock.now());
      assert.equal((await verifyProof(await proof())).unsealed, 2);
      clock.advance(3600);
      await sealDue(database, 3600, clock.now());
      assert.equal((await verifyProof(await proof())).unsealed, 0);
    });

    it('stays whole when two processes seal at once', async () => {
      for (let i = 0; i < 4; i += 1) await store();
      await Promise.all([seal(), seal(), store(), seal()]);
      await seal();
      const verdict = await verifyProof(await proof());
      assert.deepEqual([verdict.problems, verdict.unsealed], [[], 0]);
    });

    it('stays whole after an erasure, which keeps the objection', async () => {
      assert.deepEqual(await eraseSubject(database, 'exemple', subjectRef, clock.now()), {
        erased: 3,
        kept: 1,
      });
      assert.deepEqual(await eraseSubject(database, 'other', subjectRef, clock.now()), {
        erased: 0,
        kept: 0,
      });
      for (const step of ['waiting', 'sealed']) {
        const lines = await proof();
        const verdict = await verifyProof(lines);
        assert.deepEqual([verdict.problems, verdict.tombstones], [[], 1], step);
        assert.equal(lines.filter((line) => JSON.stringify(line).includes(subjectRef)).length, 1);
        clock.advance(1);
        await seal();
      }
    });

    for (const [back, words] of [
      [30, 'thirty seconds'],
      [0, 'nothing: the same second'],
      [40 * 86_400, 'forty days'],
    ] as const)
      it(`stays whole where the clock is set back by ${words} while a proof is written`, async () => {
        const own = randomUUID();
        for (let i = 0; i < 5; i += 1) await store(i < 2 ? { subjectRef: own } : {});
        await seal();
        for (let i = 0; i < 3; i += 1) await store(i === 1 ? { subjectRef: own } : {});
        await eraseSubject(database, 'exemple', randomUUID(), clock.now());
        const lines: ProofLine[] = [];
        for await (const line of exportProof(database, 'exemple', clock.now())) {
          lines.push(line);
          if (line.type !== 'head') continue;
          clock.advance(-back);
          for (let i = 0; i < 3; i += 1) await store();
          await eraseSubject(database, 'exemple', own, clock.now());
          await seal();
          await store();
        }
        assert.deepEqual((await verifyProof(lines)).problems, []);
        assert.deepEqual((await verifyProof(await proof())).problems, []);
        await seal();
        assert.deepEqual((await verifyProof(await proof())).problems, []);
        clock.advance(back);
      });

    /** What somebody with the database could do, and what it is found by. */
    const forgeries: [string, (lines: ProofLine[]) => void, RegExp][] = [
      [
        'a refusal turned into a consent',
        (lines) => {
          const record = lines.find((line) => line.type === 'record');
          assert.ok(record?.type === 'record');
          (record.body['state'] as Record<string, boolean>)['advertising'] = true;
        },
        /No seal knows the record/,
      ],
      [
        'a record dated back',
        (lines) => {
          const record = lines.find((line) => line.type === 'record');
          assert.ok(record?.type === 'record');
          record.receivedAt = '2026-11-21T10:00:00Z';
        },
        /No seal knows the record/,
      ],
      [
        'a record removed',
        (lines) =>
          void lines.splice(
            lines.findIndex(({ type }) => type === 'record'),
            1,
          ),
        /A record of seal 1 is gone/,
      ],
      [
        'a record added',
        (lines) => {
          const record = structuredClone(lines.find(({ type }) => type === 'record'));
          assert.ok(record?.type === 'record');
          record.body['eventId'] = randomUUID();
          lines.push(record);
        },
        /No seal knows the record/,
      ],
      [
        'a seal removed',
        (lines) =>
          void lines.splice(
            lines.findIndex((line) => line.type === 'seal' && line.number === 2),
            1,
          ),
        /Seal 2 is missing/,
      ],
      [
        'the last seal removed',
        (lines) => {
          const last = lines.map(({ type }) => type).lastIndexOf('seal');
          lines.splice(last, 1);
        },
        /The chain ends at seal/,
      ],
      [
        'a seal dated back',
        (lines) => {
          const one = lines.find((line): line is SealLine => line.type === 'seal');
          assert.ok(one);
          one.sealedAt = '2026-11-21T10:00:00Z';
        },
        /Seal 1 was changed/,
      ],
      [
        'a seal dated back and hashed again',
        (lines) => {
          const one = lines.find((line): line is SealLine => line.type === 'seal');
          assert.ok(one);
          one.sealedAt = '2026-11-21T10:00:00Z';
          one.sha256 = hashSeal(one);
        },
        /Seal 2 breaks the chain/,
      ],
      [
        'leaves taken away without a tombstone',
        (lines) => {
          const one = lines.find((line): line is SealLine => line.type === 'seal');
          assert.ok(one);
          one.leaves = null;
        },
        /Seal 1 has lost its leaves/,
      ],
      [
        'a leaf taken away',
        (lines) => {
          const one = lines.find((line): line is SealLine => line.type === 'seal');
          assert.ok(one?.leaves);
          one.leaves.pop();
        },
        /The leaves of seal 1 were changed/,
      ],
      [
        'a tombstone removed',
        (lines) =>
          void lines.splice(
            lines.findIndex(({ type }) => type === 'tombstone'),
            1,
          ),
        /A tombstone is gone/,
      ],
      [
        'a tombstone that covers more',
        (lines) => {
          const stone = lines.find((line) => line.type === 'tombstone');
          const record = lines.findIndex((line) => line.type === 'record');
          const [gone] = lines.splice(record, 1);
          assert.ok(stone?.type === 'tombstone' && gone?.type === 'record');
          stone.leaves.push(gone.sha256);
        },
        /No seal knows the tombstone/,
      ],
      [
        'records of another site',
        (lines) => {
          const record = lines.find((line) => line.type === 'record');
          assert.ok(record?.type === 'record');
          record.site = 'other';
        },
        /A record is of another site/,
      ],
    ];
    for (const [forgery, forge, expected] of forgeries)
      it(`shows ${forgery}`, async () => {
        const lines = await proof();
        forge(lines);
        const { ok, problems } = await verifyProof(lines);
        assert.equal(ok, false);
        assert.ok(
          problems.some((problem) => expected.test(problem)),
          problems.join('\n'),
        );
      });

    it('shows a chain rebuilt from scratch, to who noted a seal', async () => {
      const lines = await proof();
      const noted = lines.find((line): line is SealLine => line.type === 'seal')?.sha256;
      assert.equal((await verifyProof(lines, { head: noted })).ok, true);
      const other = await verifyProof(await proof('other'), { head: noted });
      assert.match(other.problems.join(), /it was rebuilt/);
    });

    it('shows what was changed in the database itself', async () => {
      await database.query(
        `UPDATE records SET body = jsonb_set(body, '{state,advertising}', 'true')
         WHERE site = 'other' AND event_id = (SELECT min(event_id::text)::uuid FROM records
           WHERE site = 'other')`,
      );
      const { problems } = await verifyProof(await proof('other'));
      assert.equal(problems.length, 2, problems.join('\n'));
    });
  });
