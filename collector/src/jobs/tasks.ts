import type { Logger } from '../observe/logger.js';
import type { Metrics } from '../observe/metrics.js';

/** What upkeep could not do when it last tried, by name: for readiness. */
export class Tasks {
  readonly #failing = new Set<string>();
  readonly #logger: Logger;
  readonly #metrics: Metrics;

  constructor(logger: Logger, metrics: Metrics) {
    this.#logger = logger;
    this.#metrics = metrics;
  }

  get failing(): string[] {
    return [...this.#failing].sort();
  }

  /** Runs one, whether or not the others have failed. Its failure is logged, counted and remembered. */
  async run(name: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.#metrics.task(name, 'done');
      this.#failing.delete(name);
    } catch (error) {
      this.#metrics.task(name, 'failed');
      this.#failing.add(name);
      this.#logger.error({ err: error, task: name }, 'upkeep failed');
    }
  }
}
