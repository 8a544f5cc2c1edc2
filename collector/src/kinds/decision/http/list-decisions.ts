import type { Handler } from 'hono';
import { cursorOf, listRecords, recordAsJson } from '../../../records/list-records.js';
import type { IntakeDependencies } from '../../../intake/dependencies.js';
import { askedSite } from '../../../access/asked-site.js';
import { parseOrRefuse } from '../../../http/check.js';
import { listQuery } from '../../../http/queries.js';

/**
 * `GET {base}/decisions`: what one site has received, in order of receipt, page by page. `next` is
 * the `after` of the next page, or null.
 */
export function listDecisions({ database, sites, trail }: IntakeDependencies): Handler {
  return async (context) => {
    const asked = parseOrRefuse(listQuery, context.req.query(), 'invalid-query', 'Invalid query');
    const { limit } = asked;
    const site = askedSite(asked.site, context.get('access'), sites);
    const query = { ...asked, site, kind: 'decision', limit: limit + 1 } as const;
    const found = await listRecords(database, query);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const next = found.length > limit && last ? cursorOf(last) : null;
    const { from, to } = asked;
    const filter = { from, to, limit };
    await trail.note(context, { what: 'decisions', site, filter, rows: page.length });
    const decisions = page.map(recordAsJson).join(',');
    return context.body(`{"decisions":[${decisions}],"next":${JSON.stringify(next)}}`, 200, {
      'content-type': 'application/json',
    });
  };
}
