import type { Context } from 'hono';

/** A page of ours below the base path, with its query: nothing that could lead elsewhere. */
const OURS = /^[\w-]+(?:\/[\w-]+){0,3}(?:\?[\w=&.:%-]{0,200})?$/;

/** Where to go after signing in: the page that was asked for, or the home of the owner's pages. */
export const afterSignIn = (next: string | null | undefined): string =>
  next && OURS.test(next) ? next : '';

/** From the page that was asked for to the one where to sign in, which leads back. */
export function signInFrom(context: Context, basePath: string): string {
  const { pathname, search } = new URL(context.req.url);
  const below = pathname.slice(basePath.length + 1);
  const next = afterSignIn(below + search);
  const up = '../'.repeat(Math.max(0, below.split('/').length - 1));
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  return `${up}sign-in${query}`;
}
