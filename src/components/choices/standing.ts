import { sameState, type Account, type LineState, type ShownLine } from './lines.js';

/** What is so of a customer's choices: what the endpoint has, what waits, what the switches say. */
export interface Standing {
  lines: readonly ShownLine[];
  account: Account;
  /** What this customer has decided last, and has not left this device yet. */
  pending: LineState | undefined;
  draft: LineState;
}

/** Where a line stands: kept by the endpoint, waiting on this device, or neither yet. */
export type Kept = 'saved' | 'queued' | 'unsaved';

/** What the switches show before anybody touches them. */
export const baseOf = ({ account, pending }: Pick<Standing, 'account' | 'pending'>): LineState => ({
  ...account.state,
  ...pending,
});

/** Whether the switches say something that has not been sent; of nobody they say nothing. */
export const isEdited = (standing: Standing | undefined): boolean =>
  !!standing && !sameState(standing.lines, standing.draft, baseOf(standing));

/** What of a line's switch is so. */
export function keptOf(standing: Standing, line: string): Kept {
  const is = (state: LineState) => state[line] === true;
  const on = is(standing.draft);
  if (is(baseOf(standing)) !== on) return 'unsaved';
  return is(standing.account.state) === on ? 'saved' : 'queued';
}
