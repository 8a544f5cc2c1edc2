import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { claims, makeToken, tokenKey } from '../kinds/preferences/token.js';
import type { Database } from '../database/database.js';
import { createSigner } from '../security/hmac-signer.js';
import type { StartOptions } from '../server/start.js';
import { UsageError } from './usage-error.js';

const USAGE = `choices link <customer-id> [--site <id>] [--page https://exemple.fr/choix] [--email <address>] [--days 30]
choices secret [--site <id>]`;

/** `choices link` makes the signed link of a customer, for a mail; `choices secret` what signs it. */
export async function choicesCommand(
  [action, ...args]: string[],
  database: Database,
  { sites, secret }: StartOptions,
  print: (line: string) => void,
): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      site: { type: 'string' },
      page: { type: 'string' },
      email: { type: 'string' },
      days: { type: 'string', default: '30' },
    },
    allowPositionals: true,
  });
  const site = sites.find(({ id }) => (sites.length === 1 && !values.site) || id === values.site);
  if (!site) throw new UsageError(USAGE);
  const key = await tokenKey(createSigner(database, secret), site);
  if (action === 'secret') return print(key);
  const customer = v.safeParse(claims, {
    sub: positionals[0],
    site: site.id,
    email: values.email,
    exp: Math.floor(Date.now() / 1000) + Number(values.days) * 86_400,
  });
  const page = values.page ?? `${site.origins[0]}/`;
  const isOurs = URL.canParse(page) && site.origins.includes(new URL(page).origin);
  if (action !== 'link' || !customer.success || !isOurs) throw new UsageError(USAGE);
  const link = new URL(page);
  link.searchParams.set('choix', makeToken(key, customer.output));
  print(link.href);
}
