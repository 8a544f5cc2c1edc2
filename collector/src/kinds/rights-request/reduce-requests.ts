import type { RequestBody } from '@limpide/contract/kinds/rights-request/message';
import type { CaseEvent } from '../../case-files/case-file-store.js';
import { reduceEvents } from '../../case-files/reduce-events.js';
import type { Database } from '../../database/database.js';
import { requestFileOf, type RequestKey } from './request-store.js';

/** What somebody has written by hand: it may say anything of anybody. */
const WRITTEN = ['text', 'reason', 'measures'];

const without = (data: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));

/** What the register says of a request for as long as it is kept: which rights, asked how. */
const bare = ({ form, ...request }: RequestBody) => ({
  ...request,
  form: { rights: form.rights, capacity: form.capacity, answer: { by: form.answer.by } },
});

type Less = (event: CaseEvent) => Record<string, unknown> | undefined;

const lessDetails =
  (cutoff: Date): Less =>
  ({ type, data, at }) => {
    // What was noted since has its own time.
    if (new Date(at) >= cutoff) return undefined;
    if (type === 'received')
      return 'reduced' in data
        ? undefined
        : { ...data, request: bare(data['request'] as RequestBody) };
    return WRITTEN.some((name) => name in data) ? without(data, WRITTEN) : undefined;
  };

const lessIdentity: Less = ({ type, data }) =>
  type === 'identity-provided' && 'text' in data ? without(data, ['text']) : undefined;

const SETTLED = `SELECT site, reference, salt FROM rights_requests AS file
WHERE settled_at < $1 AND EXISTS (SELECT 1 FROM rights_events AS event
  WHERE event.site = file.site AND event.reference = file.reference AND`;

const DETAILED = `${SETTLED} event.at < $1 AND (event.data ?| '{${WRITTEN.join(',')}}'
  OR (type = 'received' AND NOT event.data ? 'reduced')))`;

const IDENTIFIED = `${SETTLED} type = 'identity-provided' AND event.data ? 'text')`;

async function reduceRequests(
  database: Database,
  select: string,
  cutoff: Date,
  less: Less,
  isContactToo: boolean,
): Promise<number> {
  const moment = cutoff.toISOString();
  const old = await database.query<RequestKey>(select, [moment]);
  let count = 0;
  for (const { site, reference } of old)
    count += await database.transaction(async (transaction) => {
      // Its row is what concurrent events wait for.
      const [row] = await transaction.query<{ salt: Uint8Array }>(
        `${select} AND site = $2 AND reference = $3 FOR UPDATE OF file`,
        [moment, site, reference],
      );
      if (!row) return 0;
      await reduceEvents(transaction, requestFileOf({ site, reference }, row.salt), less);
      if (isContactToo)
        await transaction.query(
          'UPDATE rights_requests SET contact = NULL WHERE site = $1 AND reference = $2',
          [site, reference],
        );
      return 1;
    });
  return count;
}

/**
 * Forgets who had asked, and all that was written by hand, of requests settled before a moment: the
 * line of the register stays, with its rights, its dates and its outcome. Of how many requests.
 */
export const purgeDetails = (database: Database, cutoff: Date): Promise<number> =>
  reduceRequests(database, DETAILED, cutoff, lessDetails(cutoff), true);

/** Forgets by what somebody has shown who they are: that they have, and when, is all that stays. */
export const purgeIdentityAnswers = (database: Database, cutoff: Date): Promise<number> =>
  reduceRequests(database, IDENTIFIED, cutoff, lessIdentity, false);
