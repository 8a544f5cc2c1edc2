import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Outbox } from '../../src/outbox/outbox.js';
import { Store } from '../../src/outbox/store.js';

/** What may happen to one attempt to deliver. */
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
type Step =
  | { do: 'add' }
  | { do: 'flush'; tab: number; faults: Fault[] }
  | { do: 'kill'; tab: number }
  | { do: 'wait'; seconds: number };

const steps = fc.array(
  fc.oneof(
    fc.constant<Step>({ do: 'add' }),
    fc.record({
      do: fc.constant('flush' as const),
      tab: fc.nat(1),
      faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 4 }),
    }),
    fc.record({ do: fc.constant('kill' as const), tab: fc.nat(1) }),
    fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 5000 }) }),
  ),
  { maxLength: 9 },
);

/** A collector that keeps the contract: one row a key, whatever comes how often. */
class Collector {
  rows: string[] = [];
  attempts = 0;
  faults: Fault[] = [];
  readonly bodies = new Map<string, string>();

  answer(key: string, body: string): Response {
    this.attempts++;
    const fault = this.faults.shift() ?? 'none';
    if (fault == 'refused before it is read') throw new TypeError('network');
    if (fault == 'status 500') return new Response('{}', { status: 500 });
    if (fault == 'status 409') return new Response('{}', { status: 409 });
    if (fault == 'status 429 with Retry-After')
      return new Response('{}', { status: 429, headers: { 'Retry-After': '3' } });
    if (fault == 'a captive portal') return new Response('<!doctype html>', { status: 200 });
    const before = this.bodies.get(key);
    if (before !== undefined && before != body) return new Response('{}', { status: 422 });
    if (before === undefined) {
      this.bodies.set(key, body);
      this.rows.push(key);
    }
    if (fault == 'stored, and the answer lost') throw new TypeError('network');
    return new Response(JSON.stringify({ eventId: key }), {
      status: before === undefined ? 201 : 200,
    });
  }
}

const native = globalThis.fetch;
let made = 0;

async function play(script: Step[]): Promise<void> {
  const name = `model-${made++}`;
  const collector = new Collector();
  let ms = 1_800_000_000_000;
  const clock = { now: () => ms, random: () => 0.5 };
  globalThis.fetch = (_url, init) =>
    new Promise((resolve) =>
      resolve(
        collector.answer(
          new Headers(init?.headers).get('Idempotency-Key') ?? '',
          String(init?.body),
        ),
      ),
    );
  /** A tab is an outbox over the one database; killed, only the database is left. */
  const tab = () => new Outbox(new Store(name), clock);
  const tabs = [tab(), tab()] as [Outbox, Outbox];
  const wanted: string[] = [];
  try {
    for (const step of script) {
      if (step.do == 'add') {
        const eventId = `${name}-${wanted.length}`;
        ms += 1;
        await tabs[0].add({
          eventId,
          url: '/decisions',
          body: `{"n":"${eventId}"}`,
          credentials: 'omit',
        });
        wanted.push(eventId);
      } else if (step.do == 'flush') {
        collector.faults = [...step.faults];
        await tabs[step.tab as 0 | 1].flush();
      } else if (step.do == 'kill') {
        tabs[step.tab as 0 | 1].stop();
        tabs[step.tab as 0 | 1] = tab();
      } else ms += step.seconds * 1000;
    }
    collector.faults = [];
    for (let i = 0; i < 20 && (await tabs[0].list()).length; i++) {
      ms += 3_600_000;
      await tabs[0].flush();
    }
    expect(await tabs[0].list()).to.deep.equal([]);
    expect(collector.rows, 'nothing lost, nothing double, in order').to.deep.equal(wanted);
  } finally {
    for (const each of tabs) each.stop();
    indexedDB.deleteDatabase(name);
  }
}

describe('Outbox, as a model', () => {
  after(() => {
    globalThis.fetch = native;
  });

  it('loses nothing and doubles nothing, whatever happens on the way', async function () {
    this.timeout(200_000);
    await fc.assert(fc.asyncProperty(steps, play), { numRuns: 2000 });
  });
});
