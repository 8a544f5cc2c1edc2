import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * The address a request comes from, for rate limits only: it is hashed at once and never stored.
 * Each of our own proxies appends to `X-Forwarded-For` who called it; what stands further left is
 * whatever the client pretended. With no trusted proxy the header is not read at all.
 */
export function clientAddress(context: Context, trustedProxies: number): string {
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
  const peer = incoming?.socket?.remoteAddress ?? '';
  if (trustedProxies === 0) return peer;
  const chain = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return withoutPort(chain.at(-trustedProxies) ?? '') || peer;
}

/** Some proxies add the port, which a client changes at each connection: `192.0.2.1:4711`, `[::1]:4711`. */
const withoutPort = (address: string): string =>
  /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ??
  /^(\d{1,3}(?:\.\d{1,3}){3}):\d+$/.exec(address)?.[1] ??
  address;
