import type { Database, Queryable } from '../database/database.js';
import type { Kind } from '@limpide/contract/kinds/kind';
import { toSeconds } from '../records/to-seconds.js';
import { storeInTransaction } from './commitments.js';
import { columnsOf, eventFrom, type EventRow } from './event-store.js';
import type { CaseEvent, CaseFileStore } from './case-file-store.js';

interface Row {
  kind: string | null;
  received_at: Date | null;
  number: number | null;
}

type WithEvent = Row & EventRow & { salt: Uint8Array; file: string };

const isEvent = (row: Row): row is WithEvent => row.number !== null;

/** What was received under a key. `event`, `file` and `salt` are undefined once the file is gone. */
export interface Received {
  kind: string;
  receivedAt: string;
  event?: CaseEvent;
  /** The id of its file. */
  file?: string;
  salt?: Uint8Array;
}

/**
 * What was received under a key before; undefined if nothing was. One statement: between two, another
 * request could store what the first has not found, and it would look deleted.
 */
export async function findReceived(
  queryable: Queryable,
  store: CaseFileStore,
  site: string,
  eventId: string,
): Promise<Received | undefined> {
  const { files, events } = store;
  const columns = columnsOf(store).map((name) => `event.${name}`);
  const [row] = await queryable.query<Row>(
    `SELECT known.kind, known.received_at, file.salt, file.${files.id} AS file, ${columns.join(', ')}
     FROM (SELECT 1) AS one
     LEFT JOIN keys AS known ON known.site = $1 AND known.event_id = $2
     LEFT JOIN (${events.table} AS event JOIN ${files.table} AS file
       ON file.site = event.site AND file.${files.id} = event.${events.file})
       ON event.site = $1 AND event.event_id = $2
         ${files.key === undefined ? '' : `AND file.${files.key} = $2`}`,
    [site, eventId],
  );
  // Keys are forgotten before files are.
  if (row && isEvent(row)) {
    const event = eventFrom(row);
    return { kind: store.kind, receivedAt: event.at, event, file: row.file, salt: row.salt };
  }
  if (!row?.kind || !row.received_at) return undefined;
  return { kind: row.kind, receivedAt: toSeconds(row.received_at) };
}

/** What was received, and whether this body is the same. */
export type Replay = Received & { isSame: boolean };

/** Whether a key was used before, and for the same body. Undefined if it was not. */
export async function findReplay(
  queryable: Queryable,
  store: CaseFileStore,
  site: string,
  eventId: string,
  body: unknown,
): Promise<Replay | undefined> {
  const received = await findReceived(queryable, store, site, eventId);
  if (!received) return undefined;
  const { kind, event, salt } = received;
  const isSame =
    event && salt
      ? store.isPosted(event, salt, body)
      : kind === store.kind && store.afterDeletion === 'replayed';
  return { ...received, isSame };
}

/** Two requests with one key: the other was faster, and this transaction is undone. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/**
 * Runs the transaction that receives a message, and again where it throws `Overtaken`: it then finds
 * what the other request has stored under the same key.
 */
export async function receiveOnce<Receipt>(
  database: Database,
  kinds: readonly Kind[],
  now: Date,
  receive: (transaction: Queryable) => Promise<Receipt>,
): Promise<Receipt> {
  for (;;) {
    try {
      return await storeInTransaction(database, kinds, now, receive);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
}
