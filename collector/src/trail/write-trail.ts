import { randomUUID } from 'node:crypto';
import type { Queryable } from '../database/database.js';
import type { AddressKind } from './address-kind.js';
import type { Reading, ways } from './entry.js';

export interface NewEntry {
  who: string;
  via: (typeof ways)[number];
  what: Reading;
  site: string | null;
  filter: Readonly<Record<string, string>>;
  /** Keyed hash of the one file that is read. */
  about?: string | undefined;
  /** Undefined where it is not known before it is sent. */
  rows?: number | undefined;
  addressKind?: AddressKind | null | undefined;
}

/** Writes a line of the trail, and resolves to its id once it is in the database. */
export async function writeTrail(
  database: Queryable,
  { who, via, what, site, filter, about, rows, addressKind }: NewEntry,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await database.query(
    `INSERT INTO trail (id, at, who, via, what, site, filter, about, row_count, address_kind)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10)`,
    [
      ...[id, now.toISOString(), who, via, what, site, JSON.stringify(filter)],
      ...[about ?? null, rows ?? null, addressKind ?? null],
    ],
  );
  return id;
}

/** Says of a line how many rows have left, once that is known. */
export async function completeTrail(database: Queryable, id: string, rows: number): Promise<void> {
  await database.query('UPDATE trail SET row_count = $2 WHERE id = $1', [id, rows]);
}
