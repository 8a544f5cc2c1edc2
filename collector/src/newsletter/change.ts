import { randomUUID } from 'node:crypto';
import { followSubscription } from '../choices/follow.js';
import type { Queryable } from '../database/database.js';
import { appendFileEvent } from '../records/file-events.js';
import type { Signer } from '../rights/secret.js';
import type { Site } from '../sites.js';
import { enqueueWebhook, type Notice } from '../webhooks/queue.js';
import { fileOf, lockSubscription, type Basis, type Subscription } from './store.js';
import { subscriberOf } from './subscriber.js';
import { unsubscribeUrl } from './unsubscribe-link.js';

/** How somebody made a change: by a mail's link or header, among their choices, or by the owner. */
export type Via = 'mail' | 'page' | 'header' | 'choices' | 'import';

export interface ChangeDependencies {
  signer: Signer;
  basePath: string;
  now: Date;
}

/** A change of a subscription whose row the transaction has locked. */
interface Written {
  type: string;
  data: Record<string, unknown>;
  /** Of the columns: what they become. */
  set: string;
  values: (string | boolean | null)[];
  notice: Notice['type'];
}

/** Adds the event, writes the row, tells the owner's server: in the caller's transaction. */
async function write(
  transaction: Queryable,
  site: Site,
  subscription: Subscription,
  { type, data, set, values, notice }: Written,
  { signer, basePath, now }: ChangeDependencies,
): Promise<void> {
  const { id } = subscription;
  const event = { eventId: randomUUID(), type, data };
  await appendFileEvent(transaction, fileOf(subscription), event, now);
  await transaction.query(
    `UPDATE subscriptions SET changed_at = $3, ${set} WHERE site = $1 AND id = $2`,
    [site.id, id, now.toISOString(), ...values],
  );
  const changed = await lockSubscription(transaction, site.id, id);
  const url = await unsubscribeUrl(signer, site, basePath, id);
  if (changed)
    await enqueueWebhook(
      transaction,
      site,
      { type: notice, subject: id, data: { ...subscriberOf(changed, url) } },
      now,
    );
}

/** What somebody said yes to, and how. */
export interface Confirmation {
  openTracking: boolean;
  basis: Basis;
  source: string | null;
  via: Via;
  /** What proves it: the sign-up, the choice, or what an import says. */
  proof: Record<string, unknown>;
}

/** From now on the subscriber is written to. An earlier objection to this list ends here. */
export async function confirm(
  transaction: Queryable,
  site: Site,
  subscription: Subscription,
  { openTracking, basis, source, via, proof }: Confirmation,
  dependencies: ChangeDependencies,
): Promise<void> {
  await transaction.query(
    'DELETE FROM suppressions WHERE site = $1 AND address_key = $2 AND list = $3',
    [site.id, subscription.addressKey, subscription.list],
  );
  const change: Written = {
    type: via === 'import' ? 'import' : 'confirm',
    data: { via, basis, openTracking, ...proof },
    set: `state = 'confirmed', confirmed_at = $3, withdrawn_at = NULL, pending_until = NULL,
      open_tracking = $4, basis = $5, source = $6`,
    values: [openTracking, basis, source],
    notice: 'newsletter.confirmed',
  };
  await write(transaction, site, subscription, change, dependencies);
}

/** Every list, in `suppressions`. */
export const ALL_LISTS = '*';

/** Remembers that an address is not to be written to, for as long as there is this database. */
export const suppress = (
  transaction: Queryable,
  site: string,
  addressKey: string,
  list: string,
  now: Date,
): Promise<unknown> =>
  transaction.query(
    `INSERT INTO suppressions (site, address_key, list, since) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [site, addressKey, list, now.toISOString()],
  );

/**
 * Stops a subscription, at once. It is a withdrawal where it stood on consent, else an objection.
 * Links that wait for a confirmation stop working. What is stopped already stays as it is.
 */
export async function stop(
  transaction: Queryable,
  site: Site,
  subscription: Subscription,
  { via, scope }: { via: Via; scope: 'list' | 'all' },
  dependencies: ChangeDependencies,
): Promise<void> {
  const { id, state, basis, addressKey, list } = subscription;
  const { now } = dependencies;
  await suppress(transaction, site.id, addressKey, list, now);
  await transaction.query(
    `UPDATE confirmations SET expires_at = $3
     WHERE site = $1 AND subscription = $2 AND used_at IS NULL`,
    [site.id, id, now.toISOString()],
  );
  await transaction.query(
    `DELETE FROM mails WHERE site = $1 AND recipient = $2 AND template = 'newsletter-tracking'`,
    [site.id, subscription.email],
  );
  if (state === 'withdrawn') return;
  const change: Written = {
    type: basis === 'consent' ? 'withdraw' : 'object',
    data: { via, scope },
    set: `state = 'withdrawn', withdrawn_at = $3, pending_until = NULL, open_tracking = false`,
    values: [],
    notice: 'newsletter.withdrawn',
  };
  await write(transaction, site, subscription, change, dependencies);
}

/** Says whether openings may be measured. Nothing changes where it is so already. */
export async function setOpenTracking(
  transaction: Queryable,
  site: Site,
  subscription: Subscription,
  { via, openTracking, isAnswer = false }: { via: Via; openTracking: boolean; isAnswer?: boolean },
  dependencies: ChangeDependencies,
): Promise<void> {
  // An answer is one even where it changes nothing: who has said no is not asked again.
  if (subscription.openTracking === openTracking && !isAnswer) return;
  const change: Written = {
    type: openTracking ? 'allow-open-tracking' : 'refuse-open-tracking',
    data: { via },
    set: 'open_tracking = $4',
    values: [openTracking],
    notice: 'newsletter.changed',
  };
  await write(transaction, site, subscription, change, dependencies);
}

/** What a person stops by the link of a mail: everything, this list, or the measuring alone. */
export type Stopped = 'all' | 'list' | 'open-tracking';

/** Stops it, and the lines of the same person's choices with it. All rows are locked. */
export async function stopByLink(
  transaction: Queryable,
  site: Site,
  subscriptions: readonly Subscription[],
  asked: Subscription,
  what: Stopped,
  via: Via,
  dependencies: ChangeDependencies,
): Promise<void> {
  const { now } = dependencies;
  const { addressKey } = asked;
  if (what === 'open-tracking') {
    const change = { via, openTracking: false };
    await setOpenTracking(transaction, site, asked, change, dependencies);
  } else {
    const stopped = what === 'all' ? subscriptions : [asked];
    for (const one of stopped)
      await stop(transaction, site, one, { via, scope: what }, dependencies);
    if (what === 'all') await suppress(transaction, site.id, addressKey, ALL_LISTS, now);
  }
  const others = subscriptions.filter(
    ({ id, state }) => state === 'confirmed' && what !== 'all' && id !== asked.id,
  );
  // Among choices there is one line for every list: it is off once the last list is.
  await followSubscription(
    transaction,
    site,
    addressKey,
    {
      ...(what !== 'open-tracking' && others.length === 0 ? { email: false } : {}),
      ...(others.some(({ openTracking }) => openTracking) ? {} : { 'open-tracking': false }),
    },
    now,
  );
}
