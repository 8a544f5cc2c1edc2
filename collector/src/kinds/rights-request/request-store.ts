import { commitment, storeInTransaction as storingRecords } from '../../case-files/commitments.js';
import { appendEvent, readEvents } from '../../case-files/event-store.js';
import type { CaseEvent, CaseFile, CaseFileStore } from '../../case-files/case-file-store.js';
import type { Database, Queryable } from '../../database/database.js';
import { registerEntryFrom, type Calendar, type RegisterEntry } from './register-entry.js';
import type { RegisterEvent } from './register-event.js';

/** The register: a file for each request. Once one is deleted, its key counts as used for another. */
export const requestStore: CaseFileStore = {
  kind: 'rights-request',
  files: { table: 'rights_requests', id: 'reference', key: 'event_id' },
  events: { table: 'rights_events', file: 'reference', hasAuthor: true },
  proven: ({ id }, { number, at, who, type, data }) => ({
    reference: id,
    ...data,
    number,
    at,
    who,
    type,
  }),
  isPosted: ({ data }, salt, body) =>
    commitment(salt, body).equals(commitment(salt, data['request'])),
  afterDeletion: 'conflict',
};

/** A request of the register, with what its events are hashed under. */
export interface StoredRequest {
  salt: Uint8Array;
  enteredAt: Date;
  entry: RegisterEntry;
}

export interface RequestKey {
  site: string;
  reference: string;
}

/** The file that the chain proves. Its first event says whom it is about. */
export const requestFileOf = ({ site, reference }: RequestKey, salt: Uint8Array): CaseFile => ({
  store: requestStore,
  site,
  id: reference,
  salt,
  about: '',
});

export const requestEventOf = ({ number, at, who, type, data }: CaseEvent): RegisterEvent =>
  ({ ...data, number, at, who, type }) as unknown as RegisterEvent;

/** The request with this reference; `FOR UPDATE` locks it until the transaction ends. */
export async function readRequest(
  queryable: Queryable,
  { site, reference }: RequestKey,
  calendar: Calendar,
  lock: '' | 'FOR UPDATE' = '',
): Promise<StoredRequest | undefined> {
  const [row] = await queryable.query<{ salt: Uint8Array; entered_at: Date }>(
    `SELECT salt, entered_at FROM rights_requests WHERE site = $1 AND reference = $2 ${lock}`,
    [site, reference],
  );
  if (!row) return undefined;
  const events = await readEvents(queryable, { store: requestStore, site, id: reference });
  const entry = registerEntryFrom(reference, events.map(requestEventOf), calendar);
  return { salt: row.salt, enteredAt: row.entered_at, entry };
}

/**
 * Adds an event to the register and its hash to the chain. False if the key was used before: then
 * nothing is added. The request's row, which exists, is what concurrent events wait for.
 */
export function addEvent(
  transaction: Queryable,
  file: CaseFile,
  eventId: string,
  { number, at: _at, who, type, ...data }: RegisterEvent,
  now: Date,
): Promise<boolean> {
  return appendEvent(transaction, file, { eventId, number, who, type, data }, now);
}

/** Writes what lists are sorted by, from what the events come to. */
export async function updateIndex(
  transaction: Queryable,
  { site, reference }: RequestKey,
  { settledAt, dueDate }: RegisterEntry,
): Promise<void> {
  await transaction.query(
    `UPDATE rights_requests SET due_on = $3::date, settled_at = $4
     WHERE site = $1 AND reference = $2`,
    [site, reference, settledAt === null ? dueDate : null, settledAt],
  );
}

/** The kinds of record of a request, and of what an objection in it changes. */
export const AFFECTED_KINDS = ['rights-request', 'newsletter', 'choices'] as const;

/** A transaction that stores events, and what an objection among them changes. */
export const storeInTransaction = <T>(
  database: Database,
  now: Date,
  work: (transaction: Queryable) => Promise<T>,
): Promise<T> => storingRecords(database, AFFECTED_KINDS, now, work);
