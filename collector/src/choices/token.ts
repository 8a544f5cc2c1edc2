import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { id } from '@limpide/contract/fields';
import { email, line } from '@limpide/contract/text-fields';
import type { Signer } from '../rights/secret.js';
import type { Site } from '../sites.js';

/**
 * Who a customer is, as the owner's server says: a JSON Web Token (RFC 7519) signed with HMAC-SHA256
 * (`HS256`), which every language has a library for.
 */
export const claims = v.object({
  /** The owner's own id of the customer. */
  sub: line(128),
  /** When it ends, in seconds since 1970. */
  exp: v.pipe(v.number(), v.integer(), v.minValue(0)),
  site: id,
  /** The address that the customer is written to: links their choices and their subscriptions. */
  email: v.optional(email),
});

export type Customer = v.InferOutput<typeof claims>;

/** What a site's tokens are signed with: given by the configuration, else made from our own secret. */
export const tokenKey = async (
  signer: Signer,
  { id: site, choicesSecret }: Site,
): Promise<string> => choicesSecret ?? (await signer.sign('choices', site));

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const signatureOf = (key: string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** Makes a token, as the owner's server would. */
export function makeToken(key: string, customer: Customer): string {
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(customer)}`;
  return `${text}.${signatureOf(key, text).toString('base64url')}`;
}

function parse(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const header = v.object({ alg: v.literal('HS256'), typ: v.optional(v.literal('JWT')) });

/** The site that a token claims to be for: nothing is believed of it before the signature is. */
export function claimedSite(token: string): string | undefined {
  const claimed = v.safeParse(claims, parse(token.split('.')[1] ?? ''));
  return claimed.success ? claimed.output.site : undefined;
}

/** The customer of a token; undefined whatever is wrong with it. No other algorithm is taken. */
export function readToken(key: string, token: string, now: Date): Customer | undefined {
  const [head = '', body = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || token.length > 2048) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(key, `${head}.${body}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  if (!v.is(header, parse(head))) return undefined;
  const customer = v.safeParse(claims, parse(body));
  if (!customer.success || customer.output.exp * 1000 <= now.valueOf()) return undefined;
  return customer.output;
}
