import type { Change } from '../preferences/changes.js';
import type { LineState } from '@limpide/contract/kinds/preferences/vocabulary';
import type { Queryable } from '../../database/database.js';
import type { Site } from '../../sites/sites.js';
import { confirm, setOpenTracking, type ChangeDependencies } from './change.js';
import { DEFAULT_LIST } from '@limpide/contract/kinds/sign-up/message';
import { openSubscription, type Subscription } from './store.js';

const inForce = (subscriptions: readonly Subscription[]) =>
  subscriptions.filter(({ state }) => state === 'confirmed');

/**
 * The lines of a customer whose address is known, as they really are: who has signed up by the form
 * receives mails, whatever they have chosen in their account before.
 */
export function shownState(state: LineState, subscriptions: readonly Subscription[]): LineState {
  const confirmed = inForce(subscriptions);
  return {
    ...state,
    email: state.email || confirmed.length > 0,
    'open-tracking': state['open-tracking'] || confirmed.some((one) => one.openTracking),
  };
}

/** Whose choices they are: the locked subscriptions of the address that the token names. */
export interface Person {
  addressKey: string;
  email: string;
  lang: string;
  subscriptions: readonly Subscription[];
}

/**
 * Makes the subscriptions of an address follow the choices of its customer, unless they object: the
 * line `email` starts the site's own list; `open-tracking` goes for each that is in force.
 */
export async function followChoices(
  transaction: Queryable,
  site: Site,
  { addressKey, email, lang, subscriptions }: Person,
  { state, changes, eventId }: { state: LineState; changes: readonly Change[]; eventId: string },
  dependencies: ChangeDependencies,
): Promise<void> {
  const { now } = dependencies;
  const via = 'choices';
  const changed = (line: Change['line']) => changes.find((change) => change.line === line);
  const openTracking = state['open-tracking'];
  const mails = changed('email');
  if (mails?.to === true) {
    const basis = mails.basis === 'soft-opt-in' ? 'soft-opt-in' : 'consent';
    const wanted = { site: site.id, list: DEFAULT_LIST, addressKey, email, lang, basis } as const;
    const one = await openSubscription(transaction, { ...wanted, source: null }, now);
    const proof = { choices: eventId };
    await confirm(
      transaction,
      site,
      one,
      { openTracking, basis, source: one.source, via, proof },
      dependencies,
    );
    return;
  }
  if (changed('open-tracking'))
    for (const one of inForce(subscriptions))
      await setOpenTracking(transaction, site, one, { via, openTracking }, dependencies);
}
