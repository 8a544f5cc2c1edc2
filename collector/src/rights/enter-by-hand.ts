import { randomUUID } from 'node:crypto';
import { invalid } from '../http/check.js';
import { Problem } from '../http/problem.js';
import { dayIn } from '@limpide/contract/periods';
import { timeZoneOf, type Site } from '../sites.js';
import type { RightsDependencies } from './dependencies.js';
import type { ManualEntry } from './line.js';
import { publicBase } from './public-base.js';
import { registerRequest, type Outcome } from './register-request.js';
import type { RequestBody } from '@limpide/contract/kinds/rights-request/message';

/**
 * Enters a request that came by post, by telephone, by e-mail or at the counter. Its period runs
 * from the day on which it came, which cannot be in the future.
 */
export async function enterByHand(
  { database, metrics, post, basePath, now }: RightsDependencies,
  site: Site,
  { eventId = randomUUID(), channel, receivedAt, lang, form }: Omit<ManualEntry, 'site'>,
  who: string,
): Promise<Exclude<Outcome, { outcome: 'conflict' }>> {
  const zone = timeZoneOf(site);
  if (dayIn(receivedAt, zone) > dayIn(now().toISOString(), zone)) {
    const error = { pointer: '/receivedAt', code: 'invalid', detail: 'a day that is not to come' };
    throw invalid([error], 'invalid-body', 'Invalid body');
  }
  const origin = site.origins[0] ?? '';
  const body = {
    ...{ schema: 'limpide/1', kind: 'rights-request', eventId, action: 'submit', subjectRef: null },
    occurredAt: receivedAt.length === 10 ? `${receivedAt}T00:00:00Z` : receivedAt,
    notice: {
      ...{ id: 'rights', version: null, lang },
      ...{ textSha256: null, configSha256: null, codeSha256: null },
    },
    ...{ origin, pageId: '/', form },
  } satisfies RequestBody;
  const base = publicBase(site, origin, basePath);
  const incoming = { site, channel, body, who, receivedAt, base, basePath };
  const outcome = await registerRequest(database, incoming, post, now());
  metrics.record('rights-request', outcome.outcome);
  if (outcome.outcome === 'conflict')
    throw new Problem(422, 'other-body', 'Other body', 'This key was used with another body.');
  return outcome;
}
