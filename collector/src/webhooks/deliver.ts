import type { Database } from '../database/database.js';
import type { Logger } from '../observe/logger.js';
import type { Sites } from '../sites.js';
import { forgetWebhook, putWebhookBack, takeDueWebhooks, type QueuedWebhook } from './queue.js';
import { signWebhook } from './sign.js';

/** A notice is tried for a week: a server may be down over a long weekend. */
const PATIENCE = 7 * 86_400_000;
const MINUTE = 60_000;
/** How long the owner's server may take to answer. */
const ANSWER = 10_000;

/** A minute after the first try, twice as long after each, six hours at most. */
const delayAfter = (tries: number): number => Math.min(360, 2 ** (tries - 1)) * MINUTE;

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

/** Delivers what is due, one notice at a time and subject, until nothing is. */
export async function deliverWebhooks(
  database: Database,
  sites: Sites,
  logger: Logger,
  now: () => Date,
  stopped?: AbortSignal,
): Promise<void> {
  const deliver = async (notice: QueuedWebhook) => {
    const { id, site, tries } = notice;
    const webhook = sites.byId(site)?.webhook;
    // No longer configured: nobody waits for it.
    if (!webhook) return forgetWebhook(database, id);
    const error = await post(webhook, notice, now(), stopped);
    if (error === undefined) {
      await forgetWebhook(database, id);
      return logger.info({ site, tries }, 'webhook delivered');
    }
    const isOver = now().valueOf() - notice.createdAt.valueOf() > PATIENCE;
    const dueAt = isOver ? null : new Date(now().valueOf() + delayAfter(tries));
    await putWebhookBack(database, id, error, dueAt);
    logger[isOver ? 'error' : 'warn']({ site, tries, error }, 'webhook not delivered');
  };
  while (!stopped?.aborted) {
    const due = await takeDueWebhooks(database, now());
    if (due.length === 0) return;
    await Promise.all(due.map(deliver));
  }
}
