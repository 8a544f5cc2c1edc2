import type { MiddlewareHandler } from 'hono';
import type { Logger } from '../observe/logger.js';

/**
 * Says once, at the first request that a proxy has passed on, that no proxy is trusted: everybody
 * then shares the proxy's address, and its limits.
 */
export function warnAboutProxy(trustedProxies: number, logger: Logger): MiddlewareHandler {
  let told = trustedProxies > 0;
  return async (context, next) => {
    if (!told && (context.req.header('x-forwarded-for') ?? context.req.header('forwarded'))) {
      told = true;
      logger.warn(
        'a request came through a proxy, and none is trusted: all clients share one limit. Set LIMPIDE_TRUSTED_PROXIES to the number of your proxies',
      );
    }
    await next();
  };
}
