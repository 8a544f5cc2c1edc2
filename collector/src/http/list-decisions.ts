import type { Handler } from 'hono';
import * as v from 'valibot';
import type { Database } from '../database/database.js';
import { id, moment } from '../records/fields.js';
import { cursorOf, listRecords, parseCursor } from '../records/list.js';
import type { Sites } from '../sites.js';
import { askedSite } from './asked-site.js';
import { check } from './check.js';

const date = v.pipe(
  v.union([moment, v.pipe(v.string(), v.isoDate())], 'a date: 2026-11-22 or 2026-11-22T10:15:30Z'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'a date that exists'),
);

const query = v.strictObject({
  site: v.optional(id),
  from: v.optional(date),
  to: v.optional(date),
  limit: v.optional(
    v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(1), v.maxValue(1000)),
    '100',
  ),
  after: v.optional(
    v.pipe(
      v.string(),
      v.transform(parseCursor),
      v.strictObject({ receivedAt: moment, eventId: v.pipe(v.string(), v.uuid()) }),
    ),
  ),
});

/**
 * `GET {base}/decisions`: what one site has received, in order of receipt, page by page. `next` is
 * the `after` of the next page, or null.
 */
export function listDecisions(database: Database, sites: Sites): Handler {
  return async (context) => {
    const asked = check(query, context.req.query(), 'invalid-query', 'Invalid query');
    const { limit } = asked;
    const site = askedSite(asked.site, context.get('access'), sites);
    const found = await listRecords(database, {
      ...asked,
      site,
      kind: 'decision',
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return context.json({
      decisions: page.map(({ body, ...stored }) => ({ ...stored, ...body })),
      next: found.length > limit && last ? cursorOf(last) : null,
    });
  };
}
