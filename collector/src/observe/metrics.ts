import * as prometheus from 'prom-client';

/** Upper bounds in seconds: from an insert on a fast disk to what makes a page give up. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A value measured when it is asked for. */
export interface Gauge {
  name: string;
  help: string;
  read: () => number | Promise<number>;
}

/**
 * What this process counts, in the text format of Prometheus, version 0.0.4. Nothing personal. Each
 * has a registry of its own: several collectors may stand in one process, and its other metrics are
 * the host's.
 */
export class Metrics {
  readonly #registry = new prometheus.Registry();
  readonly #requests = this.#counter('limpide_requests_total', 'Requests answered.', [
    'method',
    'route',
    'status',
  ]);
  readonly #durations = new prometheus.Histogram({
    name: 'limpide_request_duration_seconds',
    help: 'Time to answer.',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers: [this.#registry],
  });
  readonly #records = this.#counter('limpide_records_total', 'Records posted.', [
    'kind',
    'outcome',
  ]);
  readonly #tasks = this.#counter('limpide_tasks_total', 'Tasks of upkeep.', ['task', 'outcome']);

  readonly #texts = this.#counter('limpide_texts_total', 'Texts posted.', ['outcome']);

  constructor() {
    this.gauge({
      name: 'process_resident_memory_bytes',
      help: 'Memory of the process.',
      read: () => process.memoryUsage.rss(),
    });
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[]) {
    return new prometheus.Counter({ name, help, labelNames, registers: [this.#registry] });
  }

  /** A request answered. `route` is the pattern, not the path: its values are few. */
  request(method: string, route: string, status: number, seconds: number): void {
    this.#requests.inc({ method, route, status: `${status}` });
    this.#durations.observe({ method, route }, seconds);
  }

  record(kind: string, outcome: string): void {
    this.#records.inc({ kind, outcome });
  }

  /** A text that was shown, and what became of it. */
  text(outcome: string): void {
    this.#texts.inc({ outcome });
  }

  /** A task of upkeep, and what became of it. */
  task(name: string, outcome: 'done' | 'failed'): void {
    this.#tasks.inc({ task: name, outcome });
  }

  gauge({ name, help, read }: Gauge): void {
    new prometheus.Gauge({
      name,
      help,
      registers: [this.#registry],
      async collect() {
        this.set(await read());
      },
    });
  }

  async render(): Promise<string> {
    // The empty line between families is the library's; a label's own line breaks are escaped.
    return (await this.#registry.metrics()).replaceAll('\n\n', '\n');
  }
}
