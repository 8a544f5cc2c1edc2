import type { Context } from 'hono';
import * as v from 'valibot';
import { pageId } from '@limpide/contract/fields';
import type { Site, Sites } from '../sites/sites.js';
import { onlySite, unknownOrigin } from './site-of.js';

/**
 * The site that a form is for. No cookie nor password goes with it, so making another
 * person's browser send it gains nothing; the origin decides which site it is for. A page that sends no
 * referrer says `null`, or nothing: then the path names the site, or there is only one, and a
 * browser must not say that the page is a stranger's.
 */
export function siteOfForm(context: Context, sites: Sites): { site: Site; origin: string } {
  const header = context.req.header('origin');
  const named = context.req.param('site');
  const ids = named === undefined ? sites.ids : [named];
  if (header === undefined || header === 'null') {
    const from = context.req.header('sec-fetch-site') ?? 'none';
    const site = ids.length === 1 ? sites.byId(ids[0] ?? '') : undefined;
    const [origin] = site?.origins ?? [];
    if (!site || !origin || !['same-origin', 'none'].includes(from))
      throw unknownOrigin('This page');
    return { site, origin };
  }
  const open = sites.withOrigin(header).filter(({ id }) => ids.includes(id));
  return { site: onlySite(open, header), origin: header };
}

/** The path of the page that the form is on, if it says so. */
export function pageOf(context: Context, origin: string): string {
  const referrer = context.req.header('referer') ?? '';
  const url = URL.canParse(referrer) ? new URL(referrer) : undefined;
  return url?.origin === origin && v.is(pageId, url.pathname) ? url.pathname : '/';
}
