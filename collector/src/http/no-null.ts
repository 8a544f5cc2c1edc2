import type { MiddlewareHandler } from 'hono';
import { Problem } from './problem.js';

/** The database takes no NUL in a text, and no address of ours has one. */
export const noNull: MiddlewareHandler = (context, next) => {
  if (/%00/.test(context.req.url))
    throw new Problem(400, 'invalid-query', 'Invalid query', 'An address has no NUL in it.');
  return next();
};
