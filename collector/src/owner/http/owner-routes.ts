import { Hono, type Context } from 'hono';
import { Problem } from '../../http/problem.js';
import {
  accessByToken,
  isSentByPerson,
  type AccessDependencies,
} from '../../access/require-scope.js';
import { readForm } from '../../http/read-json.js';
import { isCsrfToken, makeCsrfToken } from '../../access/csrf-token.js';
import { answerPage } from '../../http/answer-page.js';
import { openSites, readerLanguage } from '../../access/open-sites.js';
import type { Signer } from '../../security/hmac-signer.js';
import { nameOf, timeZoneOf, type Site, type Sites } from '../../sites/sites.js';
import { dayIn } from '@limpide/contract/periods';
import { hashToken } from '../../tokens/tokens.js';
import { homePage } from '../pages/home-page.js';
import { signInPage } from '../pages/sign-in-page.js';
import { dropSession, keepSession, readSession } from '../../access/session-cookie.js';
import { closeSession, openSession } from '../../access/sessions.js';
import { afterSignIn } from '../../access/sign-in-address.js';

export interface OwnerDependencies extends AccessDependencies {
  sites: Sites;
  signer: Signer;
  /** How many requests of a site wait, on a day, and how many of them are late. */
  countRequests: (site: string, today: string) => Promise<{ open: number; late: number }>;
}

const refuse = () =>
  new Problem(
    ...([403, 'not-our-form', 'Not our form'] as const),
    'The form is too old, or another page sent it: open it again.',
  );

/** Signing in and out: a token is shown once, then a session of the browser's stands for it. */
export function signInRoutes(dependencies: OwnerDependencies): Hono {
  const { database, signer, trustedProxies, now } = dependencies;
  const routes = new Hono();

  const show = (context: Context, next: string, failed?: 'wrong' | 'wait') => {
    const lang = readerLanguage(context);
    const status = failed === 'wait' ? 429 : failed ? 401 : 200;
    return answerPage(context, signInPage({ lang, next, failed }), lang, status);
  };

  routes.get('/sign-in', (context) => show(context, afterSignIn(context.req.query('next'))));

  routes.post('/sign-in', async (context) => {
    if (!isSentByPerson(context)) throw refuse();
    const fields = await readForm(context);
    const next = afterSignIn(fields.get('next'));
    const token = fields.get('token')?.trim() ?? '';
    let access;
    try {
      access = await accessByToken(context, dependencies, token);
    } catch (error) {
      if (error instanceof Problem && error.status === 429) return show(context, next, 'wait');
      throw error;
    }
    if (!access) return show(context, next, 'wrong');
    keepSession(context, trustedProxies, await openSession(database, hashToken(token), now()));
    return context.redirect(next || './', 303);
  });

  routes.post('/sign-out', async (context) => {
    const session = readSession(context, trustedProxies);
    if (!session || !isSentByPerson(context)) throw refuse();
    const csrfToken = (await readForm(context)).get('guard') ?? '';
    const holder = { name: '', scopes: [], sites: null, session };
    if (!(await isCsrfToken(signer, holder, csrfToken, now()))) throw refuse();
    await closeSession(database, session);
    dropSession(context, trustedProxies);
    return context.redirect('sign-in', 303);
  });

  return routes;
}

/** The home of the owner's pages, for whatever the token opens. */
export function homeRoute({ sites, signer, countRequests, now }: OwnerDependencies) {
  return async (context: Context): Promise<Response> => {
    const access = context.get('access');
    const lang = readerLanguage(context);
    const open = openSites(context, sites).map((id) => sites.byId(id) as Site);
    const counts = access.scopes.includes('rights')
      ? await Promise.all(
          open.map((site) => countRequests(site.id, dayIn(now().toISOString(), timeZoneOf(site)))),
        )
      : undefined;
    const sum = (key: 'open' | 'late') => counts?.reduce((total, one) => total + one[key], 0) ?? 0;
    const page = homePage({
      lang,
      relativeRoot: '',
      access,
      csrfToken: await makeCsrfToken(signer, access, now()),
      sites: open.map(nameOf),
      requests: counts && { open: sum('open'), late: sum('late') },
    });
    return answerPage(context, page, lang);
  };
}
