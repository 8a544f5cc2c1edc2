import { cors } from 'hono/cors';
import type { MiddlewareHandler } from 'hono';
import type { Sites } from '../sites.js';

/** Lets the pages of the configured sites post. No credentials: nothing here reads a cookie. */
export const crossOrigin = (sites: Sites): MiddlewareHandler =>
  cors({
    origin: (origin) => (sites.withOrigin(origin).length > 0 ? origin : null),
    allowMethods: ['POST'],
    allowHeaders: ['Content-Type', 'Idempotency-Key'],
    // A script reads no other header than the safelisted ones; the outbox needs this one.
    exposeHeaders: ['Retry-After'],
    // Two hours: the longest that Chromium remembers.
    maxAge: 7200,
  });
