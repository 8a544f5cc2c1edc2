import type { Database } from '../database/database.js';
import { toSeconds } from '../records/to-seconds.js';
import { eachText, textsNamed } from '../texts/read-texts.js';
import { GENESIS, toHex } from './hashes.js';
import { unpackLeaves } from './leaves.js';
import type {
  ProofLine,
  RecordLine,
  SealLine,
  TombstoneLine,
  UnsealedLine,
} from './proof-lines.js';

/** Seals read at once: 3 MB of leaves at most. */
const SEALS = 100;
const RECORDS = 1000;

const SEALS_AFTER = `
SELECT number::float8 AS number, kind, sealed_at, first_received_at, last_received_at, count, root,
  previous, sha256, CASE WHEN kind = 'tombstone' OR $4::timestamptz IS NULL
    OR (last_received_at >= $4 AND first_received_at < $5::timestamptz) THEN leaves END AS leaves
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
  type: 'seal',
  site,
  number: row.number,
  kind: row.kind,
  sealedAt: toSeconds(row.sealed_at),
  firstReceivedAt: toSeconds(row.first_received_at),
  lastReceivedAt: toSeconds(row.last_received_at),
  count: row.count,
  root: toHex(row.root),
  previous: toHex(row.previous),
  sha256: toHex(row.sha256),
  leaves: row.leaves && unpackLeaves(row.leaves),
});

/** By what is sealed, not by when it came: a clock that is set back puts later records among earlier. */
const RECORDS_OF = `
SELECT received_at, sha256, body FROM records
WHERE site = $1 AND kind = $2 AND received_at BETWEEN $3 AND $4
  AND sha256 IN (SELECT decode(leaf, 'hex') FROM unnest($5::text[]) AS leaf)
