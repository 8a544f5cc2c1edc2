import { randomBytes, randomUUID } from 'node:crypto';
import type { Queryable } from '../../database/database.js';
import { caseFileStore, type CaseFile } from '../../case-files/case-file-store.js';

export const KIND = 'newsletter';

export const subscriptionStore = caseFileStore(KIND, 'subscriptions');

export type SubscriptionState = 'pending' | 'confirmed' | 'withdrawn';

/** The legal basis: consent, or the soft opt-in of a customer who was informed and may object. */
export type SubscriptionBasis = 'consent' | 'soft-opt-in';

/** One address on one list of one site. */
export interface Subscription {
  site: string;
  id: string;
  list: string;
  addressKey: string;
  /** What the address was hashed as when the file was opened. */
  about: string;
  email: string | null;
  salt: Uint8Array;
  lang: string;
  state: SubscriptionState;
  basis: SubscriptionBasis;
  openTracking: boolean;
  source: string | null;
  createdAt: Date;
  changedAt: Date;
  pendingUntil: Date | null;
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
  trackingAskedAt: Date | null;
  lastContactAt: Date;
  continueAskedAt: Date | null;
}

export const COLUMNS = `file.site, file.id, file.list, file.address_key AS "addressKey",
  coalesce(file.first_key, file.address_key) AS about, file.email,
  file.salt, file.lang, file.state, file.basis, file.open_tracking AS "openTracking", file.source,
  file.created_at AS "createdAt", file.changed_at AS "changedAt",
  file.pending_until AS "pendingUntil", file.confirmed_at AS "confirmedAt",
  file.withdrawn_at AS "withdrawnAt", file.tracking_asked_at AS "trackingAskedAt",
  file.last_contact_at AS "lastContactAt", file.continue_asked_at AS "continueAskedAt"`;

/** The file that the chain proves. */
export const fileOf = ({ site, id, salt, about }: Subscription): CaseFile => ({
  store: subscriptionStore,
  site,
  id,
  salt,
  about,
});

/** The subscription with an id, locked until the transaction ends. */
export async function lockSubscription(
  transaction: Queryable,
  site: string,
  id: string,
): Promise<Subscription | undefined> {
  const [row] = await transaction.query<Subscription>(
    `SELECT ${COLUMNS} FROM subscriptions AS file WHERE site = $1 AND id = $2 FOR UPDATE`,
    [site, id],
  );
  return row;
}

/** Every list of an address. */
export const readAddress = (
  queryable: Queryable,
  site: string,
  addressKey: string,
): Promise<Subscription[]> =>
  queryable.query<Subscription>(
    `SELECT ${COLUMNS} FROM subscriptions AS file WHERE site = $1 AND address_key = $2
     ORDER BY list`,
    [site, addressKey],
  );

/** Every list of an address, locked in one order, so that two processes never wait for each other. */
export const lockAddress = (
  transaction: Queryable,
  site: string,
  addressKey: string,
): Promise<Subscription[]> =>
  transaction.query<Subscription>(
    `SELECT ${COLUMNS} FROM subscriptions AS file
     WHERE site = $1 AND address_key = $2 ORDER BY list FOR UPDATE`,
    [site, addressKey],
  );

/** Who is on a list from now on, or may be once they have confirmed. */
export interface WantedSubscription {
  site: string;
  list: string;
  addressKey: string;
  email: string;
  lang: string;
  basis: SubscriptionBasis;
  source: string | null;
}

/**
 * The file of an address on a list, locked: made if there is none. One that was withdrawn gets its
 * address back, which a purge takes away again if it is not confirmed.
 */
export async function openSubscription(
  transaction: Queryable,
  { site, list, addressKey, email, lang, basis, source }: WantedSubscription,
  now: Date,
): Promise<Subscription> {
  const [row] = await transaction.query<Subscription>(
    `INSERT INTO subscriptions AS file (site, id, list, address_key, email, salt, lang, state, basis,
       source, created_at, changed_at, last_contact_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'pending', $8, $9, $10, $10, $10)
     ON CONFLICT (site, address_key, list) DO UPDATE SET email = coalesce(file.email, excluded.email)
     RETURNING ${COLUMNS}`,
    [
      ...[site, randomUUID(), list, addressKey, email, randomBytes(32), lang, basis, source],
      now.toISOString(),
    ],
  );
  if (!row) throw new Error('The subscription has vanished.');
  return row;
}
