import type { Database } from '../database/database.js';
import { hashBody, hashRecord } from './hash.js';
import type { Kind } from '@limpide/contract/kinds/kind';
import type { RecordWriter } from './record-writer.js';
import { toSeconds } from './to-seconds.js';

/** What every kind of record has. */
export interface RecordBody {
  kind: Kind;
  eventId: string;
  action: string;
  subjectRef: string | null;
}

/** `stored` once; `replayed` for the same body under the same key; `conflict` for another body. */
export type RecordReceipt =
  { outcome: 'stored' | 'replayed'; eventId: string; receivedAt: string } | { outcome: 'conflict' };

const FIND = 'SELECT body_sha256, received_at FROM keys WHERE site = $1 AND event_id = $2';

/**
 * Stores a record exactly once per site and `eventId`, however many processes receive it at once:
 * a second insert of the key waits for the first to commit, then finds it taken. What is returned
 * as stored or replayed is committed.
 */
export async function receiveRecord(
  database: Database,
  writer: RecordWriter,
  { site, body, now }: { site: string; body: RecordBody; now: Date },
): Promise<RecordReceipt> {
  const { eventId, kind, action, subjectRef } = body;
  const receivedAt = toSeconds(now);
  const bodySha256 = hashBody(body);
  const row = {
    site,
    eventId,
    kind,
    receivedAt,
    action,
    subjectRef,
    body: JSON.stringify(body),
    bodySha256: bodySha256.toString('hex'),
    sha256: hashRecord(site, kind, receivedAt, bodySha256).toString('hex'),
  };
  for (;;) {
    if (await writer.store(row)) return { outcome: 'stored', eventId, receivedAt };
    const [known] = await database.query<{ body_sha256: Uint8Array; received_at: Date }>(
      FIND,
      [site, eventId],
      'find-key',
    );
    // Purged between the two statements: the key is free again.
    if (!known) continue;
    return bodySha256.equals(known.body_sha256)
      ? { outcome: 'replayed', eventId, receivedAt: toSeconds(known.received_at) }
      : { outcome: 'conflict' };
  }
}
