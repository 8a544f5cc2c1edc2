import { createStore, del, entries, get, promisifyRequest, set } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import { DATABASE } from '../core/storage-names.js';

/** Some engines never answer `open()` (WebKit bug 226547): after this many milliseconds, we go on. */
const PATIENCE = 1500;

/**
 * What is kept beyond the choice itself, in IndexedDB; in memory where there is none.
 * A write counts only once its transaction is complete (idb-keyval waits for that).
 */
export class Store {
  /** False as soon as nothing can be kept beyond this page. */
  durable = true;
  #memory = new Map<string, unknown>();
  #use: UseStore | undefined;

  constructor(readonly name = DATABASE) {}

  get<T>(key: string): Promise<T | undefined> {
    return this.#try<T | undefined>(
      (use) => get<T>(key, use),
      () => this.#memory.get(key) as T,
    );
  }

  set(key: string, value: unknown): Promise<void> {
    return this.#try(
      (use) => set(key, value, use),
      () => void this.#memory.set(key, value),
    );
  }

  /**
   * Changes a value in one transaction: two tabs never lose each other's change, and undefined leaves
   * what is there, or is there no more, as it is.
   */
  update<T>(key: string, change: (old: T | undefined) => T | undefined): Promise<void> {
    const changed = (old: unknown, put: (value: T) => unknown) => {
      const value = change(old as T | undefined);
      if (value !== undefined) put(value);
    };
    return this.#try(
      (use) =>
        use('readwrite', (kept) => {
          const asked = kept.get(key);
          asked.onsuccess = () => changed(asked.result, (value) => kept.put(value, key));
          return promisifyRequest(kept.transaction);
        }),
      () => changed(this.#memory.get(key), (value) => this.#memory.set(key, value)),
    );
  }

  delete(key: string): Promise<void> {
    this.#memory.delete(key);
    return this.#try(
      (use) => del(key, use),
      () => {},
    );
  }

  /** Entries whose key begins with a prefix, in the order of their keys. */
  async list<T>(prefix: string): Promise<[key: string, value: T][]> {
    const all = await this.#try(
      async (use) => [...(await entries<string, T>(use)), ...(this.#memory as Map<string, T>)],
      () => [...(this.#memory as Map<string, T>)],
    );
    return all.filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /**
   * Runs against IndexedDB; a connection that has died is opened anew, once. Then memory serves, and
   * stays in use: what it holds is listed with the rest.
   */
  async #try<T>(run: (use: UseStore) => Promise<T>, fallback: () => T): Promise<T> {
    for (let attempt = 0; attempt < 2 && this.durable; attempt++)
      try {
        this.#use ??= createStore(this.name, 'kept');
        return await patient(run(this.#use));
      } catch (error) {
        this.#use = undefined;
        if ((error as Error).name === 'TimeoutError') break;
      }
    this.durable = false;
    return fallback();
  }
}

const patient = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) =>
      setTimeout(
        () => reject(new DOMException('IndexedDB does not answer', 'TimeoutError')),
        PATIENCE,
      ),
    ),
  ]);
