import type { Answer, Cause } from './types.js';
import type { MakeDecision, PageInstance } from './instance.js';
import type { Effect } from './effect.js';
import type { ChangeDetail } from './events.js';
import type { PendingDecision } from './pending-decision.js';
import { makeChoice, answerToAll } from './make-choice.js';
import { emit } from './events.js';
import { afterPaint } from './after-paint.js';
import { storePendingDecision, uuid } from './pending-decision.js';

const allowedIds = ({ consent }: PageInstance) =>
  Object.entries(consent?.allowed ?? {}).flatMap(([id, on]) => (on ? id : []));

/** The text of the first layer that was answered last, and how. */
let answered: unknown[] = [];

/**
 * Makes a decision: written before this returns, with a pending decision that outlives the page. What follows
 * comes after the paint.
 * @throws RangeError (rejects) naming an id which nothing declares
 */
export async function decide(
  instance: PageInstance,
  ...[cause, wanted, ui = { layer: 0, control: cause }, shown, only, at]: Parameters<MakeDecision>
): Promise<void> {
  const { consent } = instance;
  if (!consent) return;
  // A button that was pressed twice while this part was on its way.
  const press = [shown, cause];
  if (ui.layer === 1 && press.every((part, i) => part === answered[i])) return;
  answered = press;
  const given: Answer =
    typeof wanted === 'boolean' ? answerToAll(instance, wanted, only, cause) : wanted;
  for (const id of Object.values(given).flatMap((part) => Object.keys(part ?? {})))
    if (consent.allowed[id] == null) throw new RangeError('[limpide] Unknown: ' + id);
  const { waits } = consent;
  // What waits for its signals keeps its answer all the same.
  consent.settle(false);
  const before = allowedIds(instance);
  const previous = instance.decision;
  const pending: PendingDecision = {
    eventId: uuid(),
    at: consent.now(),
    action: cause,
    ui,
    choice: makeChoice(consent, cause, given, at),
    previous: previous?.purposes ?? null,
    notice: { id: 'api', lang: instance.locale, ...shown },
    page: location.pathname,
  };
  consent.settle(waits);
  storePendingDecision(pending);
  try {
    instance.tabs?.postMessage(0);
  } catch {
    // Closed: the page is leaving.
  }
  instance.gates?.fetchAhead?.();
  instance.close();
  await afterPaint();
  const changed = applyChange(instance, cause, before, previous, pending);
  // After what the answer lets run: nobody waits for being told.
  if (ui.layer === 1)
    instance.load('status', instance.locale).then(
      (part) => part.say(instance, cause),
      () => {},
    );
  return changed;
}

/** Another tab has decided, the page is back from a cache, or the choice has expired. */
export async function reread(instance: PageInstance, cause: 'elsewhere' | 'expiry'): Promise<void> {
  const { consent, decision } = instance;
  const before = allowedIds(instance);
  consent?.read();
  if (
    decision?.decidedAt === instance.decision?.decidedAt &&
    before.join() === allowedIds(instance).join()
  )
    return;
  if (consent?.choice) instance.close();
  await afterPaint();
  await applyChange(instance, cause, before, decision);
  instance.prompt();
}

/** Deletes what the services that are not allowed have stored here; gives what it may not delete. */
const clearing =
  (instance: PageInstance): Effect =>
  () =>
    instance.config?.services.some(({ id, storage }) => storage?.[0] && !instance.allows(id)) &&
    instance.load('clear').then(
      (part) => part.clearRefused(instance),
      () => {},
    );

/**
 * All that follows from a change of what is allowed, after the paint that shows it: effects in their
 * order, the record made, the page told; one reload if scripts ran that only a reload stops.
 */
async function applyChange(
  instance: PageInstance,
  cause: Cause | 'elsewhere' | 'expiry',
  before: string[],
  previous: ChangeDetail['previous'],
  pending?: PendingDecision,
): Promise<void> {
  // Before anything is opened or shut: what a signal governs has heard it by then.
  if (instance.config?.signals)
    await instance.load('signals').then((part) => part.tell(instance, cause), console.error);
  const now = allowedIds(instance);
  const change = {
    cause,
    previous,
    granted: now.filter((id) => !before.includes(id)),
    withdrawn: before.filter((id) => !now.includes(id)),
  };
  const reload = instance.gates?.shut?.() && cause !== 'expiry';
  // One that fails keeps no other from its turn, and no record from being made.
  const effects = [...instance.effects, clearing(instance)].map(async (effect) => {
    try {
      return await effect(change);
    } catch (error) {
      console.error('[limpide]', error);
    }
  });
  const keep = () => instance.load('outbox').then((part) => part.record(instance, pending));
  // Offline, the part itself cannot be had: the pending decision waits, and so does the request for it.
  const again = () => keep().catch(() => {});
  const record = pending && keep().catch(() => addEventListener('online', again, { once: true }));
  const leftBehind = (await Promise.all(effects)).flatMap((left) => (left || []) as string[]);
  emit('limpide-change', { decision: instance.decision, ...change, leftBehind });
  await record;
  if (reload) instance.gates?.reload?.();
}
