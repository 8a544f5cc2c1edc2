import { ensurePartition } from '../database/partitions.js';
import type { Database } from '../database/database.js';
import { codeOf, sqlState } from '../database/sql-state.js';
import { hashBody, hashRecord } from './hash.js';
import type { Kind } from './kind.js';
import { toSeconds } from './to-seconds.js';

/** What every kind of record has. */
export interface Body {
  kind: Kind;
  eventId: string;
  action: string;
  subjectRef: string | null;
}

/** `stored` once; `replayed` for the same body under the same key; `conflict` for another body. */
export type Receipt =
  { outcome: 'stored' | 'replayed'; eventId: string; receivedAt: string } | { outcome: 'conflict' };

/**
 * One statement, hence one transaction: the key, the record and its place in the queue for a seal
 * are stored together or not at all.
 */
const STORE = `
WITH fresh AS (
  INSERT INTO keys (site, event_id, kind, body_sha256, received_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (site, event_id) DO NOTHING RETURNING site
), record AS (
  INSERT INTO records (site, event_id, kind, received_at, action, subject_ref, body, sha256)
  SELECT $1, $2, $3, $5, $6::text, $7::uuid, $8::jsonb, $9::bytea FROM fresh
  RETURNING site, kind, received_at, sha256
)
INSERT INTO unsealed (site, kind, received_at, sha256)
SELECT site, kind, received_at, sha256 FROM record RETURNING 1 AS stored`;

const FIND = 'SELECT body_sha256, received_at FROM keys WHERE site = $1 AND event_id = $2';

/**
 * Stores a record exactly once per site and `eventId`, however many processes receive it at once:
 * a second insert of the key waits for the first to commit, then finds it taken. What is returned
 * as stored or replayed is on disk.
 */
export async function receive(
  database: Database,
  site: string,
  body: Body,
  now: Date,
): Promise<Receipt> {
  const { eventId, kind } = body;
  const receivedAt = toSeconds(now);
  const bodySha256 = hashBody(body);
  const parameters = [
    ...[site, eventId, kind, bodySha256, receivedAt, body.action, body.subjectRef],
    ...[JSON.stringify(body), hashRecord(site, kind, receivedAt, bodySha256)],
  ];
  const store = () => database.query(STORE, parameters, 'store-record');

  for (;;) {
    const stored = await store().catch(async (error: unknown) => {
      if (codeOf(error) !== sqlState.checkViolation) throw error;
      await ensurePartition(database, kind, now);
      return store();
    });
    if (stored.length === 1) return { outcome: 'stored', eventId, receivedAt };

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
