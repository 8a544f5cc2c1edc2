import type { Queryable } from '../database/database.js';
import { commitment } from './commitments.js';
import type { Kind } from '@limpide/contract/kinds/kind';
import { toSeconds } from './to-seconds.js';

/** What a key was used for before: nothing, the same body, or something else. */
export type Replay = undefined | { isSame: boolean; receivedAt: string };

/**
 * Whether a key was used before. `posted` in the event's data is the hash of the body under the salt
 * of its file. Where the file is gone, the same key of the same kind is taken for the same body: it
 * was received, and what came of it has been forgotten since.
 */
export async function findReplay(
  queryable: Queryable,
  kind: Kind,
  site: string,
  eventId: string,
  body: unknown,
  table: 'subscriptions' | 'choice_files',
): Promise<Replay> {
  const [known] = await queryable.query<{ kind: string; received_at: Date }>(
    'SELECT kind, received_at FROM keys WHERE site = $1 AND event_id = $2',
    [site, eventId],
  );
  if (!known) return undefined;
  const [event] = await queryable.query<{ salt: Uint8Array; posted: string | null }>(
    `SELECT salt, data->>'posted' AS posted FROM file_events AS event
     JOIN ${table} AS file ON file.site = event.site AND file.id = event.file
     WHERE event.site = $1 AND event.event_id = $2`,
    [site, eventId],
  );
  const isSame =
    known.kind === kind &&
    (!event || event.posted === commitment(event.salt, body).toString('hex'));
  return { isSame, receivedAt: toSeconds(known.received_at) };
}
