import { id } from '@limpide/contract/fields';
import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { askedSite } from '../../../access/asked-site.js';
import { writeArray, writeTable } from '../../../export/table.js';
import { invalid, parseOrRefuse } from '../../../http/check.js';
import { readJson } from '../../../http/read-json.js';
import { day } from '@limpide/contract/text-fields';
import { download } from '../../../http/download.js';
import { Problem } from '../../../http/problem.js';
import { siteQuery } from '../../../http/queries.js';
import type { KindDependencies } from '../../../objections/dependencies.js';
import type { Logger } from '../../../observe/logger.js';
import { preferencesColumns } from '../preferences-columns.js';
import { deletePreferences, endCustomer } from '../delete-preferences.js';
import { eachPreferences } from '../list-preferences.js';

export const preferencesQuery = v.strictObject({
  site: v.optional(id),
  format: v.optional(v.picklist(['csv', 'json']), 'json'),
});

const invalidQuery = ['invalid-query', 'Invalid query'] as const;

/** Choices with their proof, for the owner's programs. */
export function customerRoutes({ database, sites, trail }: KindDependencies): Hono {
  return new Hono().get('/choices/customers', async (context: Context) => {
    const asked = parseOrRefuse(preferencesQuery, context.req.query(), ...invalidQuery);
    const site = askedSite(asked.site, context.get('access'), sites);
    const { format } = asked;
    const read = { what: 'choices-export', site, filter: { format } } as const;
    const found = await trail.stream(context, read, eachPreferences(database, site));
    const text = format === 'csv' ? writeTable(preferencesColumns, found) : writeArray(found);
    return download(context, site, 'choices', format, text);
  });
}

/** When a customer left, as their owner says: a day that has come, or null for who has come back. */
export const postedEnd = v.strictObject({
  site: v.optional(id),
  on: v.nullable(day),
});

const unknown = () =>
  new Problem(404, 'unknown-customer', 'Unknown customer', 'There is no such customer.');

/**
 * `POST {base}/choices/customers/<customer>/end`: the period of what a former customer had chosen runs
 * from the day on which they left. As often as it is sent.
 */
export function endCustomerRoutes({ database, sites, now }: KindDependencies): Hono {
  return new Hono().post('/choices/customers/:customer/end', async (context) => {
    const asked = parseOrRefuse(
      postedEnd,
      await readJson(context),
      ...(['invalid-body', 'Invalid body'] as const),
    );
    const site = askedSite(asked.site, context.get('access'), sites);
    const today = now().toISOString().slice(0, 10);
    if (asked.on !== null && asked.on > today)
      throw invalid(
        [{ pointer: '/on', code: 'invalid', detail: `a day no later than ${today}` }],
        'invalid-body',
        'Invalid body',
      );
    const end = asked.on === null ? null : new Date(`${asked.on}T00:00:00Z`);
    const file = { site, customer: context.req.param('customer') };
    if (!(await endCustomer(database, file, end))) throw unknown();
    return context.body(null, 204);
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
    if (
      !(await deletePreferences(
        database,
        { site, customer: context.req.param('customer') },
        'erasure',
        now(),
      ))
    )
      throw unknown();
    logger.info({ site }, 'choices erased');
    return context.body(null, 204);
  });
}
