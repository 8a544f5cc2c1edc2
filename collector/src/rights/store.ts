import type { Database, Queryable } from '../database/database.js';
import { commitment, storeCommitment, storing as storingRecords } from '../records/commitments.js';
import { toSeconds } from '../records/to-seconds.js';
import { entryOf, type Calendar, type Entry } from './entry.js';
import type { Action, Event, ObjectionApplied, Receipt } from './event.js';

export const KIND = 'rights-request';

/** A request of the register, with what its events are hashed under. */
export interface Stored {
  salt: Uint8Array;
  enteredAt: Date;
  entry: Entry;
}

export interface Address {
  site: string;
  reference: string;
}

/** `at` is text where the database made JSON of it. */
export interface EventRow {
  number: number;
  at: Date | string;
  who: string;
  type: string;
  data: Record<string, unknown>;
}

export const eventFrom = ({ number, at, who, type, data }: EventRow): Event =>
  ({ ...data, number, at: toSeconds(new Date(at)), who, type }) as unknown as Event;

/** The request with this reference; `FOR UPDATE` locks it until the transaction ends. */
export async function readRequest(
  queryable: Queryable,
  { site, reference }: Address,
  calendar: Calendar,
  lock: '' | 'FOR UPDATE' = '',
): Promise<Stored | undefined> {
  const [row] = await queryable.query<{ salt: Uint8Array; entered_at: Date }>(
    `SELECT salt, entered_at FROM rights_requests WHERE site = $1 AND reference = $2 ${lock}`,
    [site, reference],
  );
  if (!row) return undefined;
  const events = await queryable.query<EventRow>(
    `SELECT number, at, who, type, data FROM rights_events
     WHERE site = $1 AND reference = $2 ORDER BY number`,
    [site, reference],
  );
  const entry = entryOf(reference, events.map(eventFrom), calendar);
  return { salt: row.salt, enteredAt: row.entered_at, entry };
}

/**
 * Adds an event to the register and its hash to the chain. False if the key was used before: then
 * nothing is added. The request's row, which exists, is what concurrent events wait for.
 */
export async function appendEvent(
  transaction: Queryable,
  { site, reference }: Address,
  eventId: string,
  salt: Uint8Array,
  event: Event,
): Promise<boolean> {
  const { number, at, who, type, ...data } = event as (Action | ObjectionApplied | Receipt) & Event;
  const sha256 = commitment(salt, { reference, ...event }).toString('hex');
  const isNew = await storeCommitment(transaction, {
    ...{ site, kind: KIND, eventId, action: type, at, reference, number, sha256 },
  });
  if (!isNew) return false;
  await transaction.query(
    `INSERT INTO rights_events (site, reference, number, event_id, at, who, type, data)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)`,
    [site, reference, number, eventId, at, who, type, JSON.stringify(data)],
  );
  return true;
}

/** Writes what lists are sorted by, from what the events come to. */
export async function index(
  transaction: Queryable,
  { site, reference }: Address,
  { settledAt, dueDate }: Entry,
): Promise<void> {
  await transaction.query(
    `UPDATE rights_requests SET due_on = $3::date, settled_at = $4
     WHERE site = $1 AND reference = $2`,
    [site, reference, settledAt === null ? dueDate : null, settledAt],
  );
}

/** A transaction that stores events, and what an objection among them changes. */
export const storing = <T>(
  database: Database,
  now: Date,
  work: (transaction: Queryable) => Promise<T>,
): Promise<T> => storingRecords(database, [KIND, 'newsletter', 'choices'], now, work);
