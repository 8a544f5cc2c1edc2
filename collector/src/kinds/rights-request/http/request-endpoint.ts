import type { MessageEndpoint } from '../../../intake/message-endpoint.js';
import { honeypotFrom } from '../../../intake/plain-message.js';
import { dueDates } from '@limpide/contract/periods';
import { calendarOf } from '../../../sites/sites.js';
import type { RightsDependencies } from '../dependencies.js';
import { formFrom } from '../form-fields.js';
import { formPage } from '../pages/form-page.js';
import { answeredBase } from '../../../sites/public-base.js';
import { receiptOf, statusPath } from '../request-receipt.js';
import { registerRequest, type RegistrationOutcome } from '../register-request.js';
import {
  rightsRequest,
  withoutHoneypot,
  type PostedRequest,
} from '@limpide/contract/kinds/rights-request/message';
import { requestStore } from '../request-store.js';

/**
 * `POST {base}/rights-requests`: a request is entered into the register. A form is shown at its own
 * address then (303), so that a reload sends nothing again.
 */
export function requestEndpoint(
  dependencies: RightsDependencies,
): MessageEndpoint<PostedRequest, RegistrationOutcome> {
  const { signer } = dependencies;
  return {
    kind: 'rights-request',
    limit: 'requests',
    schema: rightsRequest,
    receive: ({ site, body }) =>
      registerRequest(dependencies, { site, body: withoutHoneypot(body), channel: 'form' }),
    answer: async (context, { site, body: { eventId, origin }, asks }, entered) => {
      const base = answeredBase(context, site, origin, dependencies);
      // Those at the receipt: what has been suspended or extended since is on the request's own page.
      const dates = dueDates(entered.entry.receivedAt, calendarOf(site));
      const receipt = await receiptOf(eventId, entered, signer, base, dates);
      return context.json({ ...receipt, ...asks }, entered.outcome === 'stored' ? 201 : 200);
    },
    form: {
      store: requestStore,
      envelope: { action: 'submit', notice: 'rights' },
      contentFrom: (fields) => ({ form: { ...formFrom(fields), ...honeypotFrom(fields) } }),
      again: ({ eventId: key, ...form }, errors) => formPage({ ...form, errors, key }),
      // Relative to what was asked, whatever stands in between.
      answer: async (context, _form, { entry, enteredAt }) =>
        context.body(null, 303, {
          location: (await statusPath(signer, entry.reference, enteredAt)).slice(1),
        }),
    },
  };
}
