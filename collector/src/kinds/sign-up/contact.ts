import type { Database, Queryable } from '../../database/database.js';
import { storeInTransaction } from '../../case-files/commitments.js';
import { appendEvent } from '../../case-files/event-store.js';
import { addressKey } from '../../objections/address-key.js';
import { lockPeople } from '../../objections/suppressions.js';
import type { Signer } from '../../security/hmac-signer.js';
import type { Site } from '../../sites/sites.js';
import { randomUUID } from 'node:crypto';
import { fileOf, KIND, lockAddress, type Subscription } from './subscription-store.js';

/**
 * Notes that a subscriber has given a sign of themselves: the period of inactivity begins anew, and a
 * question that waits is answered. A sign older than one that is known changes nothing; whether it did.
 */
export async function noteContact(
  transaction: Queryable,
  subscription: Subscription,
  at: Date,
  now: Date,
): Promise<boolean> {
  const { site, id, state, lastContactAt, continueAskedAt } = subscription;
  if (state !== 'confirmed' || at <= lastContactAt || at > now) return false;
  await transaction.query(
    `UPDATE subscriptions SET last_contact_at = $3, continue_asked_at = NULL
     WHERE site = $1 AND id = $2`,
    [site, id, at.toISOString()],
  );
  if (continueAskedAt === null) return true;
  // Whoever was asked and stays, stays for a reason that can be shown.
  const event = { eventId: randomUUID(), type: 'contact', data: { at: at.toISOString() } };
  await appendEvent(transaction, fileOf(subscription), event, now);
  return true;
}

interface ContactDependencies {
  database: Database;
  signer: Signer;
  now: () => Date;
}

/**
 * What the owner's own tools know of: an order, a signing in, a click, an answer. That a mail was opened
 * is none (CNIL). Returns on how many lists of the address that has changed anything.
 */
export async function reportContact(
  { database, signer, now: clock }: ContactDependencies,
  site: Site,
  { email, at }: { email: string; at: Date },
): Promise<number> {
  const person = await addressKey(signer, site.id, email);
  const now = clock();
  return storeInTransaction(database, [KIND], now, async (transaction) => {
    await lockPeople(transaction, site.id, [person]);
    let count = 0;
    for (const one of await lockAddress(transaction, site.id, person.key))
      if (await noteContact(transaction, one, at, now)) count += 1;
    return count;
  });
}
