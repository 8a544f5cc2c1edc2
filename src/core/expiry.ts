import { DAYS_OR_MORE } from '@limpide/contract/duration';

export const PARIS = 'Europe/Paris';

/**
 * Milliseconds that the clocks of Paris are before UTC: an hour, two from the last Sunday of March to
 * that of October, at 1:00 UTC (directive 2000/84/EC). A first `Intl.DateTimeFormat` takes a slow
 * device a tenth of a second, in the task of a click or before it, for these two numbers.
 */
function parisian(ms: number): number {
  const turn = (month: number) => {
    const last = new Date(Date.UTC(new Date(ms).getUTCFullYear(), month + 1, 0, 1));
    return last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  };
  return ms >= turn(2) && ms < turn(9) ? 72e5 : 36e5;
}

/** What a wall clock of a zone shows at an instant, as if it were UTC. */
function wallClock(ms: number, timeZone: string): number {
  try {
    return timeZone === PARIS
      ? ms + parisian(ms)
      : // Swedish dates are ISO 8601: the shortest way to a wall clock that engines agree on.
        Date.parse(new Date(ms).toLocaleString('sv', { timeZone }).replace(' ', 'T') + 'Z');
  } catch {
    return ms;
  }
}

/**
 * The instant that lies one ISO 8601 duration after another, at the same wall-clock time in a
 * time zone; where the date does not exist there, the last day of its month.
 * Instants are epoch seconds. Years and months are calendar ones. A duration or a zone that
 * cannot be read counts as six months and as UTC.
 */
export function addDuration(seconds: number, duration: string, timeZone: string): number {
  const [, years = 0, months = 0, weeks = 0, days = 0] = (DAYS_OR_MORE.exec(duration) ?? [0, 0, 6])
    .map(Number)
    .map((n) => n || 0);
  const wall = (ms: number) => wallClock(ms, timeZone);
  const start = new Date(wall(seconds * 1000));
  const date = start.getUTCDate();
  const end = new Date(start);
  end.setUTCMonth(end.getUTCMonth() + 12 * years + months);
  if (end.getUTCDate() !== date) end.setUTCDate(0);
  end.setUTCDate(end.getUTCDate() + 7 * weeks + days);
  // Twice, since the first guess may lie on the other side of a change of hour.
  let instant = +end;
  for (let i = 0; i < 2; i++) instant += +end - wall(instant);
  return instant / 1000;
}
