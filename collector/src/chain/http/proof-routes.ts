import { Hono } from 'hono';
import { exportProof } from '../export-proof.js';
import { readHead } from '../read-head.js';
import type { Database } from '../../database/database.js';
import { toNdjson } from '../../export/to-ndjson.js';
import type { Sites } from '../../sites/sites.js';
import type { Trail } from '../../trail/trail.js';
import { askedSite } from '../../access/asked-site.js';
import { parseOrRefuse } from '../../http/check.js';
import { siteQuery } from '../../http/queries.js';
import { streamText } from '../../http/stream-text.js';

interface Needs {
  database: Database;
  sites: Sites;
  trail: Trail;
  now: () => Date;
}

/** `GET {base}/proof`: all that `verify` needs. `GET {base}/proof/head`: the last seal. */
export function proofRoutes({ database, sites, trail, now }: Needs): Hono {
  const routes = new Hono();
  routes.get('/', async (context) => {
    const asked = parseOrRefuse(siteQuery, context.req.query(), 'invalid-query', 'Invalid query');
    const site = askedSite(asked.site, context.get('access'), sites);
    const lines = await trail.stream(
      context,
      { what: 'proof', site },
      exportProof(database, site, now()),
    );
    return context.body(streamText(toNdjson(lines)), 200, {
      'content-type': 'application/x-ndjson',
      'content-disposition': `attachment; filename="limpide-${site}-proof.ndjson"`,
    });
  });
  routes.get('/head', async (context) => {
    const asked = parseOrRefuse(siteQuery, context.req.query(), 'invalid-query', 'Invalid query');
    const site = askedSite(asked.site, context.get('access'), sites);
    return context.json({ site, ...(await readHead(database, site)) });
  });
  return routes;
}
