import type { Database } from '../database/database.js';
import type { PersonKey } from '../security/hmac-signer.js';
import { toSeconds } from '../records/to-seconds.js';
import type { AddressKind } from './address-kind.js';
import type { Reading, TrailEntry } from './entry.js';

export interface TrailQuery {
  site: string;
  /** Moments: `from` included, `to` not. */
  from?: string | undefined;
  to?: string | undefined;
  /** One file, by its keyed hash under each secret. */
  about?: PersonKey | undefined;
}

interface Row {
  id: string;
  at: Date;
  /** With all its digits, for the next page. */
  exactly: string;
  who: string;
  via: TrailEntry['via'];
  what: Reading;
  site: string | null;
  filter: Record<string, string>;
  rows: number | null;
  addressKind: AddressKind | null;
}

const COLUMNS = `id, at, at::text AS exactly, who, via, what, site, filter,
  row_count::float8 AS rows, address_kind AS "addressKind"`;

/** What takes every site's data along is about each of them. */
const WHERE = `(site = $1 OR site IS NULL) AND ($2::timestamptz IS NULL OR at >= $2)
  AND ($3::timestamptz IS NULL OR at < $3) AND ($4::text[] IS NULL OR about = ANY($4))`;

const entryOf = ({ exactly: _, at, ...row }: Row): TrailEntry => ({ ...row, at: toSeconds(at) });

const asked = ({ site, from, to, about }: TrailQuery) => [
  ...[site, from ?? null, to ?? null, about ? [about.key, ...about.former] : null],
];

/** Some lines, the newest first, and how many there are. */
export async function showTrail(
  database: Database,
  query: TrailQuery,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ count: number; found: TrailEntry[] }> {
  const [counted] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM trail WHERE ${WHERE}`,
    asked(query),
  );
  const rows = await database.query<Row>(
    `SELECT ${COLUMNS} FROM trail WHERE ${WHERE} ORDER BY at DESC, id DESC LIMIT $5 OFFSET $6`,
    [...asked(query), limit, offset],
  );
  return { count: counted?.count ?? 0, found: rows.map(entryOf) };
}

const PAGE = 500;

/** Every line, the oldest first, a page at a time. */
export async function* eachEntry(
  database: Database,
  query: TrailQuery,
): AsyncGenerator<TrailEntry> {
  for (let last: Row | undefined; ;) {
    const rows: Row[] = await database.query<Row>(
      `SELECT ${COLUMNS} FROM trail WHERE ${WHERE}
         AND ($5::timestamptz IS NULL OR (at, id) > ($5, $6::uuid))
       ORDER BY at, id LIMIT ${PAGE}`,
      [...asked(query), last?.exactly ?? null, last?.id ?? null],
    );
    for (const row of rows) yield entryOf(row);
    last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
  }
}

/** Forgets lines from before a moment. Returns how many. */
export async function purgeTrail(database: Database, before: Date): Promise<number> {
  const [gone] = await database.query<{ count: number }>(
    `WITH gone AS (DELETE FROM trail WHERE at < $1 RETURNING 1)
     SELECT count(*)::int AS count FROM gone`,
    [before.toISOString()],
  );
  return gone?.count ?? 0;
}
