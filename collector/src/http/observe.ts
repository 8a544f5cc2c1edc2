import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from '../observe/logger.js';
import type { Metrics } from '../observe/metrics.js';

/**
 * Counts and logs each answer: refusals and failures at `info` and `error`, the rest at `debug`.
 * The route is the pattern that matched, never the path asked for: anybody writes what they like in
 * a path.
 */
export const observe =
  (metrics: Metrics, logger: Logger): MiddlewareHandler =>
  async (context, next) => {
    const start = performance.now();
    await next();
    const { method } = context.req;
    const { status } = context.res;
    const matched = routePath(context, -1);
    const route = matched.includes('*') ? 'none' : matched;
    const seconds = (performance.now() - start) / 1000;
    metrics.request(method, route, status, seconds);
    const level = status >= 500 ? 'error' : status >= 400 ? 'info' : 'debug';
    const ms = Math.round(seconds * 1000);
    logger[level]({ method, route, status, ms, problem: context.get('problem') }, 'request');
  };
