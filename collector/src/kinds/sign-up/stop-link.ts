import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../database/database.js';
import { recordObjection } from '../../objections/record-objection.js';
import { lockPeople } from '../../objections/suppressions.js';
import { storeInTransaction } from '../../case-files/commitments.js';
import { appendEvent, lastEvent } from '../../case-files/event-store.js';
import type { Site } from '../../sites/sites.js';
import type { Via } from '../../objections/via.js';
import type { ObjectionDependencies } from '../../objections/following.js';
import { setOpenTracking } from './write-change.js';
import type { SignUpDependencies } from './dependencies.js';
import { fileOf, KIND, lockAddress, readAddress, type Subscription } from './subscription-store.js';
import { readUnsubscribeToken } from './unsubscribe-link.js';

/** What the link of a mail opens. */
export interface OpenedStopLink {
  site: Site;
  subscription: Subscription;
}

/** Which subscription a link stops. Nothing changes by looking. */
export async function openStopLink(
  { database, sites, signer }: SignUpDependencies,
  token: string,
): Promise<(OpenedStopLink & { key: string }) | undefined> {
  const id = await readUnsubscribeToken(signer, token);
  if (id === undefined) return undefined;
  const [row] = await database.query<{ site: string; key: string }>(
    'SELECT site, address_key AS key FROM subscriptions WHERE id = $1',
    [id],
  );
  const site = row && sites.byId(row.site);
  if (!site) return undefined;
  const subscription = (await readAddress(database, site.id, row.key)).find((one) => one.id === id);
  return subscription && { site, subscription, key: row.key };
}

/** What a person stops by the link of a mail: everything, this list, or the measuring alone. */
export type StopScope = 'all' | 'list' | 'open-tracking';

/** The measuring alone stops, on this list; the customer's line does once no list is measured. */
async function stopMeasuring(
  transaction: Queryable,
  { site, subscription: asked }: OpenedStopLink,
  lists: readonly Subscription[],
  via: Via,
  dependencies: ObjectionDependencies,
): Promise<void> {
  const change = { via, openTracking: false };
  await setOpenTracking(transaction, site, asked, change, dependencies);
  const others = lists.filter(({ id, state }) => state === 'confirmed' && id !== asked.id);
  if (others.some(({ openTracking }) => openTracking)) return;
  const { following, now } = dependencies;
  await following.lines.switchOff(transaction, site, asked.addressKey, 'open-tracking', now);
}

/** Stops what the holder of a link asks for, however often they ask. */
export async function stopWithLink(
  dependencies: SignUpDependencies,
  token: string,
  what: StopScope,
  via: Via,
): Promise<OpenedStopLink | undefined> {
  const { database, signer, basePath, following, now: clock } = dependencies;
  const opened = await openStopLink(dependencies, token);
  if (!opened) return undefined;
  const { site, key } = opened;
  const now = clock();
  const done = await storeInTransaction(database, [KIND, 'choices'], now, async (transaction) => {
    await lockPeople(transaction, site.id, [key]);
    const subscriptions = await lockAddress(transaction, site.id, key);
    const asked = subscriptions.find(({ id }) => id === opened.subscription.id);
    if (!asked) return undefined;
    const stopped = { site, subscription: asked };
    const change = { signer, basePath, following, now };
    if (what === 'open-tracking')
      await stopMeasuring(transaction, stopped, subscriptions, via, change);
    else
      await recordObjection(
        transaction,
        site,
        {
          identifiers: [{ type: 'email', value: asked.email ?? '', key, former: [] }],
          scope: what === 'all' ? 'email' : { list: asked.list },
          via,
          source: { subscription: asked.id },
        },
        change,
      );
    return stopped;
  });
  if (done) return done;
  // Hashed under a new secret just now, by another request: found under that.
  const again = await openStopLink(dependencies, token);
  return again && again.key !== key ? stopWithLink(dependencies, token, what, via) : undefined;
}

/** Why a person unsubscribes, if they say so: the choices of the page, never a text. */
export const STOP_REASONS = ['too-many', 'not-relevant', 'not-mine', 'other'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** Notes a reason, once per subscription: it changes nothing else. */
export async function noteStopReason(
  dependencies: SignUpDependencies,
  token: string,
  reason: StopReason,
): Promise<OpenedStopLink | undefined> {
  const { database, now: clock } = dependencies;
  const opened = await openStopLink(dependencies, token);
  if (!opened) return undefined;
  const { site, key, subscription } = opened;
  const now = clock();
  return storeInTransaction(database, [KIND], now, async (transaction) => {
    await lockAddress(transaction, site.id, key);
    const file = fileOf(subscription);
    const event = { eventId: randomUUID(), type: 'reason', data: { reason } };
    if (!(await lastEvent(transaction, file, 'reason')))
      await appendEvent(transaction, file, event, now);
    return opened;
  });
}
