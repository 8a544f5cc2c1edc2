import { codeOf, sqlState } from '../../database/sql-state.js';
import { Problem } from '../../http/problem.js';
import type { Site } from '../../sites.js';
import type { RightsDependencies } from '../dependencies.js';
import { publicBase } from '../public-base.js';
import { registerRequest, type Outcome } from '../register-request.js';
import type { RequestBody } from '@limpide/contract/kinds/rights-request/message';

/** Enters a posted request, or throws what is answered instead. */
export async function enter(
  { database, metrics, post, basePath, now }: RightsDependencies,
  site: Site,
  body: RequestBody,
): Promise<Exclude<Outcome, { outcome: 'conflict' }>> {
  const base = publicBase(site, body.origin, basePath);
  const incoming = { site, body, base, basePath, channel: 'form' } as const;
  const outcome = await registerRequest(database, incoming, post, now()).catch((error: unknown) => {
    if (codeOf(error) !== sqlState.lockNotAvailable) throw error;
    throw new Problem(409, 'in-progress', 'In progress', 'This key is being processed.', {
      headers: { 'retry-after': '1' },
    });
  });
  metrics.record('rights-request', outcome.outcome);
  if (outcome.outcome === 'conflict')
    throw new Problem(422, 'other-body', 'Other body', 'This key was used with another body.');
  return outcome;
}
