import { randomUUID } from 'node:crypto';
import type { Queryable } from '../database/database.js';
import { enqueue, type Queue, type Queued } from '../queue/queue.js';
import { toSeconds } from '../records/to-seconds.js';
import type { Site } from '../sites/sites.js';

/** A notification to the owner's server: `data` is what stands now, not what was before. */
export interface WebhookNotice {
  type:
    | 'newsletter.confirmed'
    | 'newsletter.changed'
    | 'newsletter.withdrawn'
    | 'choices.changed'
    | 'objection.recorded';
  /** What it is about: notices of one subject are delivered in order. */
  subject: string;
  data: Record<string, unknown>;
}

/** A notice is tried for a week: a server may be down over a long weekend. */
export const webhooks: Queue = {
  table: 'webhooks',
  columns: ['subject', 'payload'],
  orderedBy: 'subject',
  batch: 20,
  lease: 60_000,
  patience: 7 * 86_400_000,
  longestDelay: 6 * 3_600_000,
};

export interface QueuedWebhook extends Queued {
  payload: Record<string, unknown>;
}

/** Queues a notice in the transaction of what it is about. Sites without a webhook have none. */
export async function enqueueWebhook(
  transaction: Queryable,
  { id: site, webhook }: Site,
  { type, subject, data }: WebhookNotice,
  now: Date,
): Promise<void> {
  if (!webhook) return;
  const id = randomUUID();
  const payload = { id, type, site, at: toSeconds(now), data };
  const content = [subject, JSON.stringify(payload)];
  await enqueue(transaction, webhooks, { id, site, content }, now);
}
