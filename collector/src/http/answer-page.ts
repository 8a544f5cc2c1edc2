import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

/** For pages alone: their own sheet and forms, nothing else, in no frame. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
};

/**
 * Apart from who opened it, even from a page of the same origin that is as isolated as we are: its
 * scripts could read ours. Where the browser knows no such word, the nearest one.
 */
const openerPolicy = (context: Context): string => {
  const chromium = /Chrom(?:e|ium)\/(\d{1,4})/.exec(context.req.header('user-agent') ?? '');
  return Number(chromium?.[1]) >= 125 ? 'noopener-allow-popups' : 'same-origin';
};

/** A page. It is private: no cache stores it. */
export const answerPage = async (
  context: Context,
  page: Html,
  lang: string,
  status: ContentfulStatusCode = 200,
): Promise<Response> =>
  context.html(await page, status, {
    ...headers,
    'cross-origin-opener-policy': openerPolicy(context),
    'content-language': lang,
  });

/** Whether a person's browser asks, rather than a program. */
export const wantsPage = (context: Context): boolean =>
  context.req.header('accept')?.includes('text/html') ?? false;

/** From a page so deep below the base path back to it; a site's own paths are two deeper. */
export const relativeRootOf = (context: Context, depth: number): string =>
  '../'.repeat(depth + (context.req.param('site') === undefined ? 0 : 2));
