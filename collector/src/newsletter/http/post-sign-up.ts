import type { Context, Handler } from 'hono';
import { codeOf, sqlState } from '../../database/sql-state.js';
import { check } from '../../http/check.js';
import { clientAddress } from '../../http/client-address.js';
import { Problem } from '../../http/problem.js';
import { isForm, readJson } from '../../http/read-json.js';
import { refuseStrangers, siteOf } from '../../http/site-of.js';
import { tooMany } from '../../http/too-many.js';
import type { Site } from '../../sites.js';
import type { NewsletterDependencies } from '../dependencies.js';
import { receiveSignUp, type Receipt } from '../receive-sign-up.js';
import { signUp, type SignUp } from '@limpide/contract/kinds/sign-up/message';
import { postForm } from './post-form.js';

/** Takes a sign-up, or throws what is answered instead. */
export async function take(
  dependencies: NewsletterDependencies,
  site: Site,
  body: SignUp,
): Promise<Exclude<Receipt, { outcome: 'conflict' }>> {
  const receipt = await receiveSignUp(dependencies, site, body).catch((error: unknown) => {
    if (codeOf(error) !== sqlState.lockNotAvailable) throw error;
    throw new Problem(409, 'in-progress', 'In progress', 'This key is being processed.', {
      headers: { 'retry-after': '1' },
    });
  });
  dependencies.metrics.record('newsletter', receipt.outcome);
  if (receipt.outcome === 'conflict')
    throw new Problem(422, 'other-body', 'Other body', 'This key was used with another body.');
  return receipt;
}

async function postJson(context: Context, dependencies: NewsletterDependencies): Promise<Response> {
  const body = check(signUp, await readJson(context), 'invalid-body', 'Invalid body');
  if (context.req.header('idempotency-key') !== body.eventId)
    throw new Problem(400, 'wrong-key', 'Wrong key', 'Idempotency-Key must be the eventId.');
  const site = siteOf(context, dependencies.sites, body.origin);
  const { eventId, receivedAt } = await take(dependencies, site, body);
  return context.json({ eventId, receivedAt }, 202);
}

/**
 * `POST {base}/newsletter`: a sign-up is checked, then taken exactly once, then acknowledged in the
 * same words whether the address is known or not. As JSON, or as a form from a page without script.
 */
export function postSignUp(dependencies: NewsletterDependencies): Handler {
  const { sites, limiter, trustedProxies } = dependencies;
  return async (context) => {
    // A page without referrer says `null` even to its own server: plain-form.ts sees to it.
    if (!isForm(context)) refuseStrangers(context, sites);
    const wait = await limiter?.hit('requests', clientAddress(context, trustedProxies));
    if (wait) throw tooMany(wait);
    return isForm(context) ? postForm(context, dependencies) : postJson(context, dependencies);
  };
}
