import type { Database } from '../database/database.js';
import type { Kind } from '@limpide/contract/kinds/kind';
import type { StoredRecord } from './list-records.js';
import { toSeconds } from './to-seconds.js';

const FIND = `
SELECT received_at, sequence::float8 AS sequence, event_id, encode(sha256, 'hex') AS sha256,
  body::text AS body
FROM records WHERE site = $1 AND kind = $2 AND event_id = $3
  AND received_at = coalesce($4::timestamptz, received_at) LIMIT 1`;

/**
 * The record with this id. With the moment of its receipt, ISO 8601, it is found at once; without,
 * the whole site may have to be looked through.
 */
export async function findRecord(
  database: Database,
  {
    site,
    kind,
    eventId,
    at,
  }: { site: string; kind: Kind; eventId: string; at?: string | undefined },
): Promise<StoredRecord | undefined> {
  const [row] = await database.query<{
    received_at: Date;
    sequence: number;
    sha256: string;
    body: string;
  }>(FIND, [site, kind, eventId, at ?? null]);
  if (!row) return undefined;
  const { received_at, ...rest } = row;
  return { site, eventId, receivedAt: toSeconds(received_at), ...rest };
}
