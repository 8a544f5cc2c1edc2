import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { sha256 } from '@limpide/contract/fields';
import { askedSite } from '../../access/asked-site.js';
import { makeCsrfToken } from '../../access/csrf-token.js';
import { openSites, readerLanguage } from '../../access/open-sites.js';
import { answerPage, wantsPage } from '../../http/answer-page.js';
import { parseOrRefuse } from '../../http/check.js';
import { Problem } from '../../http/problem.js';
import { siteQuery } from '../../http/queries.js';
import type { IntakeDependencies } from '../../intake/dependencies.js';
import type { Site } from '../../sites/sites.js';
import { listTexts, readText } from '../../texts/read-texts.js';
import { textPage } from '../pages/text-page.js';
import { textsPage } from '../pages/texts-page.js';

type Needs = Pick<IntakeDependencies, 'database' | 'sites' | 'signer' | 'trail' | 'now'>;

/** The texts behind the hashes of records, for the owner: a list, and each by its hash. */
export function textRoutes({ database, sites, signer, trail, now }: Needs): Hono {
  const routes = new Hono();
  const isPage = (context: Context) =>
    // A script of a page on the same origin could open one and read it, were it no page.
    context.get('access').session !== undefined || wantsPage(context);
  const siteOf = (context: Context): Site => {
    const asked = parseOrRefuse(siteQuery, context.req.query(), 'invalid-query', 'Invalid query');
    const fallback = isPage(context) ? openSites(context, sites)[0] : undefined;
    return sites.byId(askedSite(asked.site ?? fallback, context.get('access'), sites)) as Site;
  };
  const common = async (context: Context) => {
    const access = context.get('access');
    const csrfToken = await makeCsrfToken(signer, access, now());
    return { lang: readerLanguage(context), access, csrfToken };
  };

  routes.get('/', async (context) => {
    const site = siteOf(context);
    const texts = await listTexts(database, site.id);
    if (!isPage(context)) return context.json({ texts });
    const open = openSites(context, sites);
    const rest = await common(context);
    const page = textsPage({ ...rest, of: site, sites: open, texts, relativeRoot: '' });
    return answerPage(context, page, rest.lang);
  });

  routes.get('/:sha256', async (context) => {
    const site = siteOf(context);
    const hash = parseOrRefuse(
      v.nonNullable(sha256),
      context.req.param('sha256'),
      'invalid-hash',
      'Invalid hash',
    );
    const text = await readText(database, site.id, hash);
    if (!text) throw new Problem(404, 'unknown-text', 'Unknown text', 'No such text is kept.');
    // The text is the owner's own; the records that name it are somebody's.
    const { length: rows } = text.uses;
    await trail.note(context, { what: 'text-uses', site: site.id, filter: { sha256: hash }, rows });
    if (!isPage(context)) return context.json(text);
    const rest = await common(context);
    const page = textPage({ ...rest, of: site, text, relativeRoot: '../' });
    return answerPage(context, page, rest.lang);
  });
  return routes;
}
