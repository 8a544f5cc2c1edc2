import { Hono } from 'hono';
import * as v from 'valibot';
import { askedSite } from '../../access/asked-site.js';
import { parseOrRefuse } from '../../http/check.js';
import { readJson } from '../../http/read-json.js';
import type { KindDependencies } from '../dependencies.js';
import { listId } from '@limpide/contract/kinds/sign-up/message';
import { storeInTransaction } from '../../case-files/commitments.js';
import { id } from '@limpide/contract/fields';
import { email, singleLine } from '@limpide/contract/text-fields';
import type { Site } from '../../sites/sites.js';
import { digitsOf, identifierOf, type IdentifierType } from '../identifiers.js';
import { recordObjection } from '../record-objection.js';

const phone = v.pipe(
  singleLine(40),
  v.check((text) => digitsOf(text).length >= 6, 'a telephone number'),
);

/** Who objects, as the owner's programs say: at least one thing by which they are known. */
export const postedObjection = v.pipe(
  v.strictObject({
    site: v.optional(id),
    email: v.optional(email),
    phone: v.optional(phone),
    customer: v.optional(singleLine(128)),
    /** This list only, with `email` alone; without it, everything. */
    list: v.optional(listId),
  }),
  v.check((one) => Boolean(one.email ?? one.phone ?? one.customer), 'who objects'),
  v.check((one) => one.list === undefined || one.email !== undefined, 'a list, with an address'),
);

/** What it has come to. */
export const objectionEffect = v.strictObject({
  /** Subscriptions that were stopped now, and customers of whom lines were switched off. */
  stopped: v.number(),
  customers: v.number(),
});

/**
 * `POST {base}/objections`: an objection was made elsewhere, by a reply, on the telephone, or in the
 * mailing tool. As often as it is sent.
 */
export function objectionRoutes(dependencies: KindDependencies): Hono {
  const { database, sites, signer, basePath, following, now: clock } = dependencies;
  const routes = new Hono();
  routes.post('/objections', async (context) => {
    const body = parseOrRefuse(
      postedObjection,
      await readJson(context),
      'invalid-body',
      'Invalid body',
    );
    const site = sites.byId(askedSite(body.site, context.get('access'), sites)) as Site;
    const types: IdentifierType[] = ['email', 'phone', 'customer'];
    const identifiers = await Promise.all(
      types.flatMap((type) => {
        const value = body[type];
        return value === undefined ? [] : [identifierOf(signer, site.id, type, value)];
      }),
    );
    const now = clock();
    const { stopped, customers } = await storeInTransaction(
      database,
      ['newsletter', 'choices'],
      now,
      (transaction) =>
        recordObjection(
          transaction,
          site,
          {
            identifiers,
            scope: body.list === undefined ? 'all' : { list: body.list },
            via: 'api',
            source: {},
          },
          { signer, basePath, following, now },
        ),
    );
    return context.json({ stopped, customers });
  });
  return routes;
}
