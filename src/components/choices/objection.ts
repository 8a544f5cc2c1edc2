import type { Account } from './lines.js';

/** An entry of the history, as far as it can be read; an endpoint of the owner's own may say less. */
interface HistoryEntry {
  at?: unknown;
  action?: unknown;
  state?: unknown;
  changes?: { line?: unknown; to?: unknown; basis?: unknown }[];
}

/**
 * Since when a customer objects to a line (ISO 8601), from the history, newest first: the last thing
 * that they did about it. Undefined where that was no objection: a consent withdrawn is none.
 */
export function objectedAt({ history }: Account, line: string): string | undefined {
  for (const entry of history as (HistoryEntry | null)[]) {
    const { at, action, changes } = entry ?? {};
    const change = Array.isArray(changes) && changes.find((each) => each?.line === line);
    const objects =
      action === 'object-all' || (change && change.to === false && change.basis !== 'consent');
    if (objects && typeof at === 'string') return at;
    if (change) return undefined;
  }
  return undefined;
}

/** Whether a customer has never answered about a line: it is off, and that is no objection. */
export const isUntouched = ({ basis, history }: Account, line: string): boolean =>
  !Object.hasOwn(basis, line) &&
  (history as (HistoryEntry | null)[]).every((entry) => !Object.hasOwn(Object(entry?.state), line));
