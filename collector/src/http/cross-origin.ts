import type { MiddlewareHandler } from 'hono';
import type { Sites } from '../sites/sites.js';

/**
 * Lets the pages of the configured sites post, from other origins without credentials: only what
 * comes from the same origin brings the cookie of a choice (kinds/decision).
 * The headers are set before the answer is made: to change one that is made costs a copy of it,
 * which the usual middleware does.
 */
export function crossOrigin(sites: Sites): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin');
    context.header('vary', 'Origin');
    if (origin !== undefined && sites.withOrigin(origin).length > 0) {
      context.header('access-control-allow-origin', origin);
      // A script reads no other header than the safelisted ones; the outbox needs this one.
      context.header('access-control-expose-headers', 'Retry-After');
    }
    if (context.req.method !== 'OPTIONS') return next();
    // The choices of a customer are read as well, and opened by a token.
    const isChoices = context.req.path.endsWith('/choices');
    context.header('access-control-allow-methods', isChoices ? 'GET,POST' : 'POST');
    context.header(
      'access-control-allow-headers',
      `Content-Type,Idempotency-Key${isChoices ? ',Authorization' : ''}`,
    );
    // Two hours: the longest that Chromium remembers.
    context.header('access-control-max-age', '7200');
    return context.body(null, 204);
  };
}
