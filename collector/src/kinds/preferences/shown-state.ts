import type { LineState } from '@limpide/contract/kinds/preferences/vocabulary';
import type { ListState } from '../../objections/following.js';

/**
 * The lines of a customer whose address is known, as they really are: who has signed up by the form
 * receives mails, whatever they have chosen in their account before.
 */
export function shownState(state: LineState, lists: readonly ListState[]): LineState {
  const confirmed = lists.filter((one) => one.state === 'confirmed');
  return {
    ...state,
    email: state.email || confirmed.length > 0,
    'open-tracking': state['open-tracking'] || confirmed.some((one) => one.openTracking),
  };
}
