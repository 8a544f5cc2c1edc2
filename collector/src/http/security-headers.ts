import type { MiddlewareHandler } from 'hono';

const headers = Object.entries({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** On every answer, refusals included. What a handler sets itself wins. */
export const securityHeaders: MiddlewareHandler = (context, next) => {
  for (const [name, value] of headers) context.header(name, value);
  return next();
};
