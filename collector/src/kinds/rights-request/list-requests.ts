import type { Database } from '../../database/database.js';
import { eventFrom, eventsColumn, type EventRow } from '../../case-files/event-store.js';
import { calendarOf, type Site } from '../../sites/sites.js';
import { registerEntryFrom, type RegisterEntry } from './register-entry.js';
import { requestEventOf, requestStore } from './request-store.js';

export interface ListedRequest {
  entry: RegisterEntry;
  enteredAt: Date;
  /** When the file is deleted; null while it is open, or if it is kept for ever. */
  purgeAt: Date | null;
}

export interface RequestQuery {
  site: Site;
  retention: string | null;
  /** Without those that are settled. */
  isOpen?: boolean;
  reference?: string;
  limit: number;
  offset?: number;
}

const LIST = `
SELECT reference, entered_at, settled_at + $2::interval AS purge_at,
  ${eventsColumn(requestStore)} AS events
FROM rights_requests AS file
WHERE site = $1 AND (settled_at IS NULL OR NOT $3::boolean) AND reference = coalesce($4, reference)
ORDER BY (settled_at IS NOT NULL), due_on NULLS LAST, settled_at DESC, entered_at, reference
LIMIT $5 OFFSET $6`;

/**
 * Requests of a site: those that wait by the day on which they are due, so that late ones come
 * first and suspended ones last; then those that are settled, the latest first.
 */
export async function listRequests(
  database: Database,
  { site, retention, isOpen = false, reference, limit, offset = 0 }: RequestQuery,
): Promise<ListedRequest[]> {
  const rows = await database.query<{
    reference: string;
    entered_at: Date;
    purge_at: Date | null;
    events: EventRow[];
  }>(LIST, [site.id, retention, isOpen, reference ?? null, limit, offset]);
  return rows.map(({ reference, entered_at, purge_at, events }) => ({
    entry: registerEntryFrom(
      reference,
      events.map(eventFrom).map(requestEventOf),
      calendarOf(site),
    ),
    enteredAt: entered_at,
    purgeAt: purge_at,
  }));
}

/**
 * Every request of a site in order of entry, one at a time: memory does not grow with what they
 * say, and none is missed or doubled by what changes meanwhile.
 */
export async function* eachRequest(
  database: Database,
  query: Omit<RequestQuery, 'limit' | 'offset' | 'reference'>,
): AsyncGenerator<ListedRequest> {
  const references = await database.query<{ reference: string }>(
    'SELECT reference FROM rights_requests WHERE site = $1 ORDER BY entered_at, reference',
    [query.site.id],
  );
  for (const { reference } of references)
    yield* await listRequests(database, { ...query, reference, limit: 1 });
}

/** How many wait, and how many of them are late. */
export async function countRequests(
  database: Database,
  site: string,
  today: string,
): Promise<{ open: number; late: number }> {
  const [row] = await database.query<{ open: number; late: number }>(
    `SELECT count(*)::int AS open, count(*) FILTER (WHERE due_on < $2::date)::int AS late
     FROM rights_requests WHERE site = $1 AND settled_at IS NULL`,
    [site, today],
  );
  return row ?? { open: 0, late: 0 };
}
