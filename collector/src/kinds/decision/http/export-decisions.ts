import type { Handler } from 'hono';
import { formats } from '../formats.js';
import { eachRecord } from '../../../records/each-record.js';
import type { IntakeDependencies } from '../../../intake/dependencies.js';
import { askedSite } from '../../../access/asked-site.js';
import { parseOrRefuse } from '../../../http/check.js';
import { exportQuery } from '../../../http/queries.js';
import { streamText } from '../../../http/stream-text.js';

/** `GET {base}/decisions/export`: all decisions of a period, streamed, in one of three formats. */
export function exportDecisions({ database, sites, trail }: IntakeDependencies): Handler {
  return async (context) => {
    const asked = parseOrRefuse(exportQuery, context.req.query(), 'invalid-query', 'Invalid query');
    const site = askedSite(asked.site, context.get('access'), sites);
    const { type, write } = formats[asked.format];
    const { from, to, format } = asked;
    const records = await trail.stream(
      context,
      { what: 'decisions-export', site, filter: { from, to, format } },
      eachRecord(database, { ...asked, site, kind: 'decision' }),
    );
    return context.body(streamText(write(records)), 200, {
      'content-type': type,
      'content-disposition': `attachment; filename="limpide-${site}-decisions.${asked.format}"`,
    });
  };
}
