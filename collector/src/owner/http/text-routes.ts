import { Hono } from 'hono';
import * as v from 'valibot';
import { sha256 } from '@limpide/contract/fields';
import { askedSite } from '../../access/asked-site.js';
import { parseOrRefuse } from '../../http/check.js';
import { Problem } from '../../http/problem.js';
import { siteQuery } from '../../http/queries.js';
import type { IntakeDependencies } from '../../intake/dependencies.js';
import { listTexts, readText } from '../../texts/read-texts.js';

type Needs = Pick<IntakeDependencies, 'database' | 'sites' | 'signer' | 'now'>;

/** The texts behind the hashes of records, for the owner: a list, and each by its hash. */
export function textRoutes({ database, sites }: Needs): Hono {
  const routes = new Hono();
  routes.get('/', async (context) => {
    const asked = parseOrRefuse(siteQuery, context.req.query(), 'invalid-query', 'Invalid query');
    const site = askedSite(asked.site, context.get('access'), sites);
    return context.json({ texts: await listTexts(database, site) });
  });
  routes.get('/:sha256', async (context) => {
    const asked = parseOrRefuse(siteQuery, context.req.query(), 'invalid-query', 'Invalid query');
    const site = askedSite(asked.site, context.get('access'), sites);
    const hash = parseOrRefuse(
      v.nonNullable(sha256),
      context.req.param('sha256'),
      'invalid-hash',
      'Invalid hash',
    );
    const text = await readText(database, site, hash);
    if (!text) throw new Problem(404, 'unknown-text', 'Unknown text', 'No such text is kept.');
    return context.json(text);
  });
  return routes;
}
