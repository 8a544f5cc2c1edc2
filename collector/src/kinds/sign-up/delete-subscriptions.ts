import { deleteFile } from '../../case-files/delete-file.js';
import { reduceEvents } from '../../case-files/reduce-events.js';
import type { RemovalReason } from '../../chain/hashes.js';
import type { Database } from '../../database/database.js';
import { suppress } from '../../objections/suppressions.js';
import { fileOf, lockSubscription, subscriptionStore } from './subscription-store.js';

/**
 * Deletes a subscription with its events, its links and the records that prove it; a tombstone keeps
 * the chain whole. What was stopped stays known by the hash of the address, and so does an address
 * that is erased while it is written to: to bring it back by an import would undo the erasure. False
 * if there is none any more, or `isStill` says that it is to stay.
 */
export const deleteSubscription = (
  database: Database,
  { site, id }: { site: string; id: string },
  reason: RemovalReason,
  now: Date,
  isStill: (state: { pendingUntil: Date | null; withdrawnAt: Date | null }) => boolean = () => true,
): Promise<boolean> =>
  deleteFile(database, { store: subscriptionStore, site }, reason, now, async (transaction) => {
    const subscription = await lockSubscription(transaction, site, id);
    if (!subscription || !isStill(subscription)) return undefined;
    const { addressKey, list, state } = subscription;
    if (reason === 'erasure' && state === 'confirmed')
      await suppress(transaction, site, addressKey, list, now);
    await transaction.query('DELETE FROM confirmations WHERE site = $1 AND subscription = $2', [
      site,
      id,
    ]);
    await transaction.query('DELETE FROM webhooks WHERE site = $1 AND subject = $2', [site, id]);
    await transaction.query('DELETE FROM subscriptions WHERE site = $1 AND id = $2', [site, id]);
    return id;
  });

/** Deletes subscriptions that were stopped before a moment, each in a transaction of its own. */
export async function purgeStopped(database: Database, cutoff: Date, now: Date): Promise<number> {
  const old = await database.query<{ site: string; id: string }>(
    `SELECT site, id FROM subscriptions WHERE state = 'withdrawn' AND withdrawn_at < $1
     ORDER BY withdrawn_at`,
    [cutoff.toISOString()],
  );
  let count = 0;
  for (const one of old)
    if (
      await deleteSubscription(database, one, 'retention', now, ({ withdrawnAt, pendingUntil }) =>
        Boolean(withdrawnAt && withdrawnAt < cutoff && pendingUntil === null),
      )
    )
      count += 1;
  return count;
}

/** What a sign-up says of a person besides their address, and the hash of all that they posted. */
const NAMING = ['name', 'phone', 'posted'];

const NAMED = `state = 'withdrawn' AND pending_until IS NULL AND withdrawn_at < $1
  AND (email IS NOT NULL OR EXISTS (SELECT 1 FROM file_events AS event
    WHERE event.site = file.site AND event.file = file.id AND event.type = 'subscribe'
      AND event.data ?| '{${NAMING.join(',')}}'))`;

/**
 * Forgets the address, the name and the number of whoever stopped before a moment, and the notices that
 * could not be delivered about them: the keyed hash stays, which keeps them from being written to, and
 * what proves that they had agreed, without saying who. Each in a transaction of its own.
 */
export async function purgeAddresses(database: Database, cutoff: Date): Promise<number> {
  const moment = cutoff.toISOString();
  const select = `SELECT site, id FROM subscriptions AS file WHERE ${NAMED}`;
  const old = await database.query<{ site: string; id: string }>(select, [moment]);
  let count = 0;
  for (const { site, id } of old)
    count += await database.transaction(async (transaction) => {
      const subscription = await lockSubscription(transaction, site, id);
      const [still] = await transaction.query(`${select} AND site = $2 AND id = $3`, [
        ...[moment, site, id],
      ]);
      if (!subscription || !still) return 0;
      await reduceEvents(transaction, fileOf(subscription), ({ type, data }) =>
        type === 'subscribe'
          ? Object.fromEntries(Object.entries(data).filter(([key]) => !NAMING.includes(key)))
          : undefined,
      );
      await transaction.query('UPDATE subscriptions SET email = NULL WHERE site = $1 AND id = $2', [
        site,
        id,
      ]);
      await transaction.query(
        'DELETE FROM webhooks WHERE site = $1 AND subject = $2 AND due_at IS NULL',
        [site, id],
      );
      return 1;
    });
  return count;
}

/**
 * Deletes the addresses that were not confirmed in time, with the mails to them that could not be
 * sent. Of a subscription that was there before, only the waiting ends.
 */
export async function purgeUnconfirmed(
  database: Database,
  cutoff: Date,
  now: Date,
): Promise<number> {
  const moment = now.toISOString();
  const waiting = await database.query<{ site: string; id: string }>(
    `SELECT site, id FROM subscriptions WHERE state = 'pending' AND pending_until < $1
     ORDER BY pending_until`,
    [moment],
  );
  let count = 0;
  for (const one of waiting)
    if (
      await deleteSubscription(database, one, 'retention', now, ({ pendingUntil }) =>
        Boolean(pendingUntil && pendingUntil < now),
      )
    )
      count += 1;
  await database.query('UPDATE subscriptions SET pending_until = NULL WHERE pending_until < $1', [
    moment,
  ]);
  await database.query(
    `DELETE FROM mails WHERE template = 'newsletter-confirm' AND created_at < $1`,
    [cutoff.toISOString()],
  );
  // A day longer than they work: how many an address got today is counted here.
  await database.query(`DELETE FROM confirmations WHERE expires_at < $1`, [
    new Date(now.valueOf() - 86_400_000).toISOString(),
  ]);
  return count;
}
