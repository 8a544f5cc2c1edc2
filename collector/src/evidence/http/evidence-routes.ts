import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import type { Retention } from '@limpide/contract/retention';
import { askedSite } from '../../access/asked-site.js';
import { makeCsrfToken } from '../../access/csrf-token.js';
import { openSites, readerLanguage } from '../../access/open-sites.js';
import { exportProof } from '../../chain/export-proof.js';
import type { Database } from '../../database/database.js';
import { dayIn } from '../../figures/period.js';
import { answerPage } from '../../http/answer-page.js';
import { parseOrRefuse } from '../../http/check.js';
import { Problem } from '../../http/problem.js';
import { figuresQuery } from '../../http/queries.js';
import { streamBytes } from '../../http/stream-text.js';
import { languages } from '../../i18n/languages.js';
import type { Signer } from '../../security/hmac-signer.js';
import type { Trail } from '../../trail/trail.js';
import { timeZoneOf, type Site, type Sites } from '../../sites/sites.js';
import { collectorPack, momentsOf } from '../collector-parts.js';
import { packName } from '../index-page.js';
import { evidencePage } from './evidence-page.js';

/** Days of the site's time zone, both included, and the language of the table of contents. */
export const evidenceQuery = v.strictObject({
  ...figuresQuery.entries,
  language: v.optional(v.picklist(languages)),
});

export interface EvidenceDependencies {
  database: Database;
  sites: Sites;
  signer: Signer;
  retention: Retention;
  trail: Trail;
  now: () => Date;
}

/** `GET {base}/evidence`: a page for the owner. `GET {base}/evidence/pack`: the archive. */
export function evidenceRoutes(dependencies: EvidenceDependencies): Hono {
  const { database, sites, signer, retention, trail, now } = dependencies;
  /** The site, and what was asked for, else its year up to today. */
  const ask = (context: Context, fallback?: string) => {
    const asked = parseOrRefuse(
      evidenceQuery,
      context.req.query(),
      'invalid-query',
      'Invalid query',
    );
    const id = askedSite(asked.site ?? fallback, context.get('access'), sites);
    const site = sites.byId(id) as Site;
    const to = asked.to ?? dayIn(timeZoneOf(site), now());
    const from = asked.from ?? `${to.slice(0, 4)}-01-01`;
    if (from > to)
      throw new Problem(400, 'invalid-query', 'Invalid query', 'The period ends before it begins.');
    return { site, from, to, language: asked.language ?? readerLanguage(context) };
  };

  const routes = new Hono();
  routes.get('/', async (context) => {
    const open = openSites(context, sites);
    const { site, from, to } = ask(context, open[0]);
    const access = context.get('access');
    const lang = readerLanguage(context);
    const page = evidencePage({
      of: site,
      sites: open,
      from,
      to,
      lang,
      access,
      csrfToken: await makeCsrfToken(signer, access, now()),
    });
    return answerPage(context, page, lang);
  });
  routes.get('/pack', async (context) => {
    const { site, ...asked } = ask(context);
    const tellsAllSites = context.get('access').sites === null;
    const { from, to } = asked;
    const moment = now();
    const period = await momentsOf(database, { site, from, to });
    const proof = await trail.stream(
      context,
      { what: 'evidence', site: site.id, filter: { from, to } },
      exportProof(database, site.id, moment, period),
    );
    const bytes = collectorPack(database, {
      ...asked,
      site,
      retention,
      tellsAllSites,
      now: moment,
      period,
      proof,
    });
    return context.body(streamBytes(bytes), 200, {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${packName({ ...asked, site: site.id })}"`,
    });
  });
  return routes;
}
