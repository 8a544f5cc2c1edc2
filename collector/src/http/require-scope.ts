import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Database } from '../database/database.js';
import type { Limiter } from '../limits/limiter.js';
import type { Access } from '../tokens/access.js';
import { scopes, type Scope } from '../tokens/scopes.js';
import { findToken, hashToken } from '../tokens/tokens.js';
import { clientAddress } from './client-address.js';
import { Problem } from './problem.js';
import { isForm } from './read-json.js';
import { tooMany } from './too-many.js';

export interface Gate {
  database: Database;
  /** Tokens given by the environment: they open everything. */
  tokens: readonly string[];
  limiter?: Limiter | undefined;
  trustedProxies: number;
  now: () => Date;
}

declare module 'hono' {
  interface ContextVariableMap {
    access: Access;
  }
}

/**
 * A browser adds a password by itself to whatever is asked of us, also by a script of a page on the
 * same origin: it counts only where a person opens a page, or that page its sheet.
 */
const isOpenedByPerson = ({ req }: Context): boolean =>
  req.method === 'GET' && ['document', 'style', undefined].includes(req.header('sec-fetch-dest'));

/**
 * The same for a form that a person sends from a page of ours. A script of a page on the same origin
 * could send one too: who takes forms asks for a word that only our page knows (rights/guard.ts).
 */
const isSentByPerson = (context: Context): boolean =>
  context.req.method === 'POST' &&
  isForm(context) &&
  context.req.header('sec-fetch-dest') === 'document' &&
  context.req.header('sec-fetch-site') === 'same-origin';

/** `Bearer <token>`, or `Basic` with the token as password: what a browser can be asked for. */
function presented(context: Context, takesForms: boolean): string {
  const [scheme = '', value = ''] = (context.req.header('authorization') ?? '').split(' ');
  if (/^bearer$/i.test(scheme)) return value;
  const isPerson = isOpenedByPerson(context) || (takesForms && isSentByPerson(context));
  if (!/^basic$/i.test(scheme) || !isPerson) return '';
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/** Whether it is one that the environment gave. All are compared, each in constant time. */
function isGiven(tokens: readonly string[], token: string): boolean {
  const digest = hashToken(token);
  return tokens.filter((one) => timingSafeEqual(hashToken(one), digest)).length > 0;
}

/** A browser asks its user only if Basic stands alone: programs get the other one. */
const challenge = (context: Context): string =>
  context.req.header('accept')?.includes('text/html')
    ? 'Basic realm="Limpide", charset="UTF-8"'
    : 'Bearer';

/** Lets through who presents a token with this scope, and leaves in `access` what it opens. */
export function requireScope(
  scope: Scope,
  gate: Gate,
  { takesForms = false } = {},
): MiddlewareHandler {
  const { database, tokens, limiter, now } = gate;
  return async (context, next) => {
    const token = presented(context, takesForms);
    const access = isGiven(tokens, token)
      ? { name: 'LIMPIDE_TOKEN', scopes, sites: null }
      : token && (await findToken(database, token, now()));
    if (!access) {
      const wait = token
        ? await limiter?.hit('wrongTokens', clientAddress(context, gate.trustedProxies))
        : undefined;
      if (wait) throw tooMany(wait);
      throw new Problem(401, 'unauthorised', 'Token required', 'Send Authorization: Bearer …', {
        headers: { 'www-authenticate': challenge(context) },
      });
    }
    if (!access.scopes.includes(scope))
      throw new Problem(403, 'wrong-scope', 'Wrong scope', `The token lacks the scope ${scope}.`);
    context.set('access', access);
    await next();
  };
}
