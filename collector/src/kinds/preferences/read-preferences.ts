import type { Database } from '../../database/database.js';
import { readEvents } from '../../case-files/event-store.js';
import { shownState } from './shown-state.js';
import type { SubscriptionFollower } from '../../objections/following.js';
import { toSeconds } from '../../records/to-seconds.js';
import type { PreferencesAnswer } from './preferences-answer.js';
import type { AnsweredChange } from './line-changes.js';
import { allOff, inOrder, type LineState } from '@limpide/contract/kinds/preferences/vocabulary';
import { preferencesStore, readFile } from './preferences-store.js';

interface Data {
  changes: AnsweredChange[];
  state: LineState;
  notice?: { textSha256: string | null; version: string | null };
}

const HISTORY = 100;

/** What a customer has chosen, and when. Nothing is on for whom nothing is known. */
export async function readPreferences(
  database: Database,
  readLists: SubscriptionFollower['read'],
  site: string,
  customer: string,
  addressKey: string | null,
): Promise<PreferencesAnswer> {
  const file = await readFile(database, site, customer);
  const subscriptions = addressKey === null ? [] : await readLists(database, site, addressKey);
  if (!file) {
    const state = shownState(allOff(), subscriptions);
    return { state, basis: {}, changedAt: null, history: [] };
  }
  const events = await readEvents(
    database,
    { store: preferencesStore, site, id: file.id },
    HISTORY,
  );
  return {
    state: { ...allOff(), ...inOrder(shownState(file.state, subscriptions)) },
    basis: inOrder(file.basis),
    changedAt: toSeconds(file.changedAt),
    history: events.map(({ eventId, at, type, data }) => {
      const { changes, state, notice } = data as unknown as Data;
      return {
        eventId,
        at,
        action: type as PreferencesAnswer['history'][number]['action'],
        // The database keeps the members of an object in an order of its own.
        changes: changes.map(({ line, to, basis, act }) => ({ line, to, basis, act })),
        state: inOrder(state),
        textSha256: notice?.textSha256 ?? null,
        noticeVersion: notice?.version ?? null,
      };
    }),
  };
}
