import type { Database } from '../database/database.js';
import type { Kind } from '@limpide/contract/kinds/kind';
import { toSeconds } from './to-seconds.js';

export interface RecordQuery {
  site: string;
  kind: Kind;
  /** Received at or after, ISO 8601. */
  from?: string | undefined;
  /** Received before, ISO 8601. */
  to?: string | undefined;
  /** At most this many. */
  limit: number;
  /** Starts after this record, as `cursorOf` names it. */
  after?: RecordCursor | undefined;
}

/** A place in the order of receipt. */
export interface RecordCursor {
  receivedAt: string;
  /** Within one second; 0 for what was stored before there was a sequence. */
  sequence: number;
  /** Tells those apart that have 0. */
  eventId: string;
}

export interface StoredRecord extends RecordCursor {
  site: string;
  sha256: string;
  /** What was posted, as JSON: what is only passed on need not be parsed. */
  body: string;
}

const LIST = `
SELECT received_at, sequence::float8 AS sequence, event_id, encode(sha256, 'hex') AS sha256,
  body::text AS body
FROM records
WHERE site = $1 AND kind = $2
  AND received_at >= coalesce($3, '-infinity'::timestamptz)
  AND received_at < coalesce($4, 'infinity'::timestamptz)
  AND (received_at, records.sequence, event_id) >
      (coalesce($5, '-infinity'::timestamptz), coalesce($6::bigint, 0),
       coalesce($7, '00000000-0000-0000-0000-000000000000'::uuid))
ORDER BY received_at, records.sequence, event_id LIMIT $8`;

/** Records of one site in order of receipt. The next page starts after the last one's cursor. */
export async function listRecords(database: Database, query: RecordQuery): Promise<StoredRecord[]> {
  const { site, kind, from, to, limit, after } = query;
  const rows = await database.query<{
    received_at: Date;
    sequence: number;
    event_id: string;
    sha256: string;
    body: string;
  }>(
    LIST,
    [
      ...[site, kind, from ?? null, to ?? null],
      ...[after?.receivedAt ?? null, after?.sequence ?? null, after?.eventId ?? null, limit],
    ],
    'list-records',
  );
  return rows.map(({ received_at, event_id, ...row }) => ({
    site,
    receivedAt: toSeconds(received_at),
    eventId: event_id,
    ...row,
  }));
}

/** A record as readers see it, in JSON: its body, after what we know of it. */
export const recordAsJson = ({ site, receivedAt, sha256, body }: StoredRecord): string =>
  `${JSON.stringify({ site, receivedAt, sha256 }).slice(0, -1)},${body.slice(1)}`;

/** Where a page of records ended, as one word for a query string. */
export const cursorOf = ({ receivedAt, sequence, eventId }: RecordCursor): string =>
  `${receivedAt}_${sequence}_${eventId}`;

/** Undefined if it is not one of ours. */
export function parseCursor(text: string): RecordCursor | undefined {
  const [receivedAt, sequence, eventId, ...rest] = text.split('_');
  return receivedAt && sequence && eventId && rest.length === 0
    ? { receivedAt, sequence: Number(sequence), eventId }
    : undefined;
}
