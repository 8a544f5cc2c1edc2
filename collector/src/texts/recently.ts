/** Names in memory, at most; then it begins anew. */
const MOST = 10_000;

/** Remembers names for a while, a limited number of them. */
export class Recently {
  readonly #lasts: number;
  readonly #now: () => Date;
  readonly #until = new Map<string, number>();

  /** @param lasts for how long, in milliseconds */
  constructor(lasts: number, now: () => Date) {
    this.#lasts = lasts;
    this.#now = now;
  }

  has(name: string): boolean {
    return (this.#until.get(name) ?? 0) > this.#now().valueOf();
  }

  add(name: string): void {
    if (this.#until.size >= MOST) this.#until.clear();
    this.#until.set(name, this.#now().valueOf() + this.#lasts);
  }
}
