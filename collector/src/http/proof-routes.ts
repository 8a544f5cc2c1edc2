import { Hono } from 'hono';
import { exportProof } from '../chain/export-proof.js';
import { GENESIS, toHex } from '../chain/hashes.js';
import type { Database } from '../database/database.js';
import { toNdjson } from '../export/to-ndjson.js';
import { toSeconds } from '../records/to-seconds.js';
import type { Sites } from '../sites.js';
import { askedSite } from './asked-site.js';
import { check } from './check.js';
import { siteQuery } from './queries.js';
import { streamText } from './stream-text.js';

/** `GET {base}/proof`: all that `verify` needs. `GET {base}/proof/head`: the last seal. */
export function proofRoutes(database: Database, sites: Sites, now: () => Date): Hono {
  const routes = new Hono();
  routes.get('/', (context) => {
    const asked = check(siteQuery, context.req.query(), 'invalid-query', 'Invalid query');
    const site = askedSite(asked.site, context.get('access'), sites);
    return context.body(streamText(toNdjson(exportProof(database, site, now()))), 200, {
      'content-type': 'application/x-ndjson',
      'content-disposition': `attachment; filename="limpide-${site}-proof.ndjson"`,
    });
  });
  routes.get('/head', async (context) => {
    const asked = check(siteQuery, context.req.query(), 'invalid-query', 'Invalid query');
    const site = askedSite(asked.site, context.get('access'), sites);
    const [seal] = await database.query<{ number: number; sha256: Uint8Array; sealed_at: Date }>(
      `SELECT number::float8 AS number, sha256, sealed_at FROM seals
       WHERE site = $1 ORDER BY number DESC LIMIT 1`,
      [site],
    );
    return context.json({
      ...{ site, number: seal?.number ?? 0, sha256: seal ? toHex(seal.sha256) : GENESIS },
      sealedAt: seal ? toSeconds(seal.sealed_at) : null,
    });
  });
  return routes;
}
