import type { Context, Handler } from 'hono';
import { parseOrRefuse } from '../http/check.js';
import { clientAddress } from '../http/client-address.js';
import { Problem } from '../http/problem.js';
import { isForm, readJson } from '../http/read-json.js';
import { rateLimited } from '../http/rate-limited.js';
import type { IntakeDependencies } from './dependencies.js';
import type { MessageEndpoint, PostedMessage } from './message-endpoint.js';
import { postForm } from './plain-form.js';
import { otherOrigin, refuseStrangers, siteOf } from './site-of.js';
import { withoutSpare } from './without-spare.js';
import { acceptMessage, type ReceiptOutcome } from './accept-message.js';

async function postJson<Body extends PostedMessage, Receipt extends ReceiptOutcome, Sender>(
  context: Context,
  endpoint: MessageEndpoint<Body, Receipt, Sender>,
  { sites, limiter, metrics, texts }: IntakeDependencies,
): Promise<Response> {
  const known = await endpoint.authorise?.(context);
  const body = parseOrRefuse(
    endpoint.schema,
    withoutSpare(await readJson(context), endpoint.schema),
    'invalid-body',
    'Invalid body',
  );
  if (context.req.header('idempotency-key') !== body.eventId)
    throw new Problem(400, 'wrong-key', 'Wrong key', 'Idempotency-Key must be the eventId.');
  if (known && !known.site.origins.includes(body.origin)) throw otherOrigin();
  const site = known?.site ?? siteOf(context, sites, body.origin);
  // A flood from everywhere ends here, and not in the database.
  const full = endpoint.isSiteLimited ? await limiter?.hit('site', site.id) : undefined;
  if (full) throw rateLimited(full);
  const posted = { site, body, sender: known?.sender as Sender };
  const receipt = await acceptMessage(endpoint.kind, metrics, () => endpoint.receive(posted));
  const isWanted = await texts.isWanted(site.id, body.notice.textSha256);
  const asks = isWanted ? ({ textWanted: true } as const) : {};
  return endpoint.answer(context, { ...posted, asks }, receipt);
}

/**
 * The way of every posted message: strangers are refused and clients limited before anything is read;
 * it is checked, stored exactly once, then acknowledged. As JSON, or where the endpoint has a form for
 * it, as a page without script sends it.
 */
export function handlePost<
  Body extends PostedMessage,
  Receipt extends ReceiptOutcome,
  Sender = undefined,
>(endpoint: MessageEndpoint<Body, Receipt, Sender>, dependencies: IntakeDependencies): Handler {
  const { sites, limiter, trustedProxies } = dependencies;
  return async (context) => {
    const form = isForm(context) ? endpoint.form : undefined;
    // A page without referrer says `null` even to its own server: site-of-form.ts sees to it.
    if (!form && !endpoint.authorise) refuseStrangers(context, sites);
    const wait = await limiter?.hit(endpoint.limit, clientAddress(context, trustedProxies));
    if (wait) throw rateLimited(wait);
    return form
      ? postForm(context, endpoint, form, dependencies)
      : postJson(context, endpoint, dependencies);
  };
}
