import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { writeArray, writeTable } from '../../../export/table.js';
import { askedSite } from '../../../access/asked-site.js';
import { parseOrRefuse } from '../../../http/check.js';
import { Problem } from '../../../http/problem.js';
import { siteQuery } from '../../../http/queries.js';
import { download } from '../../../http/download.js';
import type { Logger } from '../../../observe/logger.js';
import { subscribersPage } from '../pages/subscribers-page.js';
import { id, moment, uuid } from '@limpide/contract/fields';
import { day, email } from '@limpide/contract/text-fields';
import { readJson } from '../../../http/read-json.js';
import { reportContact } from '../contact.js';
import { makeCsrfToken } from '../../../access/csrf-token.js';
import { answerPage, wantsPage } from '../../../http/answer-page.js';
import { openSites, readerLanguage } from '../../../access/open-sites.js';
import type { Site } from '../../../sites/sites.js';
import { subscriberColumns } from '../subscriber-columns.js';
import { deleteSubscription } from '../delete-subscriptions.js';
import type { SignUpDependencies } from '../dependencies.js';
import { eachSubscriber, listsOf, showSubscribers } from '../list-subscribers.js';
import { listId } from '@limpide/contract/kinds/sign-up/message';

const PAGE = 50;

export const subscribersQuery = v.strictObject({
  site: v.optional(id),
  format: v.optional(v.picklist(['csv', 'json'])),
  /** For the page. */
  offset: v.optional(v.pipe(v.string(), v.regex(/^\d{1,7}$/), v.transform(Number)), '0'),
  state: v.optional(v.picklist(['confirmed', 'withdrawn', 'pending', 'all']), 'confirmed'),
  list: v.optional(listId),
});

const invalidQuery = ['invalid-query', 'Invalid query'] as const;

const unknown = () =>
  new Problem(404, 'unknown-subscriber', 'Unknown subscriber', 'There is no such subscriber.');

const siteOf = (context: Context, { sites }: SignUpDependencies, asked?: string): Site =>
  sites.byId(askedSite(asked, context.get('access'), sites)) as Site;

/** Signs of life of subscribers, as the owner's own tools know them: an order, a signing in, a click. */
export const postedContacts = v.strictObject({
  site: v.optional(id),
  contacts: v.pipe(
    v.array(v.strictObject({ email, at: v.union([moment, day]) })),
    v.minLength(1, 'at least one'),
    v.maxLength(1000, 'at most a thousand'),
  ),
});

/** On how many lists the period of inactivity has begun anew. */
export const contactsEffect = v.strictObject({ changed: v.number() });

/** `POST {base}/newsletter/contacts`. As often as it is sent; what is older than what is known is not. */
export function contactRoutes(dependencies: SignUpDependencies): Hono {
  return new Hono().post('/newsletter/contacts', async (context) => {
    const body = parseOrRefuse(
      postedContacts,
      await readJson(context),
      ...(['invalid-body', 'Invalid body'] as const),
    );
    const site = siteOf(context, dependencies, body.site);
    let changed = 0;
    for (const { email, at } of body.contacts)
      changed += await reportContact(dependencies, site, { email, at: new Date(at) });
    return context.json({ changed });
  });
}

/** Subscribers with their proof, for the owner's programs, and a page of them. */
export function subscriberRoutes(dependencies: SignUpDependencies): Hono {
  const { database, trail } = dependencies;
  const routes = new Hono();

  const show = async (context: Context, asked: v.InferOutput<typeof subscribersQuery>) => {
    const open = openSites(context, dependencies.sites);
    const of = siteOf(context, dependencies, asked.site ?? open[0]);
    const { state, list, offset } = asked;
    const query = { site: of, state: state === 'all' ? undefined : state, list };
    const window = { limit: PAGE, offset };
    const { count, found } = await showSubscribers(database, dependencies, query, window);
    const filter = { state, list, offset: offset || undefined };
    await trail.note(context, { what: 'subscribers', site: of.id, filter, rows: found.length });
    const access = context.get('access');
    const lang = readerLanguage(context);
    const page = subscribersPage({
      of,
      sites: open,
      lists: await listsOf(database, of.id),
      state,
      list,
      count,
      found,
      lang,
      access,
      relativeRoot: '../',
      next: offset + PAGE < count ? offset + PAGE : null,
      csrfToken: await makeCsrfToken(dependencies.signer, access, dependencies.now()),
    });
    return answerPage(context, page, lang);
  };

  routes.get('/newsletter/subscribers', async (context) => {
    const given = Object.entries(context.req.query()).filter(([, value]) => value !== '');
    const asked = parseOrRefuse(subscribersQuery, Object.fromEntries(given), ...invalidQuery);
    if (wantsPage(context) && asked.format === undefined) return show(context, asked);
    const site = siteOf(context, dependencies, asked.site);
    const state = asked.state === 'all' ? undefined : asked.state;
    const { list, format = 'json' } = asked;
    const found = await trail.stream(
      context,
      { what: 'subscribers-export', site: site.id, filter: { state: asked.state, list, format } },
      eachSubscriber(database, dependencies, { site, state, list }),
    );
    const text = format === 'csv' ? writeTable(subscriberColumns, found) : writeArray(found);
    return download(context, site.id, 'subscribers', format, text);
  });

  routes.get('/newsletter/subscribers/:id', async (context) => {
    const { site: asked } = parseOrRefuse(siteQuery, context.req.query(), ...invalidQuery);
    const site = siteOf(context, dependencies, asked);
    const id = parseOrRefuse(uuid, context.req.param('id'), 'invalid-id', 'Invalid id');
    const found = await eachSubscriber(database, dependencies, { site, id }).next();
    if (found.done) throw unknown();
    await trail.note(context, { what: 'subscriber', site: site.id, about: id, rows: 1 });
    return context.json(found.value);
  });

  return routes;
}

/** The erasure of one person's subscription. Objections stay. */
export function eraseSubscriberRoutes(dependencies: SignUpDependencies, logger: Logger): Hono {
  const { database, now } = dependencies;
  const routes = new Hono();

  routes.delete('/newsletter/subscribers/:id', async (context) => {
    const { site: asked } = parseOrRefuse(siteQuery, context.req.query(), ...invalidQuery);
    const site = siteOf(context, dependencies, asked).id;
    const id = parseOrRefuse(uuid, context.req.param('id'), 'invalid-id', 'Invalid id');
    if (!(await deleteSubscription(database, { site, id }, 'erasure', now()))) throw unknown();
    logger.info({ site }, 'subscriber erased');
    return context.body(null, 204);
  });

  return routes;
}
