import type { Answer, Cause } from './types.js';
import type { Act, Host } from './instance.js';
import type { Effect } from './effect.js';
import type { ChangeDetail } from './events.js';
import type { Stub } from './stub.js';
import { answer, answerAll } from './answer.js';
import { emit } from './events.js';
import { afterPaint } from './paint.js';
import { keepStub, uuid } from './stub.js';

const allowedIds = ({ consent }: Host) =>
  Object.entries(consent?.allowed ?? {}).flatMap(([id, on]) => (on ? id : []));

/** The text of the first layer that was answered last, and how. */
let answered: unknown[] = [];

/**
 * Makes a decision: written before this returns, with a stub that outlives the page. What follows
 * comes after the paint. Rejects with a RangeError that names an id which nothing declares.
 */
export async function decide(
  host: Host,
  ...[cause, wanted, ui = { layer: 0, control: cause }, shown, only, at]: Parameters<Act>
): Promise<void> {
  const { consent } = host;
  if (!consent) return;
  // A button that was pressed twice while this part was on its way.
  const press = [shown, cause];
  if (ui.layer === 1 && press.every((part, i) => part === answered[i])) return;
  answered = press;
  const given: Answer = typeof wanted === 'boolean' ? answerAll(host, wanted, only, cause) : wanted;
  for (const id of Object.values(given).flatMap((part) => Object.keys(part ?? {})))
    if (consent.allowed[id] == null) throw new RangeError('[limpide] Unknown: ' + id);
  const { waits } = consent;
  // What waits for its signals keeps its answer all the same.
  consent.settle(false);
  const before = allowedIds(host);
  const previous = host.decision;
  const stub: Stub = {
    eventId: uuid(),
    at: consent.now(),
    action: cause,
    ui,
    choice: answer(consent, cause, given, at),
    previous: previous?.purposes ?? null,
    notice: { id: 'api', lang: host.locale, ...shown },
    page: location.pathname,
  };
  consent.settle(waits);
  keepStub(stub);
  try {
    host.tabs?.postMessage(0);
  } catch {
    // Closed: the page is leaving.
  }
  host.close();
  if (ui.layer === 1)
    host.load('status', host.locale).then(
      (part) => part.say(host, cause),
      () => {},
    );
  return follow(host, cause, before, previous, stub);
}

/** Another tab has decided, the page is back from a cache, or the choice has expired. */
export async function reread(host: Host, cause: 'elsewhere' | 'expiry'): Promise<void> {
  const { consent, decision } = host;
  const before = allowedIds(host);
  consent?.read();
  if (decision?.decidedAt === host.decision?.decidedAt && before.join() === allowedIds(host).join())
    return;
  if (consent?.choice) host.close();
  await follow(host, cause, before, decision);
  host.prompt();
}

/** Deletes what the services that are not allowed have stored here; gives what it may not delete. */
const clearing = (host: Host): Effect => ({
  apply: () =>
    host.config?.services.some(({ id, storage }) => storage?.[0] && !host.allows(id)) &&
    host.load('clear').then(
      (part) => part.clearRefused(host),
      () => {},
    ),
});

/**
 * All that follows from a change of what is allowed, once the page has painted: effects in their
 * order, the record made, the page told; one reload if scripts ran that only a reload stops.
 */
async function follow(
  host: Host,
  cause: Cause | 'elsewhere' | 'expiry',
  before: string[],
  previous: ChangeDetail['previous'],
  stub?: Stub,
): Promise<void> {
  await afterPaint();
  // Before anything is opened or shut: what a signal governs has heard it by then.
  if (host.config?.signals)
    await host.load('signals').then((part) => part.tell(host, cause), console.error);
  const now = allowedIds(host);
  const change = {
    cause,
    previous,
    granted: now.filter((id) => !before.includes(id)),
    withdrawn: before.filter((id) => !now.includes(id)),
  };
  const reload = host.gates?.shut() && cause !== 'expiry';
  // One that fails keeps no other from its turn, and no record from being made.
  const effects = [...host.effects, clearing(host)].map(async (effect) => {
    try {
      return await effect.apply(change);
    } catch (error) {
      console.error('[limpide]', error);
    }
  });
  const keep = () => host.load('outbox').then((part) => part.record(host, stub));
  // Offline, the part itself cannot be had: the stub waits, and so does the request for it.
  const again = () => keep().catch(() => {});
  const record = stub && keep().catch(() => addEventListener('online', again, { once: true }));
  const leftBehind = (await Promise.all(effects)).flatMap((left) => (left || []) as string[]);
  emit('limpide-change', { decision: host.decision, ...change, leftBehind });
  await record;
  if (reload) host.gates?.reload();
}
