import { readPendingDecisions } from '../core/pending-decision.js';
import { DATABASE } from '../core/storage-names.js';

/** A letter of the outbox, without what it holds. Times are epoch milliseconds. */
export interface Waiting {
  kind: string;
  at: number;
  attempts: number;
  /** When it goes again; 0 for at once. */
  notBefore: number;
  /** Why the last attempt did not succeed; undefined before the first one. */
  reason?: string;
}

export interface OutboxSeen {
  waiting: Waiting[];
  /** Decisions that are written and whose record is still to be made. */
  pending: number;
}

interface Letter extends Omit<Waiting, 'kind'> {
  form?: string;
  body: string;
}

/** Opens our database if it exists. Opening one that does not would make it: that is taken back. */
function openKept(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    const request = indexedDB.open(DATABASE);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      resolve(undefined);
    };
    request.onblocked = () => resolve(undefined);
  });
}

const kindOf = ({ form, body }: Letter): string => {
  if (form) return form;
  try {
    return (JSON.parse(body) as { kind?: string }).kind ?? 'decision';
  } catch {
    // The text behind a record is posted as it is.
    return 'text';
  }
};

/** What waits to be sent, oldest first, read without opening the outbox itself: that would send it. */
export async function outboxSeen(): Promise<OutboxSeen> {
  const pending = readPendingDecisions().length;
  try {
    const known = await indexedDB.databases?.();
    if (known && !known.some(({ name }) => name === DATABASE)) return { waiting: [], pending };
    const database = await openKept();
    if (!database) return { waiting: [], pending };
    const letters = await new Promise<Letter[]>((resolve, reject) => {
      const range = IDBKeyRange.bound('outbox:', 'outbox:\uffff');
      const request = database.transaction('kept').objectStore('kept').getAll(range);
      request.onsuccess = () => resolve(request.result as Letter[]);
      request.onerror = () => reject(request.error);
    }).finally(() => database.close());
    return {
      pending,
      waiting: letters.map((letter) => ({
        kind: kindOf(letter),
        at: letter.at,
        attempts: letter.attempts,
        notBefore: letter.notBefore,
        ...(letter.reason !== undefined && { reason: letter.reason }),
      })),
    };
  } catch {
    // No IndexedDB here: then nothing waits in it.
    return { waiting: [], pending };
  }
}
