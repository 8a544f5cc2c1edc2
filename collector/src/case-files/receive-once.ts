import type { Database, Queryable } from '../database/database.js';
import type { Kind } from '@limpide/contract/kinds/kind';
import { toSeconds } from '../records/to-seconds.js';
import { storing } from './commitments.js';
import { columnsOf, eventFrom, type EventRow } from './event-store.js';
import type { CaseEvent, Shelf } from './shelf.js';

/** What a key was used for before. `event` and `file` are undefined once the file is gone. */
export interface Replay {
  isSame: boolean;
  receivedAt: string;
  event?: CaseEvent;
  /** The id of its file. */
  file?: string;
}

/** Whether a key was used before, and for the same body. Undefined if it was not. */
export async function findReplay(
  queryable: Queryable,
  shelf: Shelf,
  site: string,
  eventId: string,
  body: unknown,
): Promise<Replay | undefined> {
  const { kind, files, events, isPosted, afterDeletion } = shelf;
  const columns = columnsOf(shelf).map((name) => `event.${name}`);
  const [found] = await queryable.query<EventRow & { salt: Uint8Array; file: string }>(
    `SELECT ${columns.join(', ')}, file.salt, file.${files.id} AS file FROM ${events.table} AS event
     JOIN ${files.table} AS file ON file.site = event.site AND file.${files.id} = event.${events.file}
     WHERE event.site = $1 AND event.event_id = $2`,
    [site, eventId],
  );
  if (found) {
    const event = eventFrom(found);
    const isSame = isPosted(event, found.salt, body);
    return { isSame, receivedAt: event.at, event, file: found.file };
  }
  const [known] = await queryable.query<{ kind: string; received_at: Date }>(
    'SELECT kind, received_at FROM keys WHERE site = $1 AND event_id = $2',
    [site, eventId],
  );
  if (!known) return undefined;
  const isSame = known.kind === kind && afterDeletion === 'replayed';
  return { isSame, receivedAt: toSeconds(known.received_at) };
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
      return await storing(database, kinds, now, receive);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
}
