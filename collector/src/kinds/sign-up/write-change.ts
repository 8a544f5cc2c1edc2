import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../database/database.js';
import { appendEvent } from '../../case-files/event-store.js';
import type { ChangeDependencies, Via } from '../../objections/via.js';
import { liftSuppression } from '../../objections/suppressions.js';
import type { Site } from '../../sites/sites.js';
import { enqueueWebhook, type WebhookNotice } from '../../webhooks/queue.js';
import {
  fileOf,
  lockSubscription,
  type SubscriptionBasis,
  type Subscription,
} from './subscription-store.js';
import { subscriberOf } from './subscriber.js';
import { unsubscribeUrl } from './unsubscribe-link.js';

/** A change of a subscription whose row the transaction has locked. */
export interface SubscriptionChange {
  type: string;
  data: Record<string, unknown>;
  /** Of the columns: what they become. */
  set: string;
  values: (string | boolean | null)[];
  notice: WebhookNotice['type'];
}

/** Adds the event, writes the row, tells the owner's server: in the caller's transaction. */
export async function writeChange(
  transaction: Queryable,
  site: Site,
  subscription: Subscription,
  { type, data, set, values, notice }: SubscriptionChange,
  { signer, basePath, now }: ChangeDependencies,
): Promise<void> {
  const { id } = subscription;
  const event = { eventId: randomUUID(), type, data };
  await appendEvent(transaction, fileOf(subscription), event, now);
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

/** The consent, or the soft opt-in, that confirms a subscription. */
export interface Confirmation {
  openTracking: boolean;
  basis: SubscriptionBasis;
  source: string | null;
  via: Via;
  /** What proves it: the sign-up, the choice, or what an import says. */
  proof: Record<string, unknown>;
  /** When they agreed and last gave a sign of themselves, where an import says so; else now. */
  dated?: { agreed: Date; contact: Date } | undefined;
}

/**
 * From now on the subscriber is written to. Where they say so themselves, an earlier objection to this
 * list ends here; one to every list still stands for the others.
 */
export async function confirmSubscription(
  transaction: Queryable,
  site: Site,
  subscription: Subscription,
  { openTracking, basis, source, via, proof, dated }: Confirmation,
  dependencies: ChangeDependencies,
): Promise<void> {
  if (via !== 'import')
    await liftSuppression(transaction, site.id, subscription.addressKey, subscription.list);
  const change: SubscriptionChange = {
    type: via === 'import' ? 'import' : 'confirm',
    data: { via, basis, openTracking, ...proof },
    set: `state = 'confirmed', withdrawn_at = NULL, pending_until = NULL, open_tracking = $4,
      basis = $5, source = $6, confirmed_at = coalesce($7::timestamptz, $3::timestamptz),
      last_contact_at = coalesce($8::timestamptz, $3::timestamptz), continue_asked_at = NULL`,
    values: [
      ...[openTracking, basis, source],
      ...[dated?.agreed.toISOString() ?? null, dated?.contact.toISOString() ?? null],
    ],
    notice: 'newsletter.confirmed',
  };
  await writeChange(transaction, site, subscription, change, dependencies);
}

export interface OpenTracking {
  via: Via;
  openTracking: boolean;
  isAnswer?: boolean;
  /** What was on screen, where it was a page of ours. */
  notice?: object | undefined;
}

/** Says whether openings may be measured. Nothing changes where it is so already. */
export async function setOpenTracking(
  transaction: Queryable,
  site: Site,
  subscription: Subscription,
  { via, openTracking, isAnswer = false, notice }: OpenTracking,
  dependencies: ChangeDependencies,
): Promise<void> {
  // An answer is one even where it changes nothing: who has said no is not asked again.
  if (subscription.openTracking === openTracking && !isAnswer) return;
  const change: SubscriptionChange = {
    type: openTracking ? 'allow-open-tracking' : 'refuse-open-tracking',
    data: { via, ...(notice ? { notice } : {}) },
    set: 'open_tracking = $4',
    values: [openTracking],
    notice: 'newsletter.changed',
  };
  await writeChange(transaction, site, subscription, change, dependencies);
}
