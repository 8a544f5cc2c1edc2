import type { Context, Handler } from 'hono';
import * as v from 'valibot';
import { id } from '@limpide/contract/fields';
import { singleLine } from '@limpide/contract/text-fields';
import { askedSite } from '../../access/asked-site.js';
import { makeCsrfToken } from '../../access/csrf-token.js';
import { openSites, readerLanguage } from '../../access/open-sites.js';
import { writeArray, writeTable } from '../../export/table.js';
import { answerPage, wantsPage } from '../../http/answer-page.js';
import { parseOrRefuse } from '../../http/check.js';
import { download } from '../../http/download.js';
import { bound } from '../../http/queries.js';
import type { IntakeDependencies } from '../../intake/dependencies.js';
import type { Site } from '../../sites/sites.js';
import { trailEntry } from '../../trail/entry.js';
import { eachEntry, showTrail } from '../../trail/read-trail.js';
import { trailColumns } from '../../trail/trail-columns.js';
import { aboutKey } from '../../trail/trail.js';
import { trailPage } from '../pages/trail-page.js';

const PAGE = 100;

export const trailQuery = v.strictObject({
  site: v.optional(id),
  from: v.optional(bound),
  to: v.optional(bound),
  /** A reference, an event's id or a subscriber's: what names one file in its address. */
  about: v.optional(singleLine(128)),
  format: v.optional(v.picklist(['csv', 'json'])),
  /** For the page. */
  offset: v.optional(v.pipe(v.string(), v.regex(/^\d{1,7}$/), v.transform(Number)), '0'),
});

export const trailList = v.array(trailEntry);

/** `GET {base}/trail`: who has read or exported what; a page for people. Reading it is in it too. */
export function trailRoutes(dependencies: IntakeDependencies): Handler {
  const { database, sites, signer, trail, now } = dependencies;

  const show = async (
    context: Context,
    of: Site,
    { from, to, about, offset }: v.InferOutput<typeof trailQuery>,
    query: Parameters<typeof showTrail>[1],
  ) => {
    const filter = { from, to, offset: offset || undefined };
    const noted = { what: 'trail', site: of.id, filter, ...(about ? { about } : {}) } as const;
    await trail.note(context, noted);
    const { count, found } = await showTrail(database, query, { limit: PAGE, offset });
    const access = context.get('access');
    const lang = readerLanguage(context);
    const page = trailPage({
      of,
      count,
      found,
      lang,
      access,
      asked: { from, to, about },
      sites: openSites(context, sites),
      relativeRoot: '',
      next: offset + PAGE < count ? offset + PAGE : null,
      csrfToken: await makeCsrfToken(signer, access, now()),
    });
    return answerPage(context, page, lang);
  };

  return async (context) => {
    const given = Object.entries(context.req.query()).filter(([, value]) => value !== '');
    const query = Object.fromEntries(given);
    const asked = parseOrRefuse(trailQuery, query, 'invalid-query', 'Invalid query');
    const { from, to, about, format } = asked;
    const access = context.get('access');
    // A script of a page on the same origin could open one and read it, were it no page nor a file.
    const isPage = format === undefined && (access.session !== undefined || wantsPage(context));
    const fallback = isPage ? openSites(context, sites)[0] : undefined;
    const of = sites.byId(askedSite(asked.site ?? fallback, access, sites)) as Site;
    const key = about === undefined ? undefined : await aboutKey(signer, of.id, about);
    const wanted = { site: of.id, from, to, about: key };
    if (isPage) return show(context, of, asked, wanted);
    const filter = { from, to, format };
    const read = {
      what: 'trail-export',
      site: of.id,
      filter,
      ...(about ? { about } : {}),
    } as const;
    const lines = await trail.stream(context, read, eachEntry(database, wanted));
    const text = format === 'csv' ? writeTable(trailColumns, lines) : writeArray(lines);
    return download(context, of.id, 'trail', format ?? 'json', text);
  };
}
