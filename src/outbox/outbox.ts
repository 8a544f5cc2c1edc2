import { PENDING_KEY } from '../core/pending-decision.js';
import { writeLocal } from '../core/local-storage.js';
import { withTabLock } from './tab-lock.js';
import { backoff } from './retry.js';
import type { Store } from './device-store.js';
import { postMessage } from './transport.js';
import type { OutgoingMessage, FinalOutcome } from './transport.js';

const DAY = 86_400_000;
const MAX_AGE = 30 * DAY;
const MAX_ENTRIES = 500;
const MAX_CHARS = 1_000_000;
/** After this many attempts, what follows an entry may go before it. */
const MAX_ORDERED_ATTEMPTS = 10;

/** A letter that waits to be accepted. Times are epoch milliseconds. */
export interface QueuedMessage extends OutgoingMessage {
  at: number;
  attempts: number;
  notBefore: number;
  /** Why the last attempt did not succeed: a status, or what the browser says. */
  reason?: string;
  /** The server named that time itself: it is honoured even when the network is back. */
  asked?: boolean;
  /** A refusal that a later decision makes moot may be dropped to make room; nothing else may. */
  superseded?: boolean;
}

export interface Clock {
  now(): number;
  random(): number;
}

const PREFIX = 'outbox:';
const keyOf = ({ at, eventId }: QueuedMessage) =>
  `${PREFIX}${String(at).padStart(15, '0')}:${eventId}`;

/**
 * Letters not yet accepted by the endpoint: kept before they are sent, sent in order by one tab at
 * a time, kept again until accepted or rejected, for 30 days. At least once on the wire;
 * exactly once in a collector that honours the idempotency key.
 */
export class Outbox {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  /** Called after each attempt to send: something may have left. */
  readonly watchers = new Set<() => void>();

  readonly #listening = new AbortController();

  /** @param onSettled receives a message's final outcome before it is deleted: accepted or rejected */
  constructor(
    readonly store: Store,
    readonly clock: Clock,
    readonly onSettled?: (entry: QueuedMessage, outcome: FinalOutcome) => unknown,
  ) {
    const { signal } = this.#listening;
    addEventListener('online', () => void this.flush(true), { signal });
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'visible') void this.flush();
      },
      { signal },
    );
  }

  /** Stops sending from this page; what waits stays kept. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#stopped = true;
    this.#listening.abort();
  }

  /** Keeps a letter. It is not sent before it is kept. */
  async add(letter: OutgoingMessage): Promise<void> {
    const at = this.clock.now();
    const waiting = await this.list();
    if (waiting.some(([, { eventId }]) => eventId === letter.eventId)) return;
    await this.#makeRoom(waiting, letter.body.length);
    const entry: QueuedMessage = { ...letter, at, attempts: 0, notBefore: 0, superseded: false };
    await this.store.set(keyOf(entry), entry);
    this.#mark(true);
  }

  /** What waits, oldest first. */
  list(): Promise<[key: string, entry: QueuedMessage][]> {
    return this.store.list<QueuedMessage>(PREFIX);
  }

  /** Takes a letter back, as its author may while it waits. */
  async withdraw(eventId: string): Promise<void> {
    for (const [key, entry] of await this.list())
      if (entry.eventId === eventId) await this.store.delete(key);
  }

  /** Refusals that a later decision makes moot: they may give way when room is short. */
  async supersede(eventIds: string[]): Promise<void> {
    for (const [key, entry] of await this.list())
      if (eventIds.includes(entry.eventId))
        // Meanwhile it may have been sent, and is not to come back.
        await this.store.update<QueuedMessage>(key, (old) => old && { ...old, superseded: true });
  }

  /**
   * Sends what may go now, and settles with what became of it, by `eventId`; what still waits, or
   * another tab has sent, is not there. Never throws; one tab at a time. `eager`: the network is
   * back, so that waits of our own choosing are over.
   */
  async flush(eager = false): Promise<Map<string, FinalOutcome>> {
    clearTimeout(this.#timer);
    const settled = new Map<string, FinalOutcome>();
    try {
      await withTabLock('outbox', this.clock.now, () => this.#sendAll(eager, settled));
    } catch (error) {
      console.error('[limpide] outbox', error);
    }
    const waiting = await this.list().catch(() => []);
    this.#mark(waiting.length > 0);
    const next = Math.min(...waiting.map(([, { notBefore }]) => notBefore));
    if (waiting.length && !this.#stopped)
      this.#timer = setTimeout(() => void this.flush(), Math.max(next - this.clock.now(), 500));
    for (const watch of this.watchers) watch();
    return settled;
  }

  async #sendAll(eager: boolean, settled: Map<string, FinalOutcome>): Promise<void> {
    // Order holds for each address: one that is down does not hold up another.
    const down = new Set<string>();
    for (const [key, entry] of await this.list()) {
      if (down.has(entry.url)) continue;
      const now = this.clock.now();
      if (now - entry.at > MAX_AGE) {
        await this.store.delete(key);
        console.error(
          `[limpide] ${entry.url} has accepted nothing for 30 days: given up`,
          entry.eventId,
        );
        continue;
      }
      if (entry.notBefore > now && !(eager && !entry.asked)) {
        if (entry.attempts < MAX_ORDERED_ATTEMPTS) down.add(entry.url);
        continue;
      }
      const outcome = await postMessage(entry, now);
      if (outcome.status !== 'waits') {
        await this.onSettled?.(entry, outcome);
        await this.store.delete(key);
        settled.set(entry.eventId, outcome);
        continue;
      }
      // Its author may have taken it back meanwhile.
      if (!(await this.store.get(key))) continue;
      const attempts = entry.attempts + 1;
      const wait = outcome.after ?? backoff(entry.attempts, this.clock.random);
      const notBefore = this.clock.now() + wait;
      const asked = outcome.after !== undefined;
      await this.store.update<QueuedMessage>(
        key,
        (old) => old && { ...old, attempts, notBefore, asked, reason: outcome.reason },
      );
      if (attempts === 3)
        console.warn(
          `[limpide] ${entry.url} does not accept records (${outcome.reason}); is CORS set up?`,
        );
      if (attempts < MAX_ORDERED_ATTEMPTS) down.add(entry.url);
    }
  }

  async #makeRoom(waiting: [string, QueuedMessage][], size: number): Promise<void> {
    let chars = waiting.reduce((sum, [, { body }]) => sum + body.length, size);
    let count = waiting.length + 1;
    for (const [key, entry] of waiting) {
      if (count <= MAX_ENTRIES && chars <= MAX_CHARS) return;
      if (!entry.superseded) continue;
      await this.store.delete(key);
      count--;
      chars -= entry.body.length;
    }
  }

  /** Tells the next page, before it loads any of this, whether something waits. */
  #mark(waits: boolean): void {
    writeLocal(PENDING_KEY, waits && 1);
  }
}
