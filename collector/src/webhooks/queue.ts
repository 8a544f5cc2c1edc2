import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../database/database.js';
import { toSeconds } from '../records/to-seconds.js';
import type { Site } from '../sites.js';

/** What the owner's server is told of: `data` is what stands now, not what was before. */
export interface Notice {
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

/** Queues a notice in the transaction of what it is about. Sites without a webhook have none. */
export async function enqueueWebhook(
  transaction: Queryable,
  { id: site, webhook }: Site,
  { type, subject, data }: Notice,
  now: Date,
): Promise<void> {
  if (!webhook) return;
  const id = randomUUID();
  const moment = now.toISOString();
  await transaction.query(
    `INSERT INTO webhooks (id, site, subject, payload, created_at, due_at)
     VALUES ($1, $2, $3, $4::jsonb, $5, $5)`,
    [id, site, subject, JSON.stringify({ id, type, site, at: toSeconds(now), data }), moment],
  );
}

export interface QueuedWebhook {
  id: string;
  site: string;
  payload: Record<string, unknown>;
  tries: number;
  createdAt: Date;
}

/** While a process tries a notice, nobody else does; if it dies, somebody does after this. */
const LEASE = 60_000;

/** Takes some notices that are due, the first of each subject only, for this process alone. */
export const takeDueWebhooks = (database: Database, now: Date): Promise<QueuedWebhook[]> =>
  database.query<QueuedWebhook>(
    `UPDATE webhooks SET due_at = $2, tries = tries + 1 WHERE id IN (
       SELECT id FROM webhooks AS one WHERE due_at <= $1 AND NOT EXISTS (
         SELECT 1 FROM webhooks AS earlier
         WHERE earlier.site = one.site AND earlier.subject = one.subject
           AND earlier.due_at IS NOT NULL AND earlier.sequence < one.sequence)
       ORDER BY due_at, sequence LIMIT 20 FOR UPDATE SKIP LOCKED)
     RETURNING id, site, payload, tries, created_at AS "createdAt"`,
    [now.toISOString(), new Date(now.valueOf() + LEASE).toISOString()],
  );

/** Forgets a notice that was delivered. */
export const forgetWebhook = async (database: Database, id: string): Promise<void> => {
  await database.query('DELETE FROM webhooks WHERE id = $1', [id]);
};

/** Puts a notice back for later, or aside for good if there is no later. */
export const putWebhookBack = async (
  database: Database,
  id: string,
  error: string,
  dueAt: Date | null,
): Promise<void> => {
  await database.query('UPDATE webhooks SET due_at = $2, error = $3 WHERE id = $1', [
    ...[id, dueAt?.toISOString() ?? null, error],
  ]);
};

/** Deletes the notices that could not be delivered and were made before a moment. */
export async function purgeFailedWebhooks(database: Database, before: Date): Promise<void> {
  await database.query('DELETE FROM webhooks WHERE due_at IS NULL AND created_at < $1', [
    before.toISOString(),
  ]);
}
