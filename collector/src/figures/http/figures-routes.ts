import { Hono, type Context } from 'hono';
import type { Database } from '../../database/database.js';
import { dayIn, periodOf } from '../period.js';
import { readFigures, type Figures } from '../read-figures.js';
import { figuresPage } from '../pages/figures-page.js';
import { makeCsrfToken } from '../../access/csrf-token.js';
import { answerPage } from '../../http/answer-page.js';
import { openSites, readerLanguage } from '../../access/open-sites.js';
import type { Signer } from '../../security/hmac-signer.js';
import { timeZoneOf, type Site, type Sites } from '../../sites/sites.js';
import { askedSite } from '../../access/asked-site.js';
import { parseOrRefuse } from '../../http/check.js';
import { Problem } from '../../http/problem.js';
import { figuresQuery } from '../../http/queries.js';

/** `GET {base}/figures`: a page for the owner. `GET {base}/figures.json`: the same numbers. */
export function figuresRoutes(
  database: Database,
  sites: Sites,
  signer: Signer,
  now: () => Date,
): Hono {
  const ask = async (context: Context): Promise<Figures> => {
    const given = Object.entries(context.req.query()).filter(([, value]) => value !== '');
    const query = Object.fromEntries(given);
    const asked = parseOrRefuse(figuresQuery, query, 'invalid-query', 'Invalid query');
    const access = context.get('access');
    // A page has a list to choose from; it opens on the first site.
    const fallback = context.req.path.endsWith('.json') ? undefined : openSites(context, sites)[0];
    const site = sites.byId(askedSite(asked.site ?? fallback, access, sites)) as Site;
    const period = periodOf(asked, dayIn(timeZoneOf(site), now()));
    if (!period)
      throw new Problem(400, 'invalid-query', 'Invalid query', 'The period ends before it begins.');
    return readFigures(database, site, period.from, period.to);
  };

  const routes = new Hono();
  routes.get('/figures.json', async (context) => context.json(await ask(context)));
  routes.get('/figures', async (context) => {
    const figures = await ask(context);
    const access = context.get('access');
    const lang = readerLanguage(context);
    const page = figuresPage({
      figures,
      sites: openSites(context, sites),
      of: sites.byId(figures.site) as Site,
      lang,
      access,
      csrfToken: await makeCsrfToken(signer, access, now()),
    });
    return answerPage(context, page, lang);
  });
  return routes;
}
