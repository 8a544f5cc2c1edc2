import type { Queryable } from '../../database/database.js';
import type { ChangeDependencies, Via } from '../../objections/via.js';
import { writeChange } from './write-change.js';
import { lockAddress, type Subscription } from './subscription-store.js';
import type { Site } from '../../sites/sites.js';
import { suppress } from '../../objections/suppressions.js';
import { withholdSubscription } from './withhold-subscription.js';

/**
 * Stops a subscription, at once. It is a withdrawal where it stood on consent, else an objection.
 * Links that wait for a confirmation stop working, and what waits to leave stays. What is stopped
 * already stays as it is. Whether something has changed.
 */
async function stopSubscription(
  transaction: Queryable,
  site: Site,
  subscription: Subscription,
  { via, scope }: { via: Via; scope: 'list' | 'all' },
  dependencies: ChangeDependencies,
): Promise<boolean> {
  const { id, state, basis, addressKey, list } = subscription;
  const { now } = dependencies;
  const isNew = await suppress(transaction, site.id, addressKey, list, now);
  await transaction.query(
    `UPDATE confirmations SET expires_at = $3
     WHERE site = $1 AND subscription = $2 AND used_at IS NULL AND expires_at > $3`,
    [site.id, id, now.toISOString()],
  );
  await withholdSubscription(transaction, subscription);
  if (state === 'withdrawn') {
    await transaction.query(
      'UPDATE subscriptions SET pending_until = NULL WHERE site = $1 AND id = $2',
      [site.id, id],
    );
    return isNew;
  }
  await writeChange(
    transaction,
    site,
    subscription,
    {
      type: basis === 'consent' ? 'withdraw' : 'object',
      data: { via, scope },
      set: `state = 'withdrawn', withdrawn_at = $3, pending_until = NULL, open_tracking = false`,
      values: [],
      notice: 'newsletter.withdrawn',
    },
    dependencies,
  );
  return true;
}

/** Stops one list of an address, or with null every one, and with it what waits to leave. */
export async function stopSubscriptions(
  transaction: Queryable,
  site: Site,
  { addressKey, list, via }: { addressKey: string; list: string | null; via: Via },
  dependencies: ChangeDependencies,
): Promise<{ stopped: number; isNews: boolean }> {
  const change = { via, scope: list === null ? 'all' : 'list' } as const;
  let [stopped, isNews] = [0, false];
  for (const one of await lockAddress(transaction, site.id, addressKey)) {
    if (list !== null && one.list !== list) continue;
    if (one.state !== 'withdrawn') stopped += 1;
    if (await stopSubscription(transaction, site, one, change, dependencies)) isNews = true;
  }
  return { stopped, isNews };
}
