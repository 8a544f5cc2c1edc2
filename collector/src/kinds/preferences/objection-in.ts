import type { AnsweredChange } from './line-changes.js';
import type { PreferenceLine, LineBasis } from '@limpide/contract/kinds/preferences/vocabulary';
import type { ObjectionScope } from '../../objections/scope.js';

/**
 * What a customer's choices object to, whether or not they change a line: "stop everything" is always
 * an objection, and so is a line about e-mails saved off that does not wait for a consent. A consent
 * that was never given, and is not given now, objects to nothing; one that is taken back does.
 */
export function objectionIn(
  action: 'save' | 'object-all',
  chosen: Partial<Record<PreferenceLine, boolean>>,
  basis: Partial<Record<PreferenceLine, LineBasis>>,
  changes: readonly AnsweredChange[],
): ObjectionScope | undefined {
  if (action === 'object-all') return 'all';
  const isStopped = changes.some(({ line, to }) => line === 'email' && !to);
  const isObjection = chosen['email'] === false && (basis['email'] ?? 'consent') !== 'consent';
  return isStopped || isObjection ? 'email' : undefined;
}
