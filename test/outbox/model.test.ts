import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Outbox } from '../../src/outbox/outbox.js';
import { Store } from '../../src/outbox/device-store.js';

/** Whether this is the long run: see web-test-runner.config.mjs. */
declare const LIMPIDE_FULL: boolean;

/** What may happen to one attempt to deliver, on the way or at the other end. */
const FAULTS = [
  'none',
  'refused before it is read',
  'stored, and the answer lost',
  'status 500',
  'status 429 with Retry-After',
  'status 409',
  'a captive portal',
] as const;
type Fault = (typeof FAULTS)[number];

/** `after`: seconds before it. `dies`: after so many steps of its own (reading, writing, sending) the tab is killed. */
type Step =
  | { do: 'add'; tab: number; dies: number | null }
  | { do: 'flush'; after: number; tab: number; faults: Fault[]; dies: number | null }
  | { do: 'flush both'; after: number; faults: Fault[] };

const tab = fc.nat(1);
const dies = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.nat(5) },
);
const faults = fc.array(fc.constantFrom(...FAULTS), { maxLength: 4, size: 'max' });
/** Often long enough for what waits to be tried again, often not. */
const pause = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5000 }));
const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ do: fc.constant('add' as const), tab, dies }) },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('flush' as const), after: pause, tab, faults, dies }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('flush both' as const), after: pause, faults }),
    },
  ),
  { maxLength: LIMPIDE_FULL ? 40 : 10, size: 'max' },
);

/** What all sequences together have come to. */
const total = { sequences: 0, letters: 0, posts: 0, faults: 0, kills: 0, lost: 0, doubled: 0 };

/** A collector that keeps the contract: one row a key, whatever comes how often. */
class Collector {
  rows: string[] = [];
  faults: Fault[] = [];
  /** Attempts by key: after ten, the order is no longer promised. */
  readonly attempts = new Map<string, number>();
  readonly bodies = new Map<string, string>();

  answer(key: string, body: string): Response {
    total.posts++;
    this.attempts.set(key, (this.attempts.get(key) ?? 0) + 1);
    const fault = this.faults.shift() ?? 'none';
    if (fault !== 'none') total.faults++;
    if (fault === 'refused before it is read') throw new TypeError('network');
    if (fault === 'status 500') return new Response('{}', { status: 500 });
    if (fault === 'status 409') return new Response('{}', { status: 409 });
    if (fault === 'status 429 with Retry-After')
      return new Response('{}', { status: 429, headers: { 'Retry-After': '3' } });
    if (fault === 'a captive portal') return new Response('<!doctype html>', { status: 200 });
    const before = this.bodies.get(key);
    if (before !== undefined && before !== body) return new Response('{}', { status: 422 });
    if (before === undefined) {
      this.bodies.set(key, body);
      this.rows.push(key);
    }
    if (fault === 'stored, and the answer lost') throw new TypeError('network');
    return new Response(JSON.stringify({ eventId: key }), {
      status: before === undefined ? 201 : 200,
    });
  }
}

/** A page: an outbox over the one database. Killed, only the database is left of it. */
class Page {
  /** Steps that it has left. */
  life = Infinity;
  readonly outbox: Outbox;

  constructor(name: string, clock: { now(): number; random(): number }) {
    this.outbox = new Outbox(new MortalStore(name, this), clock);
  }

  /** Does one step, if the page lives; the page may die of it, once it has had its effect. */
  async step<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.life-- <= 0) throw new Error('killed');
    const result = await work();
    if (this.life <= 0) throw new Error('killed');
    return result;
  }

  get isDead(): boolean {
    return this.life <= 0;
  }
}

class MortalStore extends Store {
  constructor(
    name: string,
    readonly page: Page,
  ) {
    super(name);
  }

  override get<T>(key: string): Promise<T | undefined> {
    return this.page.step(() => super.get<T>(key));
  }

  override set(key: string, value: unknown): Promise<void> {
    return this.page.step(() => super.set(key, value));
  }

  override update<T>(key: string, change: (old: T | undefined) => T): Promise<void> {
    return this.page.step(() => super.update(key, change));
  }

  override delete(key: string): Promise<void> {
    return this.page.step(() => super.delete(key));
  }

  override list<T>(prefix: string): Promise<[key: string, value: T][]> {
    return this.page.step(() => super.list<T>(prefix));
  }
}

