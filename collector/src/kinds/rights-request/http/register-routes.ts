import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { askedSite } from '../../../access/asked-site.js';
import { parseOrRefuse, faultsOf } from '../../../http/check.js';
import { Problem, type FaultyMember } from '../../../http/problem.js';
import { siteQuery } from '../../../http/queries.js';
import { isForm, readJson } from '../../../http/read-json.js';
import { download } from '../../../http/download.js';
import { dayIn } from '@limpide/contract/periods';
import { uuid } from '@limpide/contract/fields';
import { timeZoneOf, type Site } from '../../../sites/sites.js';
import { applyAction } from '../apply-action.js';
import { actionFrom } from '../action-from.js';
import type { RightsDependencies } from '../dependencies.js';
import { enterByHand } from '../enter-by-hand.js';
import { action as actionSchema, type Action } from '../register-event.js';
import type { FoundRequest } from '../find-request.js';
import { formFrom } from '../form-fields.js';
import { makeCsrfToken } from '../../../access/csrf-token.js';
import {
  registerFileOf,
  registerRowOf,
  manualEntry,
  type RegisterRow,
  type ManualEntry,
} from '../register-row.js';
import { countRequests, eachRequest, listRequests, type ListedRequest } from '../list-requests.js';
import { entryPage } from '../pages/entry-page.js';
import { filePage, type FilePage } from '../pages/file-page.js';
import { registerPage } from '../pages/register-page.js';
import { registerCsv, registerJson } from '../register-exports.js';
import { answerPage, wantsPage } from '../../../http/answer-page.js';
import { openSites, readerLanguage } from '../../../access/open-sites.js';
import { askedRequest, readCheckedForm } from './register-access.js';
import { fileQuery, registerExportQuery, registerQuery } from './register-queries.js';

const invalidQuery = ['invalid-query', 'Invalid query'] as const;
const invalidBody = ['invalid-body', 'Invalid body'] as const;

/** A request, by what names it. */
type Named = { site: Site; entry: Pick<FoundRequest['entry'], 'reference'> };

