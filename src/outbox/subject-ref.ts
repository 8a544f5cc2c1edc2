import { uuid } from '../core/pending-decision.js';
import type { Store } from './device-store.js';

const KEY = 'subjectRef';

/**
 * The random reference of a person who has consented to something: made at the first consent, kept
 * while one stands, dropped at withdrawal or expiry, used for nothing else. Null otherwise.
 * Times are epoch seconds.
 */
export async function subjectRef(
  store: Store,
  consented: boolean,
  now: number,
  expiry: number,
): Promise<string | null> {
  if (!consented) {
    await store.delete(KEY);
    return null;
  }
  const kept = await store.get<{ id: string; until: number }>(KEY);
  const id = kept && kept.until > now ? kept.id : uuid();
  await store.set(KEY, { id, until: expiry });
  return id;
}
