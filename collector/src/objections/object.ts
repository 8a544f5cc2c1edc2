import type { Queryable } from '../database/database.js';
import type { ChangeDependencies, Via } from '../kinds/sign-up/change.js';
import { lockAddress } from '../kinds/sign-up/store.js';
import { toSeconds } from '../records/to-seconds.js';
import type { Site } from '../sites/sites.js';
import { enqueueWebhook } from '../webhooks/queue.js';
import { followLines } from '../kinds/preferences/stop-lines.js';
import type { Identifier } from './identifiers.js';
import { logObjection } from './log.js';
import { stopSubscription } from '../kinds/sign-up/stop-subscription.js';
import { ALL_LISTS, lockPeople, suppress } from './suppressions.js';
import { addressesOf } from './who.js';

/**
 * What a person objects to: one list; every e-mail; everything, by any means; or what stands on their
 * consent, with every e-mail.
 */
export type Scope = { list: string } | 'email' | 'all' | 'consents';

export interface Objection {
  identifiers: readonly Identifier[];
  scope: Scope;
  via: Via;
  /** What it follows from, for the proof: a request's reference, an event's id. Names nobody. */
  source: Record<string, string>;
  /** When they decided, where that is not now: what they chose later is received later, too. */
  decided?: Date | undefined;
  /** The file of choices that says it, whose lines are what it says. */
  file?: string | undefined;
}

/** What an objection has come to. */
export interface Effect {
  /** Lists that were stopped now. */
  stopped: number;
  /** Customers of whom lines were switched off. */
  customers: number;
  /** Whether the owner's server is told. */
  isTold: boolean;
}

/** The objection is new in something: an address, a list, a line. What was said before is not. */
const isNews = (found: readonly boolean[]): boolean => found.includes(true);

/**
 * The one act of whoever no longer wants to hear from us, by whatever door, in the transaction of that
 * door: the keyed hash of each thing they are known by is kept, their lists are stopped, the lines of
 * the customer switched off, what waits to leave is taken away, the owner's server told, and the act
 * proved. Nothing else writes a suppression. Made again, it changes nothing.
 */
export async function object(
  transaction: Queryable,
  site: Site,
  { identifiers, scope, via, source, decided, file }: Objection,
  dependencies: ChangeDependencies,
): Promise<Effect> {
  const { now } = dependencies;
  const since = decided ?? now;
  const list = typeof scope === 'object' ? scope.list : ALL_LISTS;
  const addresses = await addressesOf(transaction, site.id, identifiers);
  const others = identifiers.filter(({ type }) => type !== 'email');
  const keys = [...addresses, ...others.map(({ key }) => key)];
  await lockPeople(transaction, site.id, keys);

  const news: boolean[] = [];
  let stopped = 0;
  for (const key of addresses) {
    const change = { via, scope: list === ALL_LISTS ? 'all' : 'list' } as const;
    for (const one of await lockAddress(transaction, site.id, key)) {
      if (list !== ALL_LISTS && one.list !== list) continue;
      if (one.state !== 'withdrawn') stopped += 1;
      news.push(await stopSubscription(transaction, site, one, change, dependencies));
    }
    news.push(await suppress(transaction, site.id, key, list, since));
  }
  if (scope === 'all' || scope === 'consents')
    for (const { key } of others)
      news.push(await suppress(transaction, site.id, key, ALL_LISTS, since));

  const customers = others.flatMap(({ type, value }) => (type === 'customer' ? [value] : []));
  const times = { now, decided: since };
  const changed = await followLines(
    transaction,
    site,
    { addresses, customers, file },
    scope,
    times,
  );
  news.push(changed > 0);

  const isAll = typeof scope === 'string';
  if (isAll && isNews(news)) {
    // A request and a choice are events of their own file, a subscription that stops of its.
    const isProved = via === 'rights' || via === 'choices' || stopped > 0;
    const logged = { via, scope, keys, source, isProved };
    const id = await logObjection(transaction, site.id, logged, now);
    const data = {
      ...{ id, via, scope, at: toSeconds(now) },
      identifiers: identifiers.map(({ type, value }) => ({ type, value })),
    };
    await enqueueWebhook(transaction, site, { type: 'objection.recorded', subject: id, data }, now);
  }
  return { stopped, customers: changed, isTold: site.webhook !== undefined };
}
