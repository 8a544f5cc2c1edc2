import { Hono, type Context, type Handler } from 'hono';
import { codeOf, sqlState } from '../../database/sql-state.js';
import { check } from '../../http/check.js';
import { clientAddress } from '../../http/client-address.js';
import { Problem } from '../../http/problem.js';
import { readJson } from '../../http/read-json.js';
import { tooMany } from '../../http/too-many.js';
import { addressKey } from '../../newsletter/addresses.js';
import type { NewsletterDependencies } from '../../newsletter/dependencies.js';
import { choices } from '@limpide/contract/kinds/preferences/message';
import { allOff, inOrder } from '@limpide/contract/kinds/preferences/vocabulary';
import { readChoices } from '../read-choices.js';
import { receiveChoices } from '../receive-choices.js';
import { customerOf } from './customer-of.js';

/** `POST {base}/choices`: the choices of the customer whose token the request brings. */
function postChoices(dependencies: NewsletterDependencies): Handler {
  return async (context) => {
    const { site, customer } = await customerOf(context, dependencies);
    const body = check(choices, await readJson(context), 'invalid-body', 'Invalid body');
    if (context.req.header('idempotency-key') !== body.eventId)
      throw new Problem(400, 'wrong-key', 'Wrong key', 'Idempotency-Key must be the eventId.');
    if (!site.origins.includes(body.origin))
      throw new Problem(403, 'other-origin', 'Other origin', 'The body names another origin.');
    const receipt = await receiveChoices(dependencies, site, customer, body).catch(
      (error: unknown) => {
        if (codeOf(error) !== sqlState.lockNotAvailable) throw error;
        throw new Problem(409, 'in-progress', 'In progress', 'This key is being processed.', {
          headers: { 'retry-after': '1' },
        });
      },
    );
    dependencies.metrics.record('choices', receipt.outcome);
    if (receipt.outcome === 'conflict')
      throw new Problem(422, 'other-body', 'Other body', 'This key was used with another body.');
    const { outcome, state, basis, ...answer } = receipt;
    return context.json(
      { ...answer, state: { ...allOff(), ...inOrder(state) }, basis: inOrder(basis) },
      outcome === 'stored' ? 201 : 200,
    );
  };
}

/** What customers use: their token, signed by the owner's server, opens it. */
export function choicesRoutes(dependencies: NewsletterDependencies): Hono {
  const { database, limiter, signer, trustedProxies } = dependencies;
  const routes = new Hono();
  const limit = async (context: Context, next: () => Promise<void>) => {
    const wait = await limiter?.hit('posts', clientAddress(context, trustedProxies));
    if (wait) throw tooMany(wait);
    await next();
  };
  for (const start of ['', '/sites/:site']) {
    routes.post(`${start}/choices`, limit, postChoices(dependencies));
    routes.get(`${start}/choices`, limit, async (context) => {
      const { site, customer } = await customerOf(context, dependencies);
      const { sub, email } = customer;
      const key = email === undefined ? null : await addressKey(signer, site.id, email);
      return context.json(await readChoices(database, site.id, sub, key));
    });
  }
  return routes;
}
