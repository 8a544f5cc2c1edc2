import type { Database } from '../database/database.js';
import { deleteQueued, requeue, takeDue, type Queue, type Queued } from './queue.js';

const MINUTE = 60_000;

/** Why a message was not taken: `error` is what is kept of it. */
export interface Failure {
  error: string;
  /** No later try can succeed. */
  isFinal?: boolean;
}

export interface Delivery<Message extends Queued> {
  queue: Queue;
  /** Undefined once the receiver has taken it; `gone` if there is no receiver any more. */
  send: (message: Message) => Promise<Failure | 'gone' | undefined>;
  onDelivered: (message: Message) => void;
  /** `isOver`: it is put aside and not tried again. */
  onFailed: (message: Message, error: string, isOver: boolean) => void;
  now: () => Date;
  stopped?: AbortSignal | undefined;
}

/**
 * Delivers what is due, a batch at a time, until nothing is or we stop. A message is forgotten only
 * once its receiver has taken it.
 */
export async function deliverDue<Message extends Queued>(
  database: Database,
  { queue, send, onDelivered, onFailed, now, stopped }: Delivery<Message>,
): Promise<void> {
  const deliver = async (message: Message) => {
    const failure = await send(message);
    if (failure === undefined || failure === 'gone') {
      await deleteQueued(database, queue, message.id);
      if (failure === undefined) onDelivered(message);
      return;
    }
    const age = now().valueOf() - message.since.valueOf();
    const isOver = failure.isFinal === true || age > queue.patience;
    const delay = Math.min(queue.longestDelay, 2 ** (message.tries - 1) * MINUTE);
    const dueAt = isOver ? null : new Date(now().valueOf() + delay);
    await requeue(database, queue, message.id, failure.error, dueAt);
    onFailed(message, failure.error, isOver);
  };
  while (!stopped?.aborted) {
    const due = await takeDue<Message>(database, queue, now());
    if (due.length === 0) return;
    await Promise.all(due.map(deliver));
  }
}
