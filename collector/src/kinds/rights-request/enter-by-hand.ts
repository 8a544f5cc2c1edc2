import { randomUUID } from 'node:crypto';
import { invalid } from '../../http/check.js';
import { plainEnvelope } from '../../intake/plain-message.js';
import { acceptMessage, type Accepted } from '../../intake/accept-message.js';
import { dayIn } from '@limpide/contract/periods';
import { timeZoneOf, type Site } from '../../sites/sites.js';
import type { RightsDependencies } from './dependencies.js';
import type { ManualEntry } from './register-row.js';
import { registerRequest, type RegistrationOutcome } from './register-request.js';
import type { RequestBody } from '@limpide/contract/kinds/rights-request/message';

/**
 * Enters a request that came by post, by telephone, by e-mail or at the counter. Its period runs
 * from the day on which it came, which cannot be in the future.
 */
export async function enterByHand(
  dependencies: RightsDependencies,
  site: Site,
  { eventId = randomUUID(), channel, receivedAt, lang, form }: Omit<ManualEntry, 'site'>,
  who: string,
): Promise<Accepted<RegistrationOutcome>> {
  const { metrics, now } = dependencies;
  const zone = timeZoneOf(site);
  if (dayIn(receivedAt, zone) > dayIn(now().toISOString(), zone)) {
    const error = { pointer: '/receivedAt', code: 'invalid', detail: 'a day that is not to come' };
    throw invalid([error], 'invalid-body', 'Invalid body');
  }
  const origin = site.origins[0] ?? '';
  const body: RequestBody = {
    ...plainEnvelope({
      kind: 'rights-request',
      action: 'submit',
      notice: 'rights',
      lang,
      eventId,
      occurredAt: receivedAt.length === 10 ? `${receivedAt}T00:00:00Z` : receivedAt,
      origin,
      pageId: '/',
      textSha256: null,
    }),
    form,
  };
  const incoming = { site, channel, body, who, receivedAt };
  return acceptMessage('rights-request', metrics, () => registerRequest(dependencies, incoming));
}
