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

interface Durations {
  labels: Labels;
  /** One per bucket, each without those below it. */
  counts: number[];
  sum: number;
}

/** How long something took, in buckets, per set of labels. */
class Histogram {
  readonly #durations = new Map<string, Durations>();

  /** `key` stands for the labels: it is cheaper to find than they are. */
  observe(key: string, labels: Labels, seconds: number): void {
    let found = this.#durations.get(key);
    if (!found) {
      found = { labels, counts: Array<number>(BUCKETS.length + 1).fill(0), sum: 0 };
      this.#durations.set(key, found);
    }
    const bucket = BUCKETS.findIndex((bound) => seconds <= bound);
    const index = bucket === -1 ? BUCKETS.length : bucket;
    found.counts[index] = (found.counts[index] ?? 0) + 1;
    found.sum += seconds;
  }

  lines(name: string): string[] {
    return [...this.#durations.values()].flatMap(({ labels, counts, sum }) => {
      let below = 0;
      const buckets = counts.map((count, index) => {
        const le = `${BUCKETS[index] ?? '+Inf'}`;
        return `${name}_bucket${render({ ...labels, le })} ${(below += count)}`;
      });
      const own = render(labels);
      return [...buckets, `${name}_sum${own} ${sum}`, `${name}_count${own} ${below}`];
    });
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
  readonly #tasks = new Counter();
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
    this.#durations.observe(`${method} ${route}`, { method, route }, seconds);
  }

  record(kind: string, outcome: string): void {
    this.#records.add({ kind, outcome });
  }

  /** A task of upkeep, and what became of it. */
  task(name: string, outcome: 'done' | 'failed'): void {
    this.#tasks.add({ task: name, outcome });
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
    const [requests, durations, records, tasks] = [
      'limpide_requests_total',
      'limpide_request_duration_seconds',
      'limpide_records_total',
      'limpide_tasks_total',
    ] as const;
    return [
      ...family(requests, 'counter', 'Requests answered.', this.#requests.lines(requests)),
      ...family(durations, 'histogram', 'Time to answer.', this.#durations.lines(durations)),
      ...family(records, 'counter', 'Records posted.', this.#records.lines(records)),
      ...family(tasks, 'counter', 'Tasks of upkeep.', this.#tasks.lines(tasks)),
      ...gauges.flat(),
      '',
    ].join('\n');
  }
}
