import type { LineState } from '@limpide/contract/kinds/preferences/vocabulary';
import type { Queryable } from '../../database/database.js';
import type { Site } from '../../sites/sites.js';
import type { ChangeDependencies } from '../../objections/via.js';
import type { LineChange } from '../../objections/following.js';
import { confirmSubscription, setOpenTracking } from './write-change.js';
import { noteContact } from './contact.js';
import { DEFAULT_LIST } from '@limpide/contract/kinds/sign-up/message';
import { lockAddress, openSubscription, type Subscription } from './subscription-store.js';

const inForce = (subscriptions: readonly Subscription[]) =>
  subscriptions.filter(({ state }) => state === 'confirmed');

/**
 * Makes the subscriptions of an address follow the choices of its customer, unless they object: the
 * line `email` starts the site's own list; `open-tracking` goes for each that is in force.
 */
export async function followPreferences(
  transaction: Queryable,
  site: Site,
  { addressKey, email, lang }: { addressKey: string; email: string; lang: string },
  {
    state,
    changes,
    eventId,
  }: { state: LineState; changes: readonly LineChange[]; eventId: string },
  dependencies: ChangeDependencies,
): Promise<void> {
  const { now } = dependencies;
  const via = 'choices';
  const changed = (line: string) => changes.find((change) => change.line === line);
  const openTracking = state['open-tracking'];
  const mails = changed('email');
  if (mails?.to === true) {
    const basis = mails.basis === 'soft-opt-in' ? 'soft-opt-in' : 'consent';
    const wanted = { site: site.id, list: DEFAULT_LIST, addressKey, email, lang, basis } as const;
    const one = await openSubscription(transaction, { ...wanted, source: null }, now);
    const proof = { choices: eventId };
    await confirmSubscription(
      transaction,
      site,
      one,
      { openTracking, basis, source: one.source, via, proof },
      dependencies,
    );
    return;
  }
  for (const one of inForce(await lockAddress(transaction, site.id, addressKey))) {
    // Whoever chooses, whatever it is, has given a sign of themselves.
    await noteContact(transaction, one, now, now);
    if (changed('open-tracking'))
      await setOpenTracking(transaction, site, one, { via, openTracking }, dependencies);
  }
}
