import { Hono } from 'hono';
import { clientAddress } from '../../../http/client-address.js';
import { tooMany } from '../../../http/too-many.js';
import type { Door } from '../../../intake/door.js';
import { post } from '../../../intake/post.js';
import { addressKey } from '../../../objections/address-key.js';
import type { KindDependencies } from '../../../objections/dependencies.js';
import { choices, type Choices } from '@limpide/contract/kinds/preferences/message';
import { allOff, inOrder } from '@limpide/contract/kinds/preferences/vocabulary';
import { readChoices } from '../read-choices.js';
import { receiveChoices, type Receipt } from '../receive-choices.js';
import type { Customer } from '../token.js';
import { customerOf } from './customer-of.js';

/** `POST {base}/choices`: the choices of the customer whose token the request brings. */
const choicesDoor = (dependencies: KindDependencies): Door<Choices, Receipt, Customer> => ({
  kind: 'choices',
  limit: 'posts',
  schema: choices,
  authorise: async (context) => {
    const { site, customer } = await customerOf(context, dependencies);
    return { site, sender: customer };
  },
  receive: ({ site, body, sender }) => receiveChoices(dependencies, site, sender, body),
  answer: (context, _posted, { outcome, state, basis, ...answer }) =>
    context.json(
      { ...answer, state: { ...allOff(), ...inOrder(state) }, basis: inOrder(basis) },
      outcome === 'stored' ? 201 : 200,
    ),
});

/** What customers use: their token, signed by the owner's server, opens it. */
export function choicesRoutes(dependencies: KindDependencies): Hono {
  const { database, limiter, signer, trustedProxies, following } = dependencies;
  const routes = new Hono();
  for (const start of ['', '/sites/:site']) {
    routes.post(`${start}/choices`, post(choicesDoor(dependencies), dependencies));
    routes.get(`${start}/choices`, async (context) => {
      const wait = await limiter?.hit('posts', clientAddress(context, trustedProxies));
      if (wait) throw tooMany(wait);
      const { site, customer } = await customerOf(context, dependencies);
      const { sub, email } = customer;
      const key = email === undefined ? null : await addressKey(signer, site.id, email);
      return context.json(await readChoices(database, following.lists.read, site.id, sub, key));
    });
  }
  return routes;
}
