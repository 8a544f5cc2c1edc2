import type { Context, Handler } from 'hono';
import { check } from '../http/check.js';
import { clientAddress } from '../http/client-address.js';
import { Problem } from '../http/problem.js';
import { isForm, readJson } from '../http/read-json.js';
import { tooMany } from '../http/too-many.js';
import type { IntakeDependencies } from './dependencies.js';
import type { Door, Message } from './door.js';
import { postForm } from './plain-form.js';
import { otherOrigin, refuseStrangers, siteOf } from './site-of.js';
import { take, type Outcome } from './take.js';

async function postJson<Body extends Message, Receipt extends Outcome, Sender>(
  context: Context,
  door: Door<Body, Receipt, Sender>,
  { sites, limiter, metrics }: IntakeDependencies,
): Promise<Response> {
  const known = await door.authorise?.(context);
  const body = check(door.schema, await readJson(context), 'invalid-body', 'Invalid body');
  if (context.req.header('idempotency-key') !== body.eventId)
    throw new Problem(400, 'wrong-key', 'Wrong key', 'Idempotency-Key must be the eventId.');
  if (known && !known.site.origins.includes(body.origin)) throw otherOrigin();
  const site = known?.site ?? siteOf(context, sites, body.origin);
  // A flood from everywhere ends here, and not in the database.
  const full = door.isSiteLimited ? await limiter?.hit('site', site.id) : undefined;
  if (full) throw tooMany(full);
  const posted = { site, body, sender: known?.sender as Sender };
  const receipt = await take(door.kind, metrics, () => door.receive(posted));
  return door.answer(context, posted, receipt);
}

/**
 * The way of every posted message: strangers are refused and clients limited before anything is read;
 * it is checked, stored exactly once, then acknowledged. As JSON, or where the door has a form for
 * it, as a page without script sends it.
 */
export function post<Body extends Message, Receipt extends Outcome, Sender = undefined>(
  door: Door<Body, Receipt, Sender>,
  dependencies: IntakeDependencies,
): Handler {
  const { sites, limiter, trustedProxies } = dependencies;
  return async (context) => {
    const form = isForm(context) ? door.form : undefined;
    // A page without referrer says `null` even to its own server: site-of-form.ts sees to it.
    if (!form && !door.authorise) refuseStrangers(context, sites);
    const wait = await limiter?.hit(door.limit, clientAddress(context, trustedProxies));
    if (wait) throw tooMany(wait);
    return form
      ? postForm(context, door, form, dependencies)
      : postJson(context, door, dependencies);
  };
}
