import type { Context } from 'hono';
import type { Site, Sites } from '../sites/sites.js';
import { Problem } from '../http/problem.js';

export const unknownOrigin = (origin: string) =>
  new Problem(403, 'unknown-origin', 'Unknown origin', `${origin} is no configured site.`);

export const otherOrigin = () =>
  new Problem(403, 'other-origin', 'Other origin', 'The body names another origin.');

/**
 * The one site with this origin.
 * @throws Problem 403 where there is none, or more than one
 */
export function onlySite([site, ...others]: readonly Site[], origin: string): Site {
  if (!site) throw unknownOrigin(origin);
  if (others.length > 0)
    throw new Problem(
      403,
      'shared-origin',
      'Shared origin',
      'Several sites have this origin: post to /sites/<id>/….',
    );
  return site;
}

/** Refuses at once a page that no site has: what it sends is not read. */
export function refuseStrangers(context: Context, sites: Sites): void {
  const header = context.req.header('origin');
  if (header !== undefined && sites.withOrigin(header).length === 0) throw unknownOrigin(header);
}

/**
 * The site that a record is for: the one that the path names, else the one with its origin. A
 * browser says where a page comes from and cannot be made to lie about it; other programs may be
 * silent.
 */
export function siteOf(context: Context, sites: Sites, origin: string): Site {
  const header = context.req.header('origin');
  if (header !== undefined && header !== origin) throw otherOrigin();

  const named = context.req.param('site');
  if (named !== undefined) {
    const site = sites.byId(named);
    if (!site) throw new Problem(404, 'unknown-site', 'Unknown site', 'No such site.');
    if (!site.origins.includes(origin)) throw unknownOrigin(origin);
    return site;
  }
  return onlySite(sites.withOrigin(origin), origin);
}
