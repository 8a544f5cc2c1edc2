import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database.js';
import type { ObjectionDependencies } from '../../objections/following.js';
import { toSeconds } from '../../records/to-seconds.js';
import { calendarOf, type Site } from '../../sites/sites.js';
import { applyObjection, identifiersOf, type AppliedObjection } from './apply-objection.js';
import { registerEntryFrom } from './register-entry.js';
import { COLLECTOR, type ReceivedRequest, type RegisterEvent } from './register-event.js';
import {
  addEvent,
  readRequestEvents,
  requestFileOf,
  storeInTransaction,
  updateIndex,
} from './request-store.js';

/** Somebody has signed up, and confirmed it, after they had objected: that is theirs, and stands. */
const AFTERWARDS: AppliedObjection = { reached: [], left: ['tools'] };

/**
 * Applies the objections and withdrawals of requests that were entered by a collector which only kept
 * them. Since objections are applied where they are entered, only those have no event that says so.
 * @returns how many requests
 */
export async function applyFormerObjections(
  database: Database,
  site: Site,
  dependencies: Omit<ObjectionDependencies, 'now'> & { now: () => Date },
): Promise<number> {
  const waiting = await database.query<{ reference: string; salt: Uint8Array; entered: Date }>(
    `SELECT reference, salt, entered_at AS entered FROM rights_requests AS request
     WHERE site = $1
       AND EXISTS (SELECT 1 FROM rights_events AS event
         WHERE event.site = request.site AND event.reference = request.reference
           AND event.type = 'received'
           AND event.data->'request'->'form'->'rights' ?| $2::text[])
       AND NOT EXISTS (SELECT 1 FROM rights_events AS event
         WHERE event.site = request.site AND event.reference = request.reference
           AND event.type = 'objection-applied')
     ORDER BY entered_at`,
    [site.id, ['opposition-prospection', 'retrait-consentement']],
  );
  for (const { reference, salt, entered } of waiting) {
    const now = dependencies.now();
    const address = { site: site.id, reference };
    await dependencies.signer.ready();
    await storeInTransaction(database, now, async (transaction) => {
      const events = await readRequestEvents(transaction, address, 'FOR UPDATE');
      const { form } = (events[0] as RegisterEvent & ReceivedRequest).request;
      const identifiers = await identifiersOf(dependencies.signer, site.id, form);
      const [later] = await transaction.query(
        `SELECT 1 FROM subscriptions
         WHERE site = $1 AND address_key = ANY($2) AND state = 'confirmed' AND confirmed_at > $3`,
        [site.id, identifiers.flatMap(({ key, former }) => [key, ...former]), toSeconds(entered)],
      );
      const applied = later
        ? AFTERWARDS
        : await applyObjection(transaction, site, reference, form, { ...dependencies, now });
      if (!applied) return;
      const event: RegisterEvent = {
        type: 'objection-applied',
        ...applied,
        number: events.length + 1,
        at: toSeconds(now),
        who: COLLECTOR,
      };
      await addEvent(transaction, requestFileOf(address, salt), randomUUID(), event, now);
      const entry = registerEntryFrom(reference, [...events, event], calendarOf(site));
      await updateIndex(transaction, address, entry);
    });
  }
  return waiting.length;
}
