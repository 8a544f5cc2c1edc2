import type { Context } from 'hono';
import { clientAddress } from '../../../http/client-address.js';
import { Problem } from '../../../http/problem.js';
import { rateLimited } from '../../../http/rate-limited.js';
import type { KindDependencies } from '../../../objections/dependencies.js';
import type { Site } from '../../../sites/sites.js';
import { claimedSite, readCustomerToken, tokenKeys, type Customer } from '../customer-token.js';

/** The same for a token that is absent, wrong, expired, of another site, or sent by another page. */
const refused = () =>
  new Problem(
    ...([401, 'unauthorised', 'Token required'] as const),
    'Send Authorization: Bearer … with the token of the customer.',
    { headers: { 'www-authenticate': 'Bearer' } },
  );

/** The customer whose token a request brings, and their site. */
export async function customerOf(
  context: Context,
  { sites, signer, limiter, trustedProxies, now }: KindDependencies,
): Promise<{ site: Site; customer: Customer }> {
  const [scheme = '', token = ''] = (context.req.header('authorization') ?? '').split(' ');
  const named = context.req.param('site');
  const origin = context.req.header('origin');
  const site = /^bearer$/i.test(scheme) ? sites.byId(claimedSite(token) ?? '') : undefined;
  const customer = site && (await readCustomerToken(await tokenKeys(signer, site), token, now()));
  const isHere =
    site !== undefined &&
    (named === undefined || named === site.id) &&
    (origin === undefined || site.origins.includes(origin));
  if (customer && isHere && customer.site === site.id) return { site, customer };
  const wait =
    token === ''
      ? undefined
      : await limiter?.hit('wrongTokens', clientAddress(context, trustedProxies));
  if (wait) throw rateLimited(wait);
  throw refused();
}
