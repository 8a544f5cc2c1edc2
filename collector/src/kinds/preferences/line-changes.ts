import { ownValue } from '@limpide/contract/own-value';
import {
  changeAction,
  inOrder,
  type PreferenceLine,
  type LineBasis,
  type LineState,
} from '@limpide/contract/kinds/preferences/vocabulary';

/** What became of one line. */
export interface AnsweredChange {
  line: PreferenceLine;
  to: boolean;
  basis: LineBasis;
  act: ReturnType<typeof changeAction>;
}

/**
 * What a choice changes, and the state it comes to. A line that is switched off is off at once,
 * whenever the choice was made. `isLate`: a younger choice was received before, so that this one
 * switches nothing on.
 */
export function lineChanges(
  before: LineState,
  chosen: Partial<Record<PreferenceLine, boolean>>,
  basis: Partial<Record<PreferenceLine, LineBasis>>,
  isLate: boolean,
): { state: LineState; changes: AnsweredChange[] } {
  const state = { ...before };
  const changes: AnsweredChange[] = [];
  for (const [line, to] of Object.entries(inOrder(chosen))) {
    // A line that was never seen is off.
    if (to === (ownValue(before, line) ?? false) || (to && isLate)) {
      state[line] = ownValue(state, line) ?? false;
      continue;
    }
    state[line] = to;
    const standsOn = ownValue(basis, line) ?? 'consent';
    changes.push({ line, to, basis: standsOn, act: changeAction(to, standsOn) });
  }
  return { state, changes };
}
