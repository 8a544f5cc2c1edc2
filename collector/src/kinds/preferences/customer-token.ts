import { createHmac } from 'node:crypto';
import { decodeJwt, jwtVerify } from 'jose';
import * as v from 'valibot';
import { id } from '@limpide/contract/fields';
import { email, singleLine } from '@limpide/contract/text-fields';
import type { Signer } from '../../security/hmac-signer.js';
import type { Site } from '../../sites/sites.js';

/**
 * Who a customer is, as the owner's server says: a JSON Web Token (RFC 7519) signed with HMAC-SHA256
 * (`HS256`), which every language has a library for.
 */
export const customerClaims = v.object({
  /** The owner's own id of the customer. */
  sub: singleLine(128),
  /** When it ends, in seconds since 1970. */
  exp: v.pipe(v.number(), v.integer(), v.minValue(0)),
  site: id,
  /** The address that the customer is written to: links their choices and their subscriptions. */
  email: v.optional(email),
});

export type Customer = v.InferOutput<typeof customerClaims>;

/** What a site's tokens are signed with: given by the configuration, else made from our own secret. */
export const tokenKey = async (
  signer: Signer,
  { id: site, choicesSecret }: Site,
): Promise<string> => choicesSecret ?? (await signer.sign('choices', site));

/** What a token may be signed with: while the secret is being changed, with what the former one made too. */
export const tokenKeys = async (
  signer: Signer,
  { id: site, choicesSecret }: Site,
): Promise<string[]> =>
  choicesSecret === undefined ? signer.signatures('choices', site) : [choicesSecret];

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Makes a token, as the owner's server would: synchronously, where a library is asynchronous.
 * @param key the secret of the site, as `tokenKey` gives it
 * @param customer `exp` is in epoch seconds
 */
export function makeCustomerToken(key: string, customer: Customer): string {
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(customer)}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

const header = v.object({ typ: v.optional(v.literal('JWT')) });

/** The site that a token claims to be for: nothing is believed of it before the signature is. */
export function claimedSite(token: string): string | undefined {
  try {
    return v.parse(customerClaims, decodeJwt(token)).site;
  } catch {
    return undefined;
  }
}

/**
 * The customer of a token; undefined whatever is wrong with it. No other algorithm is taken. What an
 * owner's server dates a minute ahead of our clock (`nbf`, which .NET writes by itself) is; what has
 * ended is not, to the second.
 */
export async function readCustomerToken(
  keys: readonly string[],
  token: string,
  now: Date,
): Promise<Customer | undefined> {
  if (token.length > 2048) return undefined;
  for (const key of keys) {
    const customer = await readUnder(key, token, now);
    if (customer) return customer;
  }
  return undefined;
}

async function readUnder(key: string, token: string, now: Date): Promise<Customer | undefined> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, Buffer.from(key), {
      algorithms: ['HS256'],
      currentDate: now,
      clockTolerance: 60,
    });
    v.assert(header, protectedHeader);
    const customer = v.parse(customerClaims, payload);
    return customer.exp * 1000 > now.valueOf() ? customer : undefined;
  } catch {
    return undefined;
  }
}
