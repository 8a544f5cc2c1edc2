import { allOffOf } from '@limpide/contract/kinds/preferences/vocabulary';
import type { LinesOff } from './switch-off.js';
import type { PreferencesFile } from './preferences-store.js';
import type { ListState } from '../../objections/following.js';
import { ownValue } from '@limpide/contract/own-value';
import type { ObjectionScope } from '../../objections/scope.js';

/**
 * The lines of a customer that an objection switches off. `left` are the lists of their address that
 * are still in force: among choices there is one line for every list, off once the last list is.
 */
export function linesOff(
  scope: ObjectionScope,
  { state, basis }: Pick<PreferencesFile, 'state' | 'basis'>,
  left: readonly ListState[],
): LinesOff {
  const mails: LinesOff = {
    ...(left.length === 0 ? { email: false } : {}),
    ...(left.some(({ openTracking }) => openTracking) ? {} : { 'open-tracking': false }),
  };
  const all = allOffOf(state) as LinesOff;
  if (scope === 'all') return all;
  if (scope !== 'consents') return mails;
  const consents = Object.keys(all).filter(
    (line) => (ownValue(basis, line) ?? 'consent') === 'consent',
  );
  return { ...mails, ...Object.fromEntries(consents.map((line) => [line, false])) };
}
