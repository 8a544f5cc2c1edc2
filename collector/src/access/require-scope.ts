import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Database } from '../database/database.js';
import type { Limiter } from '../limits/limiter.js';
import { readSession } from './session-cookie.js';
import { signInFrom } from './sign-in-address.js';
import { tokenOfSession } from './sessions.js';
import type { Access } from '../tokens/access.js';
import { scopes, type TokenScope } from '../tokens/scopes.js';
import { findToken, hashToken } from '../tokens/tokens.js';
import { clientAddress } from '../http/client-address.js';
import { Problem } from '../http/problem.js';
import { isForm } from '../http/read-json.js';
import { wantsPage } from '../http/answer-page.js';
import { rateLimited } from '../http/rate-limited.js';

export interface AccessDependencies {
  database: Database;
  /** Tokens given by the environment: they open everything. */
  tokens: readonly string[];
  limiter?: Limiter | undefined;
  trustedProxies: number;
  basePath: string;
  now: () => Date;
}

/** How a route may be opened by a person's browser, besides a program with its token. */
export interface RouteOptions {
  /** It answers with a page, or a file that is saved and not shown. */
  isPage?: boolean;
  /** It takes the forms of our own pages. */
  takesForms?: boolean;
}

declare module 'hono' {
  interface ContextVariableMap {
    access: Access;
  }
}

/**
 * A browser adds its session by itself to whatever is asked of us, also by a script of a page on the
 * same origin: it counts only where a person opens a page, not where a script fetches or frames it.
 */
const isOpenedByPerson = ({ req }: Context): boolean =>
  req.method === 'GET' &&
  ['document', undefined].includes(req.header('sec-fetch-dest')) &&
  ['same-origin', 'none', undefined].includes(req.header('sec-fetch-site'));

/**
 * The same for a form that a person sends from a page of ours. A script of a page on the same origin
 * could send one too: a route that takes forms checks a CSRF token too (csrf-token.ts).
 */
export const isSentByPerson = (context: Context): boolean =>
  context.req.method === 'POST' &&
  isForm(context) &&
  ['document', undefined].includes(context.req.header('sec-fetch-dest')) &&
  (context.req.header('sec-fetch-site') ?? 'same-origin') === 'same-origin';

const bearerOf = ({ req }: Context): string =>
  /^bearer ([^ ]+)$/i.exec(req.header('authorization') ?? '')?.[1] ?? '';

/** What a token opens, by its hash: those of the environment in constant time, then the database. */
export async function accessOf(
  { database, tokens, now }: AccessDependencies,
  sha256: Uint8Array,
): Promise<Access | undefined> {
  const isGiven = tokens.filter((one) => timingSafeEqual(hashToken(one), sha256)).length > 0;
  return isGiven
    ? { name: 'LIMPIDE_TOKEN', scopes, sites: null }
    : findToken(database, sha256, now());
}

/** What the session of a browser opens, where the route may be opened by one. */
async function accessOfSession(
  context: Context,
  dependencies: AccessDependencies,
  { isPage = false, takesForms = false }: RouteOptions,
): Promise<Access | undefined> {
  const isPerson = (isPage && isOpenedByPerson(context)) || (takesForms && isSentByPerson(context));
  const session = isPerson ? readSession(context, dependencies.trustedProxies) : undefined;
  if (!session) return undefined;
  const sha256 = await tokenOfSession(dependencies.database, session, dependencies.now());
  const access = sha256 && (await accessOf(dependencies, sha256));
  return access && { ...access, session };
}

/**
 * What a token opens.
 * @throws Problem (rejects) 429 once an address has shown too many wrong tokens: even a right one then
 *   waits
 */
export async function accessByToken(
  context: Context,
  dependencies: AccessDependencies,
  token: string,
): Promise<Access | undefined> {
  const address = clientAddress(context, dependencies.trustedProxies);
  const wait = await dependencies.limiter?.look('wrongTokens', address);
  if (wait) throw rateLimited(wait);
  const access = await accessOf(dependencies, hashToken(token));
  if (!access) await dependencies.limiter?.hit('wrongTokens', address);
  return access;
}

/** Leaves in `access` what the token or the session opens, or leads to where one signs in. */
async function authorise(
  context: Context,
  dependencies: AccessDependencies,
  options: RouteOptions,
): Promise<Response | Access> {
  const token = bearerOf(context);
  const access = token
    ? await accessByToken(context, dependencies, token)
    : await accessOfSession(context, dependencies, options);
  if (access) {
    context.set('access', access);
    return access;
  }
  if (!token && options.isPage && context.req.method === 'GET' && wantsPage(context))
    return context.redirect(signInFrom(context, dependencies.basePath), 303);
  throw new Problem(401, 'unauthorised', 'Token required', 'Send Authorization: Bearer …', {
    headers: { 'www-authenticate': 'Bearer' },
  });
}

/** Lets through who presents a token with this scope, or is signed in by one. */
export function requireScope(
  scope: TokenScope,
  dependencies: AccessDependencies,
  options: RouteOptions = {},
): MiddlewareHandler {
  return async (context, next) => {
    const access = await authorise(context, dependencies, options);
    if (access instanceof Response) return access;
    if (!access.scopes.includes(scope))
      throw new Problem(403, 'wrong-scope', 'Wrong scope', `The token lacks the scope ${scope}.`);
    return next();
  };
}

/** The same for a page that any token opens. */
export const signedIn =
  (dependencies: AccessDependencies): MiddlewareHandler =>
  async (context, next) => {
    const access = await authorise(context, dependencies, { isPage: true });
    return access instanceof Response ? access : next();
  };