/** The register, for those who answer requests: pages and JSON at the same addresses. */
export function registerRoutes(dependencies: RightsDependencies): Hono {
  const { database, sites, signer, retention, trail, now } = dependencies;
  const todayAt = (site: Site) => dayIn(now().toISOString(), timeZoneOf(site));
  const csrfTokenOf = (context: Context) => makeCsrfToken(signer, context.get('access'), now());
  const siteOf = (context: Context, asked: string | undefined): Site => {
    // A page has a list to choose from; it opens on the first site.
    const fallback = wantsPage(context) ? openSites(context, sites)[0] : undefined;
    return sites.byId(askedSite(asked ?? fallback, context.get('access'), sites)) as Site;
  };
  const readFile = async (
    context: Context,
    { site, entry: { reference } }: Named,
  ): Promise<ListedRequest> => {
    await trail.note(context, { what: 'request', site: site.id, about: reference, rows: 1 });
    const query = { site, retention, reference, limit: 1 };
    return (await listRequests(database, query))[0] as ListedRequest;
  };

  const routes = new Hono();

  routes.get('/', async (context) => {
    const asked = parseOrRefuse(registerQuery, context.req.query(), ...invalidQuery);
    const { limit, offset } = asked;
    const site = siteOf(context, asked.site);
    const isOpen = asked.state === 'open';
    const query = { site, retention, isOpen, limit: limit + 1, offset };
    const found = await listRequests(database, query);
    const listed = found.slice(0, limit);
    const next = found.length > limit ? offset + limit : null;
    const today = todayAt(site);
    const filter = { state: asked.state, limit, offset: offset || undefined };
    await trail.note(context, { what: 'register', site: site.id, filter, rows: listed.length });
    if (!wantsPage(context))
      return context.json({
        requests: listed.map((one) => registerRowOf(site.id, one, today)),
        next,
      });
    const counts = await countRequests(database, site.id, today);
    const lang = readerLanguage(context);
    const common = {
      site,
      sites: openSites(context, sites),
      lang,
      isOpen,
      access: context.get('access'),
      csrfToken: await csrfTokenOf(context),
    };
    return answerPage(context, registerPage({ ...common, listed, counts, today, next }), lang);
  });

  routes.get('/export', async (context) => {
    const asked = parseOrRefuse(registerExportQuery, context.req.query(), ...invalidQuery);
    const site = siteOf(context, asked.site);
    const today = todayAt(site);
    const lines = async function* (): AsyncGenerator<RegisterRow> {
      for await (const one of eachRequest(database, { site, retention }))
        yield registerRowOf(site.id, one, today);
    };
    const { format } = asked;
    const read = { what: 'register-export', site: site.id, filter: { format } } as const;
    const write = format === 'csv' ? registerCsv : registerJson;
    const noted = await trail.stream(context, read, lines());
    return download(context, site.id, 'register', format, write(noted));
  });

  const showEntry = async (
    context: Context,
    site: Site,
    fields: URLSearchParams,
    errors: FaultyMember[],
  ) => {
    const lang = readerLanguage(context);
    const given = fields.get('event-id');
    const key = v.is(uuid, given) ? given : randomUUID();
    // Shown at its own address, or again where it was sent to.
    const relativeRoot = context.req.method === 'GET' ? '../' : '';
    const access = context.get('access');
    const common = {
      site,
      lang,
      access,
      today: todayAt(site),
      csrfToken: await csrfTokenOf(context),
      key,
      relativeRoot,
    };
    const status = errors.length > 0 ? 400 : 200;
    return answerPage(context, entryPage({ ...common, fields, errors }), lang, status);
  };

  routes.get('/new', (context) => {
    const asked = parseOrRefuse(siteQuery, context.req.query(), ...invalidQuery);
    return showEntry(context, siteOf(context, asked.site), new URLSearchParams(), []);
  });

  const enterForm = async (context: Context) => {
    const fields = await readCheckedForm(context, dependencies);
    const site = siteOf(context, fields.get('site') ?? undefined);
    const entry = {
      eventId: fields.get('event-id') ?? '',
      channel: fields.get('channel') ?? '',
      receivedAt: fields.get('received-at') ?? '',
      lang: fields.get('lang') ?? '',
      form: formFrom(fields),
    };
    const errors = faultsOf(manualEntry, entry);
    if (errors.length > 0) return showEntry(context, site, fields, errors);
    try {
      const { name } = context.get('access');
      const entered = await enterByHand(dependencies, site, entry as unknown as ManualEntry, name);
      return context.redirect(`register/${entered.entry.reference}?done=entered`, 303);
    } catch (error) {
      const faults = error instanceof Problem ? error.more.errors : undefined;
      if (!faults) throw error;
      return showEntry(context, site, fields, faults);
    }
  };

  routes.post('/', async (context) => {
    if (isForm(context)) return enterForm(context);
    const { site: asked, ...entry } = parseOrRefuse(
      manualEntry,
      await readJson(context),
      ...invalidBody,
    );
    const site = siteOf(context, asked);
    const { name } = context.get('access');
    const { outcome, entry: entered } = await enterByHand(dependencies, site, entry, name);
    const listed = await readFile(context, { site, entry: entered });
    const file = registerFileOf(site.id, listed, todayAt(site));
    return context.json(file, outcome === 'stored' ? 201 : 200);
  });

  const showFile = async (
    context: Context,
    found: FoundRequest,
    more: Pick<FilePage, 'done' | 'failed'>,
  ) => {
    const { site } = found;
    const lang = readerLanguage(context);
    const listed = await readFile(context, found);
    const times = { now: now().toISOString(), today: todayAt(site) };
    const access = context.get('access');
    const csrfToken = await csrfTokenOf(context);
    const page = filePage({ site, listed, lang, access, ...times, csrfToken, ...more });
    return answerPage(context, page, lang, more.failed ? 400 : 200);
  };

  routes.get('/:reference', async (context) => {
    const { done } = parseOrRefuse(fileQuery, context.req.query(), ...invalidQuery);
    const found = await askedRequest(context, dependencies);
    if (wantsPage(context)) return showFile(context, found, { done });
    return context.json(
      registerFileOf(found.site.id, await readFile(context, found), todayAt(found.site)),
    );
  });

  const actByForm = async (context: Context, found: FoundRequest) => {
    const fields = await readCheckedForm(context, dependencies);
    const action = actionFrom(fields);
    const errors = faultsOf(actionSchema, action);
    if (errors.length > 0) return showFile(context, found, { failed: { fields, errors } });
    const given = fields.get('event-id');
    try {
      await applyAction(dependencies, {
        site: found.site,
        reference: found.entry.reference,
        action: action as Action,
        who: context.get('access').name,
        eventId: v.is(uuid, given) ? given : undefined,
      });
      return context.redirect(`${found.entry.reference}?done=done`, 303);
    } catch (error) {
      const faults = error instanceof Problem ? error.more.errors : undefined;
      if (!faults) throw error;
      return showFile(context, found, { failed: { fields, errors: faults } });
    }
  };

  routes.post('/:reference', async (context) => {
    const found = await askedRequest(context, dependencies);
    if (isForm(context)) return actByForm(context, found);
    const action = parseOrRefuse(actionSchema, await readJson(context), ...invalidBody);
    const key = context.req.header('idempotency-key');
    const eventId =
      key === undefined ? undefined : parseOrRefuse(uuid, key, 'wrong-key', 'Wrong key');
    const { site, entry } = found;
    const { name } = context.get('access');
    await applyAction(dependencies, {
      site,
      reference: entry.reference,
      action,
      who: name,
      eventId,
    });
    return context.json(registerFileOf(site.id, await readFile(context, found), todayAt(site)));
  });

  return routes;
}
