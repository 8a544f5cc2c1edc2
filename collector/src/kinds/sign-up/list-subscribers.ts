import type { Database } from '../../database/database.js';
import { eventFrom, eventsColumn, type EventRow } from '../../case-files/event-store.js';
import type { Signer } from '../../security/hmac-signer.js';
import type { Site } from '../../sites/sites.js';
import {
  COLUMNS,
  subscriptionStore,
  type SubscriptionState,
  type Subscription,
} from './subscription-store.js';
import {
  provenSubscriberOf,
  subscriberOf,
  type ProvenSubscriber,
  type Subscriber,
} from './subscriber.js';
import { unsubscribeUrl } from './unsubscribe-link.js';

export interface SubscriberQuery {
  site: Site;
  state?: SubscriptionState | undefined;
  list?: string | undefined;
  /** This one only. */
  id?: string | undefined;
}

const LIST = `
SELECT ${COLUMNS}, ${eventsColumn(subscriptionStore)} AS events FROM subscriptions AS file
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
      yield provenSubscriberOf(subscription, url, events.map(eventFrom));
    }
    last = page.at(-1);
    if (page.length < PAGE) return;
  }
}

const SHOWN = `
SELECT ${COLUMNS}, count(*) OVER ()::int AS total, (
  SELECT kept.sha256 FROM file_events AS event
  JOIN texts AS kept ON kept.site = event.site AND kept.sha256 = data->'notice'->>'textSha256'
  WHERE event.site = file.site AND event.file = file.id ORDER BY number DESC LIMIT 1) AS text
FROM subscriptions AS file
WHERE site = $1 AND state = coalesce($2, state) AND list = coalesce($3, list)
ORDER BY changed_at DESC, id LIMIT $4 OFFSET $5`;

/** A subscriber, and the hash of the text that they last agreed on; null where it is not kept. */
export type ShownSubscriber = Subscriber & { text: string | null };

/** A page of subscribers without their proof, the newest change first, and how many there are. */
export async function showSubscribers(
  database: Database,
  { signer, basePath }: { signer: Signer; basePath: string },
  { site, state, list }: SubscriberQuery,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ count: number; found: ShownSubscriber[] }> {
  const rows = await database.query<Subscription & { total: number; text: string | null }>(SHOWN, [
    ...[site.id, state ?? null, list ?? null, limit, offset],
  ]);
  const found = rows.map(async ({ total: _total, text, ...row }) => ({
    ...subscriberOf(row, await unsubscribeUrl(signer, site, basePath, row.id)),
    text,
  }));
  return { count: rows[0]?.total ?? 0, found: await Promise.all(found) };
}

/** The lists of a site, past subscriptions included. */
export async function listsOf(database: Database, site: string): Promise<string[]> {
  const rows = await database.query<{ list: string }>(
    'SELECT DISTINCT list FROM subscriptions WHERE site = $1 ORDER BY list',
    [site],
  );
  return rows.map(({ list }) => list);
}
