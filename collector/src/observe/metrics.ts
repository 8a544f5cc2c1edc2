type Labels = Record<string, string>;

/** Upper bounds in seconds: from an insert on a fast disk to what makes a page give up. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const escape = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

const render = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escape(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
};

/** A number that only grows, per set of labels. */
class Counter {
  readonly #values = new Map<string, number>();

  add(labels: Labels, amount = 1): void {
    const key = render(labels);
    this.#values.set(key, (this.#values.get(key) ?? 0) + amount);
  }

  lines(name: string): string[] {
    return [...this.#values].map(([labels, value]) => `${name}${labels} ${value}`);
  }
}

/** How long something took, in buckets, per set of labels. */
class Histogram {
  readonly #buckets = new Counter();
  readonly #sum = new Counter();
  readonly #count = new Counter();

  observe(labels: Labels, seconds: number): void {
    for (const le of BUCKETS) this.#buckets.add({ ...labels, le: `${le}` }, seconds <= le ? 1 : 0);
    this.#buckets.add({ ...labels, le: '+Inf' });
    this.#sum.add(labels, seconds);
    this.#count.add(labels);
  }

  lines(name: string): string[] {
    return [
      ...this.#buckets.lines(`${name}_bucket`),
      ...this.#sum.lines(`${name}_sum`),
      ...this.#count.lines(`${name}_count`),
    ];
  }
}

/** A value measured when it is asked for. */
export interface Gauge {
  name: string;
  help: string;
  read: () => number | Promise<number>;
}

/** What this process counts, in the text format of Prometheus, version 0.0.4. Nothing personal. */
export class Metrics {
  readonly #requests = new Counter();
  readonly #durations = new Histogram();
  readonly #records = new Counter();
  readonly #gauges: Gauge[] = [
    {
      name: 'process_resident_memory_bytes',
      help: 'Memory of the process.',
      read: () => process.memoryUsage.rss(),
    },
  ];

  /** A request answered. `route` is the pattern, not the path: its values are few. */
  request(method: string, route: string, status: number, seconds: number): void {
    this.#requests.add({ method, route, status: `${status}` });
    this.#durations.observe({ method, route }, seconds);
  }

  record(kind: string, outcome: string): void {
    this.#records.add({ kind, outcome });
  }

  gauge(gauge: Gauge): void {
    this.#gauges.push(gauge);
  }

  async render(): Promise<string> {
    const family = (name: string, type: string, help: string, lines: string[]) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...lines,
    ];
    const gauges = await Promise.all(
      this.#gauges.map(async ({ name, help, read }) =>
        family(name, 'gauge', help, [`${name} ${await read()}`]),
      ),
    );
    const [requests, durations, records] = [
      'limpide_requests_total',
      'limpide_request_duration_seconds',
      'limpide_records_total',
    ] as const;
    return [
      ...family(requests, 'counter', 'Requests answered.', this.#requests.lines(requests)),
      ...family(durations, 'histogram', 'Time to answer.', this.#durations.lines(durations)),
      ...family(records, 'counter', 'Records posted.', this.#records.lines(records)),
      ...gauges.flat(),
      '',
    ].join('\n');
  }
}
