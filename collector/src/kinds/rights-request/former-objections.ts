import { randomUUID } from 'node:crypto';
import { IMMEDIATE_RIGHTS } from '@limpide/contract/kinds/rights-request/vocabulary';
import type { Database } from '../../database/database.js';
import type { ObjectionDependencies } from '../../objections/following.js';
import { toSeconds } from '../../records/to-seconds.js';
import { calendarOf, type Site } from '../../sites/sites.js';
import { applyObjection, identifiersOf, type AppliedObjection } from './apply-objection.js';
import { registerEntryFrom } from './register-entry.js';
import { COLLECTOR, type RegisterEvent } from './register-event.js';
import {
  addEvent,
  readRequest,
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
  const { signer } = dependencies;
  const waiting = await database.query<{ reference: string }>(
    `SELECT reference FROM rights_requests AS request
     WHERE site = $1
       AND EXISTS (SELECT 1 FROM rights_events AS event
         WHERE event.site = request.site AND event.reference = request.reference
           AND event.type = 'received'
           AND event.data->'request'->'form'->'rights' ?| $2::text[])
       AND NOT EXISTS (SELECT 1 FROM rights_events AS event
         WHERE event.site = request.site AND event.reference = request.reference
           AND event.type = 'objection-applied')
     ORDER BY entered_at`,
    [site.id, [...IMMEDIATE_RIGHTS]],
  );
  if (waiting.length === 0) return 0;
  const calendar = calendarOf(site);
  let count = 0;
  await signer.ready();
  for (const { reference } of waiting) {
    const now = dependencies.now();
    const address = { site: site.id, reference };
    const isDone = await storeInTransaction(database, now, async (transaction) => {
      const stored = await readRequest(transaction, address, calendar, 'FOR UPDATE');
      const receipt = stored?.entry.events[0];
      // Another process that starts may have been here first.
      if (!stored || stored.entry.objection || receipt?.type !== 'received') return false;
      const { entry, enteredAt, salt } = stored;
      const { form } = receipt.request;
      const identifiers = await identifiersOf(signer, site.id, form);
      const [later] = await transaction.query(
        `SELECT 1 FROM subscriptions
         WHERE site = $1 AND address_key = ANY($2) AND state = 'confirmed' AND confirmed_at > $3`,
        [site.id, identifiers.flatMap(({ key, former }) => [key, ...former]), toSeconds(enteredAt)],
      );
      const applied = later
        ? AFTERWARDS
        : await applyObjection(transaction, site, reference, form, { ...dependencies, now });
      if (!applied) return false;
      const event: RegisterEvent = {
        type: 'objection-applied',
        ...applied,
        number: entry.events.length + 1,
        at: toSeconds(now),
        who: COLLECTOR,
      };
      await addEvent(transaction, requestFileOf(address, salt), randomUUID(), event, now);
      const after = registerEntryFrom(reference, [...entry.events, event], calendar);
      await updateIndex(transaction, address, after);
      return true;
    });
    if (isDone) count += 1;
  }
  return count;
}
