import type { Context } from 'hono';
import type { Site } from './sites.js';

/**
 * Where browsers reach the collector, for links that must be whole. The configuration says; else it
 * is the base path on the page's own origin, as `endpoint` is by default. Never what the request's
 * `Host` claims: a mail would carry it to another server.
 */
export const publicBase = ({ url, origins }: Site, origin: string, basePath: string): string =>
  url ?? `${origins.includes(origin) ? origin : origins[0]}${basePath}`;

/**
 * The same for an answer, which goes to the one who asked: without a proxy in between, and without a
 * configured address, the one that was asked is the right one.
 */
export function answeredBase(
  context: Context,
  site: Site,
  origin: string,
  { basePath, trustedProxies }: { basePath: string; trustedProxies: number },
): string {
  const isDirect = site.url === undefined && trustedProxies === 0;
  return isDirect
    ? `${new URL(context.req.url).origin}${basePath}`
    : publicBase(site, origin, basePath);
}
