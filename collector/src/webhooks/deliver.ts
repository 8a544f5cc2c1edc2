import type { Database } from '../database/database.js';
import type { Logger } from '../observe/logger.js';
import { deliverDue } from '../queue/deliver.js';
import type { Sites } from '../sites/sites.js';
import { webhooks, type QueuedWebhook } from './queue.js';
import { signWebhook } from './sign.js';

/** How long the owner's server may take to answer. */
const ANSWER = 10_000;

/** Posts a notice. Undefined if it was taken, else what went wrong, in a word. */
async function post(
  { url, secret }: { url: string; secret: string },
  { id, payload }: QueuedWebhook,
  now: Date,
  stopped?: AbortSignal,
): Promise<string | undefined> {
  const body = JSON.stringify(payload);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      // A redirection could lead addresses anywhere: it counts as a refusal.
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(ANSWER), ...(stopped ? [stopped] : [])]),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'limpide-collector',
        'limpide-id': id,
        'limpide-signature': signWebhook(secret, body, now),
      },
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : String(answer.status);
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
  }
}

/** Delivers what is due, the first notice of each subject at a time. */
export const deliverWebhooks = (
  database: Database,
  sites: Sites,
  logger: Logger,
  now: () => Date,
  stopped?: AbortSignal,
): Promise<void> =>
  deliverDue<QueuedWebhook>(database, {
    queue: webhooks,
    send: async (notice) => {
      const webhook = sites.byId(notice.site)?.webhook;
      // No longer configured: nothing waits for it.
      if (!webhook) return 'gone';
      const error = await post(webhook, notice, now(), stopped);
      return error === undefined ? undefined : { error };
    },
    onDelivered: ({ site, tries }) => logger.info({ site, tries }, 'webhook delivered'),
    onFailed: ({ site, tries }, error, isOver) =>
      logger[isOver ? 'error' : 'warn']({ site, tries, error }, 'webhook not delivered'),
    now,
    stopped,
  });
