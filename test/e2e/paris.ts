const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

const inParis = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What clocks in Paris show at this instant, in seconds since 1970. */
function wallClock(seconds: number): number[] {
  const parts = inParis.formatToParts(seconds * 1000);
  return FIELDS.map((field) => Number(parts.find(({ type }) => type === field)?.value));
}

/**
 * The same wall-clock time in Paris, so many calendar months later; the last day of the month where
 * that date is missing. In seconds since 1970. Written apart from the product's own, to check it.
 */
export function monthsLater(seconds: number, months: number): number {
  const [year = 0, month = 0, day = 0, ...time] = wallClock(seconds);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const target = Date.UTC(year, month - 1 + months, Math.min(day, lastDay), ...time) / 1000;
  // Paris is one or two hours ahead of UTC.
  const found = [1, 2]
    .map((hours) => target - hours * 3600)
    .find((instant) => wallClock(instant).slice(3).join() === time.join());
  if (found === undefined) throw new Error('No such time in Paris');
  return found;
}
