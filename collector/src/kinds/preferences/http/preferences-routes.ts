import { Hono } from 'hono';
import { clientAddress } from '../../../http/client-address.js';
import { rateLimited } from '../../../http/rate-limited.js';
import type { MessageEndpoint } from '../../../intake/message-endpoint.js';
import { handlePost } from '../../../intake/post.js';
import { addressKey } from '../../../objections/address-key.js';
import { keyInUse } from '../../../objections/rekey.js';
import type { KindDependencies } from '../../../objections/dependencies.js';
import { preferences, type Preferences } from '@limpide/contract/kinds/preferences/message';
import { allOff, inOrder } from '@limpide/contract/kinds/preferences/vocabulary';
import { readPreferences } from '../read-preferences.js';
import { receivePreferences, type PreferencesReceipt } from '../receive-preferences.js';
import type { Customer } from '../customer-token.js';
import { customerOf } from './customer-of.js';

/** `POST {base}/choices`: the choices of the customer whose token the request brings. */
const preferencesEndpoint = (
  dependencies: KindDependencies,
): MessageEndpoint<Preferences, PreferencesReceipt, Customer> => ({
  kind: 'choices',
  limit: 'posts',
  schema: preferences,
  authorise: async (context) => {
    const { site, customer } = await customerOf(context, dependencies);
    return { site, sender: customer };
  },
  receive: ({ site, body, sender }) => receivePreferences(dependencies, site, sender, body),
  answer: (context, { asks }, { outcome, state, basis, ...answer }) =>
    context.json(
      { ...answer, ...asks, state: { ...allOff(), ...inOrder(state) }, basis: inOrder(basis) },
      outcome === 'stored' ? 201 : 200,
    ),
});

/** What customers use: their token, signed by the owner's server, opens it. */
export function preferencesRoutes(dependencies: KindDependencies): Hono {
  const { database, limiter, signer, trustedProxies, following } = dependencies;
  const routes = new Hono();
  for (const start of ['', '/sites/:site']) {
    routes.post(`${start}/choices`, handlePost(preferencesEndpoint(dependencies), dependencies));
    routes.get(`${start}/choices`, async (context) => {
      const wait = await limiter?.hit('posts', clientAddress(context, trustedProxies));
      if (wait) throw rateLimited(wait);
      const { site, customer } = await customerOf(context, dependencies);
      const { sub, email } = customer;
      const key =
        email === undefined
          ? null
          : await keyInUse(database, site.id, await addressKey(signer, site.id, email));
      return context.json(await readPreferences(database, following.lists.read, site.id, sub, key));
    });
  }
  return routes;
}