ORDER BY received_at, event_id`;

interface RecordRow {
  received_at: Date;
  sha256: Uint8Array;
  body: RecordLine['body'];
}

/** Leaves of one kind, and between which moments their records were received. */
interface Batch {
  kind: string;
  first: Date;
  last: Date;
  leaves: string[];
}

/** The records of a batch that are still there. */
async function recordsOf(
  database: Database,
  site: string,
  { kind, first, last, leaves }: Batch,
): Promise<RecordLine[]> {
  const parameters = [site, kind, first.toISOString(), last.toISOString(), leaves];
  const rows = await database.query<RecordRow>(RECORDS_OF, parameters, 'proof-records');
  return rows.map(({ received_at, sha256, body }) => ({
    type: 'record',
    site,
    kind,
    receivedAt: toSeconds(received_at),
    sha256: toHex(sha256),
    body,
  }));
}

/** A leaf that no seal has taken. */
interface Waiting {
  kind: string;
  sha256: string;
  at: Date;
}

/** What waits, which is in order of kind and time, in batches. */
function* batchesOf(waiting: readonly Waiting[]): Generator<Batch> {
  for (let start = 0; start < waiting.length;) {
    const { kind, at } = waiting[start] as Waiting;
    const batch = waiting.slice(start, start + RECORDS).filter((one) => one.kind === kind);
    const last = batch.at(-1)?.at ?? at;
    yield { kind, first: at, last, leaves: batch.map(({ sha256 }) => sha256) };
    start += batch.length;
  }
}

const TOMBSTONES = `
SELECT id, made_at, reason, kind, seal::float8 AS seal, leaves, sha256 FROM tombstones
WHERE site = $1 AND id IN (SELECT id::uuid FROM unnest($2::text[]) AS id) ORDER BY made_at, id`;

/** The hashes of tombstones that were made or sealed after the head of the proof was read. */
const YOUNG = `
SELECT sha256 AS leaves FROM unsealed WHERE site = $1 AND kind = 'tombstone'
UNION ALL
SELECT leaves FROM seals
WHERE site = $1 AND kind = 'tombstone' AND number > $2::bigint AND leaves IS NOT NULL`;

interface TombstoneRow {
  id: string;
  made_at: Date;
  reason: TombstoneLine['reason'];
  kind: string;
  seal: number | null;
  leaves: Uint8Array;
  sha256: Uint8Array;
}

/**
 * The tombstones of a site, those included that were made while the proof was written, for what they
 * account for is gone from it. They wait for their seal as far as its head is concerned: `known` are
 * those that stand in the proof already.
 */
async function* tombstones(
  database: Database,
  site: string,
  head: number,
  known: ReadonlySet<string>,
): AsyncGenerator<TombstoneLine | UnsealedLine> {
  // In one statement: made a moment later, with a clock set back, one could stand before the others.
  const all = await database.query<{ id: string }>(
    'SELECT id FROM tombstones WHERE site = $1 ORDER BY made_at, id',
    [site],
  );
  const packed = await database.query<{ leaves: Uint8Array }>(YOUNG, [site, head]);
  const young = new Set(packed.flatMap(({ leaves }) => unpackLeaves(leaves)));
  for (let start = 0; start < all.length; start += RECORDS) {
    const ids = all.slice(start, start + RECORDS).map(({ id }) => id);
    const rows = await database.query<TombstoneRow>(TOMBSTONES, [site, ids]);
    for (const { made_at, leaves, sha256, ...row } of rows) {
      const hash = toHex(sha256);
      if (!known.has(hash) && young.has(hash))
        yield { type: 'unsealed', kind: 'tombstone', sha256: hash };
      yield {
        type: 'tombstone',
        site,
        ...row,
        madeAt: toSeconds(made_at),
        leaves: unpackLeaves(leaves),
        sha256: hash,
      };
    }
  }
}

/** Moments, ISO 8601 to the second: `to` is no longer in it. */
export interface ProofPeriod {
  from: string;
  to: string;
}

/** The hash of the text that a record names. */
const namedBy = ({ body }: RecordLine): string | undefined =>
  (body['notice'] as { textSha256?: string | null } | undefined)?.textSha256 ?? undefined;

/**
 * Everything that proves the records of a site, in an order that is verified as it is read. No
 * transaction spans it: what is received meanwhile waits for the next export.
 * @param period for an excerpt: the records of the seals that reach into it, with the texts that
 *   were named in it, and of every other seal what links the chain
 */
export async function* exportProof(
  database: Database,
  site: string,
  now: Date,
  period?: ProofPeriod,
): AsyncGenerator<ProofLine> {
  const bounds = [period?.from ?? null, period?.to ?? null];
  const { head, waiting } = await database.transaction(async (transaction) => {
    const [row] = await transaction.query<{ number: number; sha256: Uint8Array }>(
      'SELECT number::float8 AS number, sha256 FROM chains WHERE site = $1 FOR SHARE',
      [site],
    );
    const waiting = await transaction.query<Waiting>(
      `SELECT kind, encode(sha256, 'hex') AS sha256, received_at AS at FROM unsealed
       WHERE site = $1 AND (kind = 'tombstone' OR $2::timestamptz IS NULL
         OR (received_at >= $2 AND received_at < $3::timestamptz))
       ORDER BY kind, received_at`,
      [site, ...bounds],
    );
    return {
      head: { number: row?.number ?? 0, sha256: row ? toHex(row.sha256) : GENESIS },
      waiting,
    };
  });
  yield { type: 'head', schema: 'limpide/1', site, exportedAt: toSeconds(now), ...head, ...period };

  const tombstoned = new Set<string>();
  const named = new Set<string>();
  const namedIn = (records: RecordLine[]) => {
    for (const record of records) named.add(namedBy(record) ?? '');
    return records;
  };
  for (let number = 0; number < head.number;) {
    const rows = await database.query<SealRow>(SEALS_AFTER, [
      ...[site, number, head.number],
      ...bounds,
    ]);
    for (const row of rows) {
      const line = toSealLine(site, row);
      yield line;
      const { kind, leaves } = line;
      if (kind === 'tombstone') for (const leaf of leaves ?? []) tombstoned.add(leaf);
      else if (leaves !== null) {
        const [first, last] = [row.first_received_at, row.last_received_at];
        yield* namedIn(await recordsOf(database, site, { kind, first, last, leaves }));
      }
    }
    number = rows.at(-1)?.number ?? head.number;
  }
  for (const { kind, sha256 } of waiting) {
    yield { type: 'unsealed', kind, sha256 };
    if (kind === 'tombstone') tombstoned.add(sha256);
  }
  const records = waiting.filter(({ kind }) => kind !== 'tombstone');
  for (const batch of batchesOf(records)) yield* namedIn(await recordsOf(database, site, batch));
  yield* tombstones(database, site, head.number, tombstoned);
  const texts = period ? textsNamed(database, site, period, named) : eachText(database, site);
  for await (const text of texts) yield { type: 'text', site, ...text };
}
