import { own } from '@limpide/contract/own';
import {
  actOf,
  inOrder,
  type Line,
  type LineBasis,
  type LineState,
} from '@limpide/contract/kinds/preferences/vocabulary';

/** What became of one line. */
export interface Change {
  line: Line;
  to: boolean;
  basis: LineBasis;
  act: ReturnType<typeof actOf>;
}

/**
 * What a choice changes, and the state it comes to. A line that is switched off is off at once,
 * whenever the choice was made. `isLate`: a younger choice was received before, so that this one
 * switches nothing on.
 */
export function changesOf(
  before: LineState,
  chosen: Partial<Record<Line, boolean>>,
  basis: Partial<Record<Line, LineBasis>>,
  isLate: boolean,
): { state: LineState; changes: Change[] } {
  const state = { ...before };
  const changes: Change[] = [];
  for (const [line, to] of Object.entries(inOrder(chosen))) {
    // A line that was never seen is off.
    if (to === (own(before, line) ?? false) || (to && isLate)) {
      state[line] = own(state, line) ?? false;
      continue;
    }
    state[line] = to;
    const standsOn = own(basis, line) ?? 'consent';
    changes.push({ line, to, basis: standsOn, act: actOf(to, standsOn) });
  }
  return { state, changes };
}