const native = { fetch: globalThis.fetch, open: indexedDB.open };
const { error, warn } = console;
const connections: IDBDatabase[] = [];

/** Connections of pages that are gone: a browser closes them, and so do we. */
const closeAll = () => {
  for (const connection of connections.splice(0)) connection.close();
};

async function play(script: Step[]): Promise<void> {
  const name = `model-${total.sequences++}`;
  const collector = new Collector();
  let ms = 1_800_000_000_000;
  const clock = { now: () => ms, random: () => 0.5 };
  /** The one page that is sending, where it may die of it. */
  let sender: Page | undefined;
  globalThis.fetch = async (_url, init) => {
    const key = new Headers(init?.headers).get('Idempotency-Key') ?? '';
    const answer = () => collector.answer(key, String(init?.body));
    return sender ? sender.step(answer) : answer();
  };
  const pages = [new Page(name, clock), new Page(name, clock)] as [Page, Page];
  const wanted: string[] = [];

  /** Lets a page do something of which it may die; if it does, the next one takes its place. */
  const mortal = async (at: number, life: number | null, work: (page: Page) => Promise<void>) => {
    const page = pages[at as 0 | 1];
    page.life = life ?? Infinity;
    await work(page).catch((error: Error) => {
      if (!page.isDead) throw error;
    });
    if (!page.isDead) {
      page.life = Infinity;
      return false;
    }
    // Killed with nothing to lose is no fault.
    if (collector.rows.length < wanted.length) {
      total.faults++;
      total.kills++;
    }
    page.outbox.stop();
    pages[at as 0 | 1] = new Page(name, clock);
    return true;
  };

  try {
    for (const step of script) {
      if (step.do === 'add') {
        const eventId = `${name}-${wanted.length}`;
        const letter = {
          eventId,
          url: '/decisions',
          body: `{"n":"${eventId}"}`,
          credentials: 'omit' as const,
        };
        ms += 1;
        const add = ({ outbox }: Page) => outbox.add(letter);
        wanted.push(eventId);
        // The stub that was written at the click outlives the page: the next one adds it again.
        if (await mortal(step.tab, step.dies, add)) await mortal(step.tab, null, add);
      } else {
        ms += step.after * 1000;
        collector.faults = [...step.faults];
        if (step.do === 'flush both') await Promise.all(pages.map(({ outbox }) => outbox.flush()));
        else
          await mortal(step.tab, step.dies, async (page) => {
            sender = page;
            await page.outbox.flush();
          });
        sender = undefined;
      }
    }
    collector.faults = [];
    const { outbox } = pages[0];
    for (let i = 0; i < 20 && (await outbox.list()).length; i++) {
      ms += 3_600_000;
      await outbox.flush();
    }
    total.letters += wanted.length;
    const { rows } = collector;
    total.lost += wanted.filter((eventId) => !rows.includes(eventId)).length;
    total.doubled += rows.length - new Set(rows).size;
    expect(await outbox.list()).to.deep.equal([]);
    const inOrder = Math.max(0, ...collector.attempts.values()) < 10;
    expect(
      inOrder ? rows : [...rows].sort(),
      'nothing lost, nothing double, in order',
    ).to.deep.equal(inOrder ? wanted : [...wanted].sort());
  } finally {
    for (const { outbox } of pages) outbox.stop();
    closeAll();
    indexedDB.deleteDatabase(name);
  }
}

describe('Outbox, as a model', () => {
  before(() => {
    // What goes wrong is said in the console, thousands of times.
    console.error = console.warn = () => {};
    indexedDB.open = (...given) => {
      const request = native.open.apply(indexedDB, given);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    };
  });
  after(() => {
    Object.assign(globalThis, { fetch: native.fetch });
    indexedDB.open = native.open;
    Object.assign(console, { error, warn });
    console.log(
      `Outbox: ${Object.entries(total)
        .map(([what, count]) => `${count} ${what}`)
        .join(', ')}`,
    );
  });

  it('loses nothing and doubles nothing, whatever happens on the way', async function () {
    this.timeout(LIMPIDE_FULL ? 3_000_000 : 200_000);
    do await fc.assert(fc.asyncProperty(steps, play), { numRuns: 2000 });
    while (LIMPIDE_FULL && total.faults < 100_000);
    expect([total.lost, total.doubled]).to.deep.equal([0, 0]);
  });
});
