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
   * Waits until the form is old enough to be sent: one that is sent sooner is taken for a program's,
   * but a browser may fill it in that fast for a person.
   * @returns whole milliseconds since the start, `MIN_FILL_MS` at least
   */
  async elapsed(): Promise<number> {
    // A clock that was set back meanwhile is not waited for.
    const elapsed = Math.max(this.now() - this.#since, 0);
    if (elapsed < MIN_FILL_MS) await new Promise((go) => setTimeout(go, MIN_FILL_MS - elapsed));
    return Math.ceil(Math.max(elapsed, MIN_FILL_MS));
  }
}
