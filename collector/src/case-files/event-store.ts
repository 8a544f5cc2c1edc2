import type { Queryable } from '../database/database.js';
import { toSeconds } from '../records/to-seconds.js';
import { commitment, storeCommitment } from './commitments.js';
import type { CaseEvent, CaseFile, NamedFile, CaseFileStore } from './case-file-store.js';

export interface NewEvent extends Omit<CaseEvent, 'number' | 'at'> {
  /** Where the caller, who has locked the file, knows it; otherwise the next one. */
  number?: number;
}

/**
 * The hash of an event under the salt of its file, in hexadecimal: what the chain holds. Of one that has
 * lost what was no longer needed, the hash of what it was.
 */
export const proofOf = (file: Omit<CaseFile, 'site'>, event: CaseEvent): string =>
  typeof event.data['reduced'] === 'string'
    ? event.data['reduced']
    : commitment(file.salt, file.store.proven(file, event)).toString('hex');

async function nextNumber(transaction: Queryable, { store, site, id }: CaseFile): Promise<number> {
  const { table, file } = store.events;
  const [last] = await transaction.query<{ number: number }>(
    `SELECT coalesce(max(number), 0) AS number FROM ${table} WHERE site = $1 AND ${file} = $2`,
    [site, id],
  );
  return (last?.number ?? 0) + 1;
}

/**
 * Adds an event to a file whose row the transaction has locked, and its hash to the chain. False if
 * the key was used before: then nothing is added.
 */
export async function appendEvent(
  transaction: Queryable,
  file: CaseFile,
  event: NewEvent,
  now: Date,
): Promise<boolean> {
  const { store, site, id } = file;
  const { eventId, type, data, who } = event;
  const at = toSeconds(now);
  const number = event.number ?? (await nextNumber(transaction, file));
  const isNew = await storeCommitment(transaction, {
    site,
    kind: store.kind,
    eventId,
    action: type,
    at,
    reference: id,
    number,
    sha256: proofOf(file, { ...event, number, at }),
  });
  if (!isNew) return false;
  const { table, file: column, hasAuthor } = store.events;
  await transaction.query(
    `INSERT INTO ${table} (site, ${column}, number, event_id, at, type, data${hasAuthor ? ', who' : ''})
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb${hasAuthor ? ', $8' : ''})`,
    [site, id, number, eventId, at, type, JSON.stringify(data), ...(hasAuthor ? [who ?? ''] : [])],
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
  who?: string | undefined;
}

export const eventFrom = ({ number, event_id, at, type, data, who }: EventRow): CaseEvent => ({
  number,
  eventId: event_id,
  at: toSeconds(new Date(at)),
  type,
  data,
  ...(who === undefined ? {} : { who }),
});

/** The columns of `EventRow` in this store. */
export const columnsOf = ({ events }: CaseFileStore): string[] => {
  const common = ['number', 'event_id', 'at', 'type', 'data'];
  return events.hasAuthor ? [...common, 'who'] : common;
};

/** The events of a file as one column of a statement about its rows, which it calls `file`. */
export const eventsColumn = (store: CaseFileStore): string => {
  const { files, events } = store;
  const members = columnsOf(store).map((name) => `'${name}', ${name}`);
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object(${members.join(', ')}) ORDER BY number), '[]')
   FROM ${events.table} AS event
   WHERE event.site = file.site AND event.${events.file} = file.${files.id})`;
};

/** The events of a file in order; with `latest`, so many of the last ones, the newest first. */
export async function readEvents(
  queryable: Queryable,
  { store, site, id }: NamedFile,
  latest?: number,
): Promise<CaseEvent[]> {
  const { table, file } = store.events;
  const rows = await queryable.query<EventRow>(
    `SELECT ${columnsOf(store).join(', ')} FROM ${table} WHERE site = $1 AND ${file} = $2
     ORDER BY number ${latest === undefined ? '' : `DESC LIMIT ${latest}`}`,
    [site, id],
  );
  return rows.map(eventFrom);
}

/** The last event of a file that is of one of these types. */
export async function lastEvent(
  queryable: Queryable,
  { store, site, id }: NamedFile,
  ...types: string[]
): Promise<CaseEvent | undefined> {
  const { table, file } = store.events;
  const [row] = await queryable.query<EventRow>(
    `SELECT ${columnsOf(store).join(', ')} FROM ${table}
     WHERE site = $1 AND ${file} = $2 AND type = ANY($3) ORDER BY number DESC LIMIT 1`,
    [site, id, types],
  );
  return row && eventFrom(row);
}

/** The event of a file that has this key. */
export async function findEvent(
  queryable: Queryable,
  { store, site, id }: NamedFile,
  eventId: string,
): Promise<CaseEvent | undefined> {
  const { table, file } = store.events;
  const [row] = await queryable.query<EventRow>(
    `SELECT ${columnsOf(store).join(', ')} FROM ${table}
     WHERE site = $1 AND ${file} = $2 AND event_id = $3`,
    [site, id, eventId],
  );
  return row && eventFrom(row);
}
