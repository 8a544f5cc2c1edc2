import type { Database } from '../database/database.js';
import { toSeconds } from '../records/to-seconds.js';
import type { ObjectionLine } from './manifest.js';

const PAGE = 500;

const NEXT = `
SELECT log.id, log.at, via, scope, keys, source, encode(salt, 'hex') AS salt,
  number, event.at AS event_at, type, data
FROM objections AS log LEFT JOIN file_events AS event
  ON event.site = log.site AND event.file = log.id AND event.type = 'objection'
WHERE log.site = $1 AND log.at >= $2::timestamptz AND log.at < $3::timestamptz
  AND (log.at, log.id) > ($4::timestamptz, $5::uuid)
ORDER BY log.at, log.id LIMIT ${PAGE}`;

interface Row extends Pick<ObjectionLine, 'id' | 'via' | 'scope' | 'keys' | 'source'> {
  at: Date;
  salt: string;
  number: number | null;
  event_at: Date;
  type: string;
  data: Record<string, unknown>;
}

const lineOf = ({ at, salt, number, event_at, type, data, ...line }: Row): ObjectionLine => ({
  ...line,
  at: toSeconds(at),
  proof: number === null ? null : { salt, number, at: toSeconds(event_at), type, data },
});

/**
 * The objections of a site in a period, oldest first, some hundred at a time. No one is named: an
 * address is its keyed hash.
 * @param period moments: `to` is no longer in it
 */
export async function* objectionLog(
  database: Database,
  site: string,
  { from, to }: { from: string; to: string },
): AsyncGenerator<ObjectionLine> {
  let after = [from, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const rows = await database.query<Row>(NEXT, [site, from, to, ...after]);
    for (const row of rows) yield lineOf(row);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = [last.at.toISOString(), last.id];
  }
}
