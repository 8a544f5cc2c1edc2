import type { Queryable } from '../database/database.js';
import { bury } from '../chain/bury.js';
import type { Reason } from '../chain/hashes.js';
import { commitment, storeCommitment } from './commitments.js';
import type { Kind } from '@limpide/contract/kinds/kind';
import { toSeconds } from './to-seconds.js';

/** A file whose events the chain proves. */
export interface File {
  site: string;
  kind: Kind;
  id: string;
  salt: Uint8Array;
  /** Whom it is about: part of what is hashed, kept with the file alone. */
  about: string;
}

export interface NewEvent {
  eventId: string;
  type: string;
  data: Record<string, unknown>;
}

export interface FileEvent extends NewEvent {
  number: number;
  at: string;
}

/** What the hash of an event covers. Whoever has the file and its salt can make it again. */
export const proofOf = (
  { id, salt, about }: Pick<File, 'id' | 'salt' | 'about'>,
  { number, at, type, data }: FileEvent,
): string => commitment(salt, { file: id, about, number, at, type, data }).toString('hex');

/**
 * Adds an event to a file whose row the transaction has locked, and its hash to the chain. False if
 * the key was used before: then nothing is added.
 */
export async function appendFileEvent(
  transaction: Queryable,
  file: File,
  event: NewEvent,
  now: Date,
): Promise<boolean> {
  const { site, kind, id } = file;
  const { eventId, type, data } = event;
  const at = toSeconds(now);
  const [last] = await transaction.query<{ number: number }>(
    'SELECT coalesce(max(number), 0) AS number FROM file_events WHERE site = $1 AND file = $2',
    [site, id],
  );
  const number = (last?.number ?? 0) + 1;
  const sha256 = proofOf(file, { ...event, number, at });
  const isNew = await storeCommitment(transaction, {
    ...{ site, kind, eventId, action: type, at, reference: id, number, sha256 },
  });
  if (!isNew) return false;
  await transaction.query(
    `INSERT INTO file_events (site, file, number, event_id, at, type, data)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
    [site, id, number, eventId, at, type, JSON.stringify(data)],
  );
  return true;
}

/** What the database gives back: `at` is text where it made JSON of it. */
export interface EventRow {
  number: number;
  event_id: string;
  at: Date | string;
  type: string;
  data: Record<string, unknown>;
}

export const fileEventFrom = ({ number, event_id, at, type, data }: EventRow): FileEvent => ({
  ...{ number, eventId: event_id, at: toSeconds(new Date(at)), type, data },
});

/** The events of a file, as one column of a statement about its rows, `file`. */
export const EVENTS = `
(SELECT coalesce(jsonb_agg(jsonb_build_object('number', number, 'event_id', event_id, 'at', at,
   'type', type, 'data', data) ORDER BY number), '[]')
 FROM file_events AS event WHERE event.site = file.site AND event.file = file.id)`;

/**
 * Deletes events of a file with the records that prove them: all, or those before a number. A
 * tombstone with the hashes keeps the chain whole; the caller holds the chain's lock.
 */
export async function deleteFileEvents(
  transaction: Queryable,
  { site, kind, id }: Pick<File, 'site' | 'kind' | 'id'>,
  reason: Reason,
  now: Date,
  before: number | null = null,
): Promise<number> {
  const events = await transaction.query<{ event_id: string; at: Date }>(
    `DELETE FROM file_events WHERE site = $1 AND file = $2 AND ($3::int IS NULL OR number < $3)
     RETURNING event_id, at`,
    [site, id, before],
  );
  const leaves: string[] = [];
  for (const { event_id, at } of events) {
    const records = await transaction.query<{ leaf: string }>(
      `DELETE FROM records WHERE site = $1 AND kind = $2 AND received_at = $3 AND event_id = $4
       RETURNING encode(sha256, 'hex') AS leaf`,
      [site, kind, at.toISOString(), event_id],
    );
    leaves.push(...records.map(({ leaf }) => leaf));
  }
  if (leaves.length > 0)
    await bury(transaction, { site, kind, reason, seal: null, leaves: leaves.sort() }, now);
  return events.length;
}
