import { randomUUID } from 'node:crypto';
import type { Queryable } from '../database/database.js';
import { appendFileEvent } from '../records/file-events.js';
import { toSeconds } from '../records/to-seconds.js';
import type { Site } from '../sites.js';
import { enqueueWebhook } from '../webhooks/queue.js';
import { changesOf } from './changes.js';
import { choicesLine } from './line.js';
import type { Line } from './lines.js';
import { fileOf, keepState, lockLinked } from './store.js';

/**
 * Switches lines off for the customers whose address it is: who has stopped by the link of a mail is
 * not shown, among their choices, that they still agree.
 */
export async function followSubscription(
  transaction: Queryable,
  site: Site,
  addressKey: string,
  off: Partial<Record<Line, false>>,
  now: Date,
): Promise<void> {
  for (const file of await lockLinked(transaction, site.id, addressKey)) {
    const { state, changes } = changesOf(file.state, off, file.basis, false);
    if (changes.length === 0) continue;
    const event = { eventId: randomUUID(), type: 'followed', data: { changes, state } };
    await appendFileEvent(transaction, fileOf(file), event, now);
    const at = toSeconds(now);
    await keepState(transaction, file, state, file.basis, {
      ...{ changedAt: at, decidedAt: new Date(now).toISOString() },
    });
    const data = choicesLine({ ...file, state, changedAt: now });
    const notice = {
      type: 'choices.changed',
      subject: file.id,
      data: { ...data, changes },
    } as const;
    await enqueueWebhook(transaction, site, notice, now);
  }
}
