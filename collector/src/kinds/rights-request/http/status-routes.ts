import type { Context, Handler } from 'hono';
import * as v from 'valibot';
import { Problem } from '../../../http/problem.js';
import { isForm, readForm } from '../../../http/read-json.js';
import { clientAddress } from '../../../http/client-address.js';
import { rateLimited } from '../../../http/rate-limited.js';
import { applyAction, unknownRequest } from '../apply-action.js';
import type { RightsDependencies } from '../dependencies.js';
import { actions, AUTHOR } from '../register-event.js';
import { findRequest, type FoundRequest } from '../find-request.js';
import { isStatusLink } from '../status-link.js';
import { statusPage, unknownPage } from '../pages/status-page.js';
import { REFERENCE } from '../request-reference.js';
import { requestStatusOf } from '../request-status.js';
import { languageOf } from '../../../i18n/languages.js';
import { answerPage, relativeRootOf, wantsPage } from '../../../http/answer-page.js';

export const linkQuery = v.strictObject({
  expires: v.pipe(v.string(), v.regex(/^\d{1,12}$/)),
  signature: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  answered: v.optional(v.literal('1')),
});

/** The request that a signed link opens; undefined whatever is wrong with it. */
async function opened(
  context: Context,
  { database, sites, signer, now }: RightsDependencies,
): Promise<(FoundRequest & { query: v.InferOutput<typeof linkQuery> }) | undefined> {
  const reference = context.req.param('reference') ?? '';
  const query = v.safeParse(linkQuery, context.req.query());
  if (!query.success || !REFERENCE.test(reference)) return undefined;
  if (!(await isStatusLink(signer, reference, query.output, now()))) return undefined;
  const found = await findRequest(database, sites, reference);
  return found && { ...found, query: query.output };
}

/** The same refusal for a wrong link, an old one, and a request that is not there. */
function refuse(context: Context): Promise<Response> {
  if (!wantsPage(context)) throw unknownRequest();
  context.set('problem', 'unknown-request');
  const lang = languageOf(context.req.header('accept-language')?.slice(0, 2) ?? '');
  return answerPage(context, unknownPage(lang, relativeRootOf(context, 1)), lang, 404);
}

/** `GET {base}/rights-requests/<reference>?expires=…&signature=…`: where it stands, for its author. */
export function readStatus(dependencies: RightsDependencies): Handler {
  const { limiter, trustedProxies } = dependencies;
  return async (context) => {
    const wait = await limiter?.hit('links', clientAddress(context, trustedProxies));
    if (wait) throw rateLimited(wait);
    const found = await opened(context, dependencies);
    if (!found) return refuse(context);
    const { site, entry, query } = found;
    if (!wantsPage(context)) return context.json(requestStatusOf(entry));
    const isAnswered = query.answered === '1' && entry.identityState === 'provided';
    const page = statusPage({ site, entry, relativeRoot: relativeRootOf(context, 1), isAnswered });
    return answerPage(context, page, entry.lang);
  };
}

/**
 * `POST` to the same link: the author answers the question about their identity, with text. The
 * link is all that opens it: no other page can make a browser send it without knowing it.
 */
export function answerIdentity(dependencies: RightsDependencies): Handler {
  const { limiter, trustedProxies } = dependencies;
  return async (context) => {
    const wait = await limiter?.hit('requests', clientAddress(context, trustedProxies));
    if (wait) throw rateLimited(wait);
    if (!isForm(context))
      throw new Problem(
        ...([415, 'wrong-type', 'Wrong content type'] as const),
        'Send application/x-www-form-urlencoded.',
      );
    const found = await opened(context, dependencies);
    if (!found) return refuse(context);
    const { site, entry, query } = found;
    const { expires, signature } = query;
    const here = (more = '') =>
      `${entry.reference}?expires=${expires}&signature=${signature}${more}`;
    // Answered before, by a first click: shown, not refused.
    if (entry.identityState !== 'requested') return context.redirect(here('&answered=1'), 303);
    const text = (await readForm(context)).get('text')?.trim() ?? '';
    const action = { type: 'identity-provided', text } as const;
    if (!v.is(actions['identity-provided'], action)) {
      context.set('problem', 'invalid-body');
      const page = statusPage({
        site,
        entry,
        relativeRoot: relativeRootOf(context, 1),
        refused: text,
      });
      return answerPage(context, page, entry.lang, 400);
    }
    const { reference } = entry;
    await applyAction(dependencies, { site, reference, action, who: AUTHOR }).catch(
      (error: unknown) => {
        // The other of two clicks was faster.
        if (!(error instanceof Problem) || error.slug !== 'not-now') throw error;
      },
    );
    return context.redirect(here('&answered=1'), 303);
  };
}
