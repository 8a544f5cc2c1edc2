import { MIN_FILL_MS } from '@limpide/contract/min-fill';

/** How long a form has been on screen: what is filled in at once was filled in by a program. */
export class Stopwatch {
  #since = 0;

  /** @param now the clock, in milliseconds */
  constructor(private readonly now: () => number) {}

  start(): void {
    this.#since = this.now();
  }

  /**
   * Milliseconds since the start, whole. Whoever is quicker than any reader is taken for a program; a
   * browser that fills in is none, so it waits until that time is over.
   */
  async elapsed(): Promise<number> {
    // A clock that was set back meanwhile is not waited for.
    const elapsed = Math.max(this.now() - this.#since, 0);
    if (elapsed < MIN_FILL_MS) await new Promise((go) => setTimeout(go, MIN_FILL_MS - elapsed));
    return Math.ceil(Math.max(elapsed, MIN_FILL_MS));
  }
}
