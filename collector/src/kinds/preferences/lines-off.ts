import { allOffOf } from '@limpide/contract/kinds/preferences/vocabulary';
import type { Off } from './follow.js';
import type { ChoiceFile } from './store.js';
import type { ListState } from '../../objections/following.js';
import { own } from '@limpide/contract/own';
import type { Scope } from '../../objections/scope.js';

/**
 * The lines of a customer that an objection switches off. `left` are the lists of their address that
 * are still in force: among choices there is one line for every list, off once the last list is.
 */
export function linesOff(
  scope: Scope,
  { state, basis }: Pick<ChoiceFile, 'state' | 'basis'>,
  left: readonly ListState[],
): Off {
  const mails: Off = {
    ...(left.length === 0 ? { email: false } : {}),
    ...(left.some(({ openTracking }) => openTracking) ? {} : { 'open-tracking': false }),
  };
  const all = allOffOf(state) as Off;
  if (scope === 'all') return all;
  if (scope !== 'consents') return mails;
  const consents = Object.keys(all).filter((line) => (own(basis, line) ?? 'consent') === 'consent');
  return { ...mails, ...Object.fromEntries(consents.map((line) => [line, false])) };
}
