import type { Database } from '../database/database.js';
import { toSeconds } from '../records/to-seconds.js';
import { GENESIS, toHex } from './hashes.js';
import { unpackLeaves } from './leaves.js';
import type { ProofLine, RecordLine, SealLine, TombstoneLine } from './lines.js';

/** Seals read at once: 3 MB of leaves at most. */
const SEALS = 100;
const RECORDS = 1000;

const SEALS_AFTER = `
SELECT number::float8 AS number, kind, sealed_at, first_received_at, last_received_at, count, root,
  previous, sha256, leaves
FROM seals WHERE site = $1 AND number > $2::bigint AND number <= $3::bigint
ORDER BY number LIMIT ${SEALS}`;

interface SealRow {
  number: number;
  kind: string;
  sealed_at: Date;
  first_received_at: Date;
  last_received_at: Date;
  count: number;
  root: Uint8Array;
  previous: Uint8Array;
  sha256: Uint8Array;
  leaves: Uint8Array | null;
}

const toSealLine = (site: string, row: SealRow): SealLine => ({
  ...{ type: 'seal', site, number: row.number, kind: row.kind, sealedAt: toSeconds(row.sealed_at) },
  firstReceivedAt: toSeconds(row.first_received_at),
  lastReceivedAt: toSeconds(row.last_received_at),
  ...{ count: row.count, root: toHex(row.root), previous: toHex(row.previous) },
  ...{ sha256: toHex(row.sha256), leaves: row.leaves && unpackLeaves(row.leaves) },
});

const RECORDS_AFTER = `
SELECT received_at, event_id, sha256, body FROM records
WHERE site = $1 AND kind = $2 AND received_at <= $3 AND (received_at, event_id) > ($4, $5)
ORDER BY received_at, event_id LIMIT ${RECORDS}`;

interface RecordRow {
  received_at: Date;
  event_id: string;
  sha256: Uint8Array;
  body: RecordLine['body'];
}

interface Place {
  receivedAt: string;
  eventId: string;
}
const START: Place = { receivedAt: '-infinity', eventId: '00000000-0000-0000-0000-000000000000' };

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Records of a kind received after a place, up to and including a moment. */
async function* recordsBetween(
  database: Database,
  site: string,
  kind: string,
  place: Place,
  until: string,
): AsyncGenerator<RecordLine> {
  for (let last = place; ;) {
    const parameters = [site, kind, until, last.receivedAt, last.eventId];
    const rows = await database.query<RecordRow>(RECORDS_AFTER, parameters, 'proof-records');
    for (const { received_at, sha256, body } of rows) {
      const receivedAt = toSeconds(received_at);
      yield { type: 'record', site, kind, receivedAt, sha256: toHex(sha256), body };
    }
    const row = rows.at(-1);
    if (!row || rows.length < RECORDS) return;
    last = { receivedAt: row.received_at.toISOString(), eventId: row.event_id };
  }
}

const STONES_AFTER = `
SELECT id, made_at, reason, kind, seal::float8 AS seal, leaves, sha256 FROM tombstones
WHERE site = $1 AND (made_at, id) > ($2, $3) ORDER BY made_at, id LIMIT ${RECORDS}`;

interface StoneRow {
  id: string;
  made_at: Date;
  reason: TombstoneLine['reason'];
  kind: string;
  seal: number | null;
  leaves: Uint8Array;
  sha256: Uint8Array;
}

async function* tombstones(database: Database, site: string): AsyncGenerator<TombstoneLine> {
  for (let last = START; ;) {
    const parameters = [site, last.receivedAt, last.eventId];
    const rows = await database.query<StoneRow>(STONES_AFTER, parameters);
    for (const { made_at, leaves, sha256, ...row } of rows)
      yield {
        ...{ type: 'tombstone', site, ...row, madeAt: toSeconds(made_at) },
        ...{ leaves: unpackLeaves(leaves), sha256: toHex(sha256) },
      };
    const row = rows.at(-1);
    if (!row || rows.length < RECORDS) return;
    last = { receivedAt: row.made_at.toISOString(), eventId: row.id };
  }
}

/**
 * Everything that proves the records of a site, in an order that is verified as it is read. No
 * transaction spans it: what is received meanwhile waits for the next export.
 */
export async function* exportProof(
  database: Database,
  site: string,
  now: Date,
): AsyncGenerator<ProofLine> {
  const { head, waiting } = await database.transaction(async (transaction) => {
    const [row] = await transaction.query<{ number: number; sha256: Uint8Array }>(
      'SELECT number::float8 AS number, sha256 FROM chains WHERE site = $1 FOR SHARE',
      [site],
    );
    const waiting = await transaction.query<{ kind: string; sha256: string; last: Date }>(
      `SELECT kind, encode(sha256, 'hex') AS sha256, received_at AS last FROM unsealed
       WHERE site = $1 ORDER BY kind, received_at`,
      [site],
    );
    return {
      head: { number: row?.number ?? 0, sha256: row ? toHex(row.sha256) : GENESIS },
      waiting,
    };
  });
  yield { type: 'head', schema: 'limpide/1', site, exportedAt: toSeconds(now), ...head };

  const places = new Map<string, Place>();
  for (let number = 0; number < head.number;) {
    const rows = await database.query<SealRow>(SEALS_AFTER, [site, number, head.number]);
    for (const row of rows) {
      yield toSealLine(site, row);
      if (row.kind === 'tombstone') continue;
      const until = row.last_received_at.toISOString();
      yield* recordsBetween(database, site, row.kind, places.get(row.kind) ?? START, until);
      // A kind whose seals overlap does not go back.
      if (until > (places.get(row.kind)?.receivedAt ?? ''))
        places.set(row.kind, { receivedAt: until, eventId: LAST });
    }
    number = rows.at(-1)?.number ?? head.number;
  }
  const kinds = new Set(waiting.map(({ kind }) => kind).filter((kind) => kind !== 'tombstone'));
  for (const { kind, sha256 } of waiting) yield { type: 'unsealed', kind, sha256 };
  for (const kind of kinds) {
    const known = new Set(waiting.filter((one) => one.kind === kind).map(({ sha256 }) => sha256));
    const place = places.get(kind) ?? START;
    for await (const line of recordsBetween(database, site, kind, place, 'infinity'))
      if (known.has(line.sha256)) yield line;
  }
  yield* tombstones(database, site);
}
