import type { Context, Handler } from 'hono';
import { check } from '../../http/check.js';
import { clientAddress } from '../../http/client-address.js';
import { Problem } from '../../http/problem.js';
import { isForm, readJson } from '../../http/read-json.js';
import { refuseStrangers, siteOf } from '../../http/site-of.js';
import { tooMany } from '../../http/too-many.js';
import { dueDates } from '@limpide/contract/periods';
import { calendarOf } from '../../sites.js';
import type { RightsDependencies } from '../dependencies.js';
import { answeredBase } from '../public-base.js';
import { receiptOf } from '../receipt.js';
import { rightsRequest, withoutTraps } from '@limpide/contract/kinds/rights-request/message';
import { enter } from './enter.js';
import { postForm } from './post-form.js';

async function postJson(context: Context, dependencies: RightsDependencies): Promise<Response> {
  const { sites, post } = dependencies;
  const value = await readJson(context);
  const posted = check(rightsRequest, value, 'invalid-body', 'Invalid body');
  const { eventId, origin } = posted;
  if (context.req.header('idempotency-key') !== eventId)
    throw new Problem(400, 'wrong-key', 'Wrong key', 'Idempotency-Key must be the eventId.');
  const site = siteOf(context, sites, origin);
  const entered = await enter(dependencies, site, withoutTraps(posted));
  const base = answeredBase(context, site, origin, dependencies);
  // Those at the receipt: what has been suspended or extended since is on the request's own page.
  const dates = dueDates(entered.entry.receivedAt, calendarOf(site));
  const receipt = await receiptOf(eventId, entered, post.signer, base, dates);
  return context.json(receipt, entered.outcome === 'stored' ? 201 : 200);
}

/**
 * `POST {base}/rights-requests`: a request is checked, then entered exactly once, then acknowledged.
 * As JSON from the page's element, or as a form from a page without script.
 */
export function postRequest(dependencies: RightsDependencies): Handler {
  const { sites, limiter, trustedProxies } = dependencies;
  return async (context) => {
    // A page without referrer says `null` even to its own server: post-form.ts sees to it.
    if (!isForm(context)) refuseStrangers(context, sites);
    const wait = await limiter?.hit('requests', clientAddress(context, trustedProxies));
    if (wait) throw tooMany(wait);
    return isForm(context) ? postForm(context, dependencies) : postJson(context, dependencies);
  };
}
