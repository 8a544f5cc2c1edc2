import { id } from '@limpide/contract/fields';
import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { askedSite } from '../../../access/asked-site.js';
import { writeArray, writeTable } from '../../../export/table.js';
import { parseOrRefuse } from '../../../http/check.js';
import { download } from '../../../http/download.js';
import { Problem } from '../../../http/problem.js';
import { siteQuery } from '../../../http/queries.js';
import type { KindDependencies } from '../../../objections/dependencies.js';
import type { Logger } from '../../../observe/logger.js';
import { preferencesColumns } from '../preferences-columns.js';
import { deletePreferences } from '../delete-preferences.js';
import { eachPreferences } from '../list-preferences.js';

export const preferencesQuery = v.strictObject({
  site: v.optional(id),
  format: v.optional(v.picklist(['csv', 'json']), 'json'),
});

const invalidQuery = ['invalid-query', 'Invalid query'] as const;

/** Choices with their proof, for the owner's programs. */
export function customerRoutes({ database, sites }: KindDependencies): Hono {
  return new Hono().get('/choices/customers', (context: Context) => {
    const asked = parseOrRefuse(preferencesQuery, context.req.query(), ...invalidQuery);
    const site = askedSite(asked.site, context.get('access'), sites);
    const found = eachPreferences(database, site);
    const text = asked.format === 'csv' ? writeTable(preferencesColumns, found) : writeArray(found);
    return download(context, site, 'choices', asked.format, text);
  });
}

/** The erasure of a customer's choices. Objections stay. */
export function eraseCustomerRoutes(
  { database, sites, now }: KindDependencies,
  logger: Logger,
): Hono {
  return new Hono().delete('/choices/customers/:customer', async (context) => {
    const { site: asked } = parseOrRefuse(siteQuery, context.req.query(), ...invalidQuery);
    const site = askedSite(asked, context.get('access'), sites);
    if (!(await deletePreferences(database, site, context.req.param('customer'), now())))
      throw new Problem(404, 'unknown-customer', 'Unknown customer', 'There is no such customer.');
    logger.info({ site }, 'choices erased');
    return context.body(null, 204);
  });
}
