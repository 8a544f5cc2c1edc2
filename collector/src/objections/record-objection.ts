import type { Queryable } from '../database/database.js';
import type { Via } from './via.js';
import type { ObjectionDependencies } from './following.js';
import type { ObjectionScope } from './scope.js';
import { toSeconds } from '../records/to-seconds.js';
import type { Site } from '../sites/sites.js';
import { enqueueWebhook } from '../webhooks/queue.js';
import type { Identifier } from './identifiers.js';
import { logObjection } from './log-objection.js';
import { ALL_LISTS, lockPeople, suppress } from './suppressions.js';
import { addressesOf } from './addresses-of.js';

export interface Objection {
  identifiers: readonly Identifier[];
  scope: ObjectionScope;
  via: Via;
  /** What it follows from, for the proof: a request's reference, an event's id. Identifies no one. */
  source: Record<string, string>;
  /** When they decided, where that is not now: what they chose later is received later, too. */
  decided?: Date | undefined;
  /** The file of choices that says it, whose lines are what it says. */
  file?: string | undefined;
}

/** What an objection has come to. */
export interface ObjectionEffect {
  /** Lists that were stopped now. */
  stopped: number;
  /** Customers of whom lines were switched off. */
  customers: number;
  /** Whether the owner's server is notified. */
  isTold: boolean;
}

/** The objection is new in something: an address, a list, a line. What was said before is not. */
const isNews = (found: readonly boolean[]): boolean => found.includes(true);

/**
 * Records an objection to communications, however it was made, in the caller's transaction: keeps the
 * keyed hash of each identifier, stops the person's lists, switches off the customer's lines, deletes
 * messages still queued, notifies the owner's server, and proves it. The only writer of
 * suppressions. Idempotent.
 */
export async function recordObjection(
  transaction: Queryable,
  site: Site,
  { identifiers, scope, via, source, decided, file }: Objection,
  dependencies: ObjectionDependencies,
): Promise<ObjectionEffect> {
  const { now, following } = dependencies;
  const { lists, lines } = following;
  const since = decided ?? now;
  const list = typeof scope === 'object' ? scope.list : ALL_LISTS;
  const addresses = await addressesOf(transaction, site.id, identifiers);
  const others = identifiers.filter(({ type }) => type !== 'email');
  const keys = [...addresses, ...others.map(({ key }) => key)];
  await lockPeople(transaction, site.id, [...identifiers, ...keys]);

  const news: boolean[] = [];
  let stopped = 0;
  for (const addressKey of addresses) {
    const stop = { addressKey, list: list === ALL_LISTS ? null : list, via };
    const done = await lists.stop(transaction, site, stop, dependencies);
    stopped += done.stopped;
    news.push(done.isNews, await suppress(transaction, site.id, addressKey, list, since));
  }
  if (scope === 'all' || scope === 'consents')
    for (const { key } of others)
      news.push(await suppress(transaction, site.id, key, ALL_LISTS, since));

  const customers = others.flatMap(({ type, value }) => (type === 'customer' ? [value] : []));
  const whose = { addresses, customers, file };
  const times = { now, decided: since };
  const changed = await lines.stop(transaction, site, whose, scope, times);
  news.push(changed > 0);

  const isAll = typeof scope === 'string';
  if (isAll && isNews(news)) {
    // A request and a choice are events of their own file, a subscription that stops of its.
    const isProved = via === 'rights' || via === 'choices' || stopped > 0;
    const logged = { via, scope, keys, source, isProved };
    const id = await logObjection(transaction, site.id, logged, now);
    const data = {
      id,
      via,
      scope,
      at: toSeconds(now),
      identifiers: identifiers.map(({ type, value }) => ({ type, value })),
    };
    await enqueueWebhook(transaction, site, { type: 'objection.recorded', subject: id, data }, now);
  }
  return { stopped, customers: changed, isTold: site.webhook !== undefined };
}
