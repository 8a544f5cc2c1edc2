import { addDays, daysBetween } from './calendar.js';

/**
 * A time during which a period does not run, such as the wait for what proves an identity (décret
 * 2019-536, art. 77). Days; `to` is the day on which it runs again, and is left out while it waits.
 */
export interface Suspension {
  from: string;
  to?: string | undefined;
}

/**
 * A period's last day, with the days put back that were suspended before it ended; undefined while
 * a suspension is open, since it is unknown then. Days that two suspensions share count once; one
 * that begins after the end changes nothing, since what is over is not suspended.
 */
export function prolong(end: string, suspensions: readonly Suspension[]): string | undefined {
  let last = end;
  let counted = '';
  const inOrder = [...suspensions].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const { from, to } of inOrder) {
    if (from > last) break;
    if (to === undefined) return undefined;
    const start = from > counted ? from : counted;
    if (to <= start) continue;
    last = addDays(last, daysBetween(start, to));
    counted = to;
  }
  return last;
}
