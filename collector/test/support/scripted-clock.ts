/** A clock that stands still until it is moved. */
export class ScriptedClock {
  #now: Date;

  constructor(start = '2026-11-22T10:15:31.789Z') {
    this.#now = new Date(start);
  }

  readonly now = (): Date => this.#now;

  set(moment: string): void {
    this.#now = new Date(moment);
  }

  /** Moves it by so many seconds. */
  advance(seconds: number): void {
    this.#now = new Date(this.#now.valueOf() + seconds * 1000);
  }
}
