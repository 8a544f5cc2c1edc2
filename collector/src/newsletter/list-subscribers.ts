import type { Database } from '../database/database.js';
import { EVENTS, fileEventFrom, type EventRow } from '../records/file-events.js';
import type { Signer } from '../rights/secret.js';
import type { Site } from '../sites.js';
import { COLUMNS, type State, type Subscription } from './store.js';
import { provenSubscriberOf, type ProvenSubscriber } from './subscriber.js';
import { unsubscribeUrl } from './unsubscribe-link.js';

export interface SubscriberQuery {
  site: Site;
  state?: State | undefined;
  list?: string | undefined;
  /** This one only. */
  id?: string | undefined;
}

const LIST = `
SELECT ${COLUMNS}, ${EVENTS} AS events FROM subscriptions AS file
WHERE site = $1 AND state = coalesce($2, state) AND list = coalesce($3, list)
  AND id = coalesce($4::uuid, id)
  AND (created_at, id) > (coalesce($5, '-infinity'::timestamptz),
    coalesce($6::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
ORDER BY created_at, id LIMIT $7`;

const PAGE = 200;

/** Subscribers with their proof, in the order in which they came, a page at a time. */
export async function* eachSubscriber(
  database: Database,
  { signer, basePath }: { signer: Signer; basePath: string },
  { site, state, list, id }: SubscriberQuery,
): AsyncGenerator<ProvenSubscriber> {
  for (let last: Subscription | undefined; ;) {
    const page = await database.query<Subscription & { events: EventRow[] }>(LIST, [
      ...[site.id, state ?? null, list ?? null, id ?? null],
      ...[last?.createdAt.toISOString() ?? null, last?.id ?? null, PAGE],
    ]);
    for (const { events, ...subscription } of page) {
      const url = await unsubscribeUrl(signer, site, basePath, subscription.id);
      yield provenSubscriberOf(subscription, url, events.map(fileEventFrom));
    }
    last = page.at(-1);
    if (page.length < PAGE) return;
  }
}
