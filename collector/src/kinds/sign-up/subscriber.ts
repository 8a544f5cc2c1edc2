import * as v from 'valibot';
import { unsubscribeHeaders } from '../../mail/unsubscribe-headers.js';
import { fileProof, fileProofOf } from '../../case-files/proof.js';
import type { CaseEvent } from '../../case-files/case-file-store.js';
import { id, moment, uuid } from '@limpide/contract/fields';
import { toSeconds } from '../../records/to-seconds.js';
import { listId } from '@limpide/contract/kinds/sign-up/message';
import { fileOf, type Subscription } from './subscription-store.js';

const maybe = v.nullable(moment);

/** A subscription as the owner's programs see it: whom to write to, and with which headers. */
export const subscriber = v.strictObject({
  site: id,
  id: uuid,
  email: v.nullable(v.string()),
  list: listId,
  state: v.picklist(['pending', 'confirmed', 'withdrawn']),
  basis: v.picklist(['consent', 'soft-opt-in']),
  openTracking: v.boolean(),
  lang: v.string(),
  source: v.nullable(v.string()),
  createdAt: moment,
  changedAt: moment,
  confirmedAt: maybe,
  withdrawnAt: maybe,
  /** For every mail to this subscriber. */
  headers: v.strictObject({
    'List-Unsubscribe': v.string(),
    'List-Unsubscribe-Post': v.literal('List-Unsubscribe=One-Click'),
  }),
});

/** The same with what proves it. */
export const provenSubscriber = v.strictObject({
  ...subscriber.entries,
  proof: fileProof,
});

export type Subscriber = v.InferOutput<typeof subscriber>;
export type ProvenSubscriber = v.InferOutput<typeof provenSubscriber>;

const at = (moment: Date | null): string | null => (moment === null ? null : toSeconds(moment));

export const subscriberOf = (subscription: Subscription, url: string): Subscriber => ({
  site: subscription.site,
  id: subscription.id,
  email: subscription.email,
  list: subscription.list,
  state: subscription.state,
  basis: subscription.basis,
  openTracking: subscription.state === 'confirmed' && subscription.openTracking,
  lang: subscription.lang,
  source: subscription.source,
  createdAt: toSeconds(subscription.createdAt),
  changedAt: toSeconds(subscription.changedAt),
  confirmedAt: at(subscription.confirmedAt),
  withdrawnAt: at(subscription.withdrawnAt),
  headers: unsubscribeHeaders(url),
});

export const provenSubscriberOf = (
  subscription: Subscription,
  url: string,
  events: readonly CaseEvent[],
): ProvenSubscriber => ({
  ...subscriberOf(subscription, url),
  proof: fileProofOf(fileOf(subscription), events),
});
