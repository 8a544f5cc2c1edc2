import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { clientAddress } from '../../../http/client-address.js';
import { Problem } from '../../../http/problem.js';
import { readForm, readText, typeOf } from '../../../http/read-json.js';
import { rateLimited } from '../../../http/rate-limited.js';
import { answerPage, relativeRootOf, wantsPage } from '../../../http/answer-page.js';
import { languageOf } from '../../../i18n/languages.js';
import {
  answerOpenTracking,
  confirmByLink,
  continueByLink,
  openLink,
} from '../links/confirmations.js';
import type { SignUpDependencies } from '../dependencies.js';
import { confirmedPage, unknownLinkPage } from '../pages/confirm-page.js';
import { continuedPage, continuePage } from '../pages/continue-page.js';
import { openTrackingAnsweredPage } from '../pages/open-tracking-page.js';
import { stoppedPage, stopPage } from '../pages/stop-page.js';
import { pageWithHash } from '../links/shown-page.js';
import { noteStopReason, openStopLink, STOP_REASONS, stopWithLink } from '../stop-link.js';
import { unsubscribeToken } from '../unsubscribe-link.js';

const DEPTH = 2;

/**
 * The same refusal whatever is wrong with a link. Only these are counted: the servers of a mail
 * service stop hundreds of subscriptions from one address, and must not be turned away.
 */
async function refuse(
  context: Context,
  { limiter, trustedProxies }: SignUpDependencies,
): Promise<Response> {
  const wait = await limiter?.hit('requests', clientAddress(context, trustedProxies));
  if (wait) throw rateLimited(wait);
  if (!wantsPage(context))
    throw new Problem(
      404,
      'unknown-link',
      'Unknown link',
      'This link opens nothing, or no longer.',
    );
  context.set('problem', 'unknown-link');
  const lang = languageOf(context.req.header('accept-language')?.slice(0, 2) ?? '');
  return answerPage(context, unknownLinkPage(lang, relativeRootOf(context, DEPTH)), lang, 404);
}

/** The fields of a body in either encoding that RFC 8058 names; none where it is neither. */
async function fieldsOf(context: Context): Promise<FormData | URLSearchParams> {
  const text = await readText(context);
  if (typeOf(context) !== 'multipart/form-data') return new URLSearchParams(text.trim());
  const headers = { 'content-type': context.req.header('content-type') ?? '' };
  // The platform's own parser; what it cannot read asks for nothing.
  return new Response(text, { headers }).formData().catch(() => new URLSearchParams());
}

/** What is asked of a link: by the header of RFC 8058, in either encoding, or by a button. */
async function askedStop(context: Context) {
  const fields = await fieldsOf(context);
  const isButton = typeOf(context) === 'application/x-www-form-urlencoded';
  const [stop, reason] = [fields.get('stop'), fields.get('reason')];
  return {
    isOneClick: fields.get('List-Unsubscribe') === 'One-Click',
    stop: isButton && v.is(v.picklist(['all', 'list', 'open-tracking']), stop) ? stop : undefined,
    reason: isButton && v.is(v.picklist(STOP_REASONS), reason) ? reason : undefined,
  };
}

/**
 * Where the links of mails lead. Opening one changes nothing, for scanners of mail open them all:
 * only a POST does, as often as it is sent. No cookie, no login, no redirection.
 */
export function linkRoutes(dependencies: SignUpDependencies): Hono {
  const { signer } = dependencies;
  const routes = new Hono();
  const tokenOf = (context: Context) => context.req.param('token') ?? '';
  const up = (context: Context) => relativeRootOf(context, DEPTH);

  routes.get('/confirm/:token', async (context) => {
    const opened = await openLink(dependencies, tokenOf(context), 'subscribe');
    if (!opened) return refuse(context, dependencies);
    const page = await pageWithHash('confirm', opened, up(context));
    return answerPage(context, page, opened.subscription.lang);
  });

  routes.post('/confirm/:token', async (context) => {
    const shown = (await fieldsOf(context)).get('shown');
    const opened = await confirmByLink(dependencies, tokenOf(context), shown && String(shown));
    if (!opened) return refuse(context, dependencies);
    const { id, lang } = opened.subscription;
    const stop = `../unsubscribe/${await unsubscribeToken(signer, id)}`;
    return answerPage(context, confirmedPage(opened, up(context), stop), lang);
  });

  routes.get('/opens/:token', async (context) => {
    const opened = await openLink(dependencies, tokenOf(context), 'open-tracking');
    if (!opened) return refuse(context, dependencies);
    const page = await pageWithHash('opens', opened, up(context));
    return answerPage(context, page, opened.subscription.lang);
  });

  routes.post('/opens/:token', async (context) => {
    const fields = await readForm(context);
    const answer = fields.get('answer');
    if (answer !== 'yes' && answer !== 'no') return refuse(context, dependencies);
    const isAllowed = answer === 'yes';
    const shown = fields.get('shown');
    const opened = await answerOpenTracking(dependencies, tokenOf(context), isAllowed, shown);
    if (!opened) return refuse(context, dependencies);
    const page = openTrackingAnsweredPage(opened, up(context), isAllowed);
    return answerPage(context, page, opened.subscription.lang);
  });

  routes.get('/continue/:token', async (context) => {
    const opened = await openLink(dependencies, tokenOf(context), 'continue');
    if (!opened) return refuse(context, dependencies);
    return answerPage(context, continuePage(opened, up(context)), opened.subscription.lang);
  });

  routes.post('/continue/:token', async (context) => {
    const opened = await continueByLink(dependencies, tokenOf(context));
    if (!opened) return refuse(context, dependencies);
    const { id, lang } = opened.subscription;
    const stop = `../unsubscribe/${await unsubscribeToken(signer, id)}`;
    return answerPage(context, continuedPage(opened, up(context), stop), lang);
  });

  routes.get('/unsubscribe/:token', async (context) => {
    const opened = await openStopLink(dependencies, tokenOf(context));
    if (!opened) return refuse(context, dependencies);
    return answerPage(context, stopPage(opened, up(context)), opened.subscription.lang);
  });

  routes.post('/unsubscribe/:token', async (context) => {
    const token = tokenOf(context);
    const { isOneClick, stop, reason } = await askedStop(context);
    if (isOneClick) {
      const stopped = await stopWithLink(dependencies, token, 'list', 'header');
      return stopped ? context.text('Done.\n') : refuse(context, dependencies);
    }
    const opened = stop
      ? await stopWithLink(dependencies, token, stop, 'page')
      : reason
        ? await noteStopReason(dependencies, token, reason)
        : await openStopLink(dependencies, token);
    if (!opened) return refuse(context, dependencies);
    const what = stop ?? (reason && 'reason');
    const { lang } = opened.subscription;
    return what
      ? answerPage(context, stoppedPage(opened, up(context), what), lang)
      : answerPage(context, stopPage(opened, up(context)), lang, 400);
  });

  return routes;
}
