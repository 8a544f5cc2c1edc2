import type { Sites } from '../sites/sites.js';
import { opensSite, type Access } from '../tokens/access.js';
import { Problem } from '../http/problem.js';

/**
 * The site that a reader asks for, or the only one that its token opens. A token that does not open
 * a site does not tell whether it exists either.
 */
export function askedSite(asked: string | undefined, access: Access, sites: Sites): string {
  const open = access.sites ?? sites.ids;
  const site = asked ?? (open.length === 1 ? open[0] : undefined);
  if (site === undefined) throw new Problem(400, 'site-needed', 'Site needed', 'Name one: ?site=…');
  if (!opensSite(access, site))
    throw new Problem(403, 'wrong-site', 'Wrong site', 'The token does not open this site.');
  if (!sites.byId(site))
    throw new Problem(404, 'unknown-site', 'Unknown site', 'No such site is configured.');
  return site;
}
