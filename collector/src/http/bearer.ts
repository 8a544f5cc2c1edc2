import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { Problem } from './problem.js';

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Lets through who presents one of the tokens. Equal lengths are compared, in constant time. */
export function requireToken(tokens: readonly string[]): MiddlewareHandler {
  const known = tokens.map(digest);
  return async (context, next) => {
    const [scheme, token = ''] = (context.req.header('authorization') ?? '').split(' ');
    const presented = digest(token);
    const matches = known.filter((one) => timingSafeEqual(one, presented));
    if (scheme?.toLowerCase() !== 'bearer' || matches.length === 0)
      throw new Problem(401, 'unauthorised', 'Token required', 'Send Authorization: Bearer …', {
        headers: { 'www-authenticate': 'Bearer' },
      });
    await next();
  };
}
