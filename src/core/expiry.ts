import { DAYS_OR_MORE } from '@limpide/contract/duration';

/** Formatters by zone: making the first one takes tens of milliseconds on a slow device. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish dates are ISO 8601: the shortest way to a wall clock that engines agree on.
    format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  return format;
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
  const wall = (ms: number) => {
    try {
      return Date.parse(formatOf(timeZone).format(ms).replace(' ', 'T') + 'Z');
    } catch {
      return ms;
    }
  };
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
