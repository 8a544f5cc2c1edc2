import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SESSION_SECONDS } from './sessions.js';

const NAME = 'limpide-owner';

/** Whether the browser came by https: by our own socket, or as our proxy says. */
function isSecure(context: Context, trustedProxies: number): boolean {
  const told = trustedProxies > 0 ? context.req.header('x-forwarded-proto') : undefined;
  return told === undefined
    ? context.req.url.startsWith('https:')
    : told.split(',').at(-1)?.trim() === 'https';
}

/**
 * With the prefix `__Host-` where the browser came by https: no other host, no sub-domain and no
 * page in clear can set or read it (RFC 6265bis, 4.1.3.2).
 */
const options = (secure: boolean) => ({
  ...({ path: '/', httpOnly: true, sameSite: 'Strict', secure } as const),
  ...(secure ? { prefix: 'host' as const } : {}),
});

export const keepSession = (context: Context, trustedProxies: number, session: string): void =>
  setCookie(context, NAME, session, {
    ...options(isSecure(context, trustedProxies)),
    maxAge: SESSION_SECONDS,
  });

export function readSession(context: Context, trustedProxies: number): string | undefined {
  const prefix = isSecure(context, trustedProxies) ? 'host' : undefined;
  const value = prefix ? getCookie(context, NAME, prefix) : getCookie(context, NAME);
  return value && /^[\w-]{43}$/.test(value) ? value : undefined;
}

export const dropSession = (context: Context, trustedProxies: number): void =>
  void deleteCookie(context, NAME, options(isSecure(context, trustedProxies)));
