import * as v from 'valibot';
import {
  customerClaims,
  makeCustomerToken,
  tokenKey,
} from '../kinds/preferences/customer-token.js';
import type { Database } from '../database/database.js';
import { createSigner } from '../security/hmac-signer.js';
import type { StartOptions } from '../server/start.js';
import { siteNamed } from './site-named.js';
import { UsageError } from './usage-error.js';

/** A claim, as it is typed. */
const TYPED: Record<string, string> = { sub: '<customer-id>', exp: '--days', email: '--email' };

/** `choices link` prints the signed link of a customer, for a mail. */
export async function printLink(
  customerId: string,
  asked: { site?: string; page?: string; email?: string; days: string },
  database: Database,
  options: StartOptions,
  print: (line: string) => void,
): Promise<void> {
  const site = siteNamed(options.sites, asked.site);
  const key = await tokenKey(createSigner(database, options), site);
  const customer = v.safeParse(customerClaims, {
    sub: customerId,
    site: site.id,
    email: asked.email,
    exp: Math.floor(Date.now() / 1000) + Number(asked.days) * 86_400,
  });
  if (!customer.success)
    throw new UsageError(
      customer.issues
        .map((issue) => `${TYPED[v.getDotPath(issue) ?? ''] ?? 'token'}: ${issue.message}`)
        .join('\n'),
    );
  const page = asked.page ?? `${site.origins[0]}/`;
  if (!URL.canParse(page) || !site.origins.includes(new URL(page).origin))
    throw new UsageError(`--page is an address of the site: ${site.origins.join(', ')}`);
  const link = new URL(page);
  link.searchParams.set('choix', makeCustomerToken(key, customer.output));
  print(link.href);
}

/** `choices secret` prints what the tokens of customers are signed with. */
export async function printSecret(
  asked: { site?: string },
  database: Database,
  options: StartOptions,
  print: (line: string) => void,
): Promise<void> {
  print(await tokenKey(createSigner(database, options), siteNamed(options.sites, asked.site)));
}
