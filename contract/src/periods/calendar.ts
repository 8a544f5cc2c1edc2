/**
 * Calendar days as ISO 8601 text (`2026-01-31`), without a time or a zone: the day that a law counts
 * in. Text compares as dates do. All of it is arithmetic in UTC, so that the machine's own zone, and
 * its changes of hour, play no part.
 */

const DAY = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const textOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Whether a text is a day that exists. */
export const isDay = (text: string): boolean =>
  DATE.test(text) && !Number.isNaN(timeOf(text)) && textOf(timeOf(text)) === text;

/** The day of a year, month (1 to 12; what is past them runs over) and date. */
export const dayOf = (year: number, month: number, date: number): string =>
  textOf(Date.UTC(year, month - 1, date));

/** The day so many days later, or earlier where negative. */
export const addDays = (day: string, count: number): string => textOf(timeOf(day) + count * DAY);

/** How many days lie from one day to another; negative where the second comes first. */
export const daysBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / DAY;

/** 0 for a Sunday to 6 for a Saturday. */
export const weekday = (day: string): number => new Date(timeOf(day)).getUTCDay();

/** The same date so many months later, or the last day of a month that has no such date. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const end = dayOf(year, month + count + 1, 0);
  return dayOf(year, month + count, Math.min(date, Number(end.slice(8))));
}

/**
 * The day of an instant in a time zone. A day stands for itself: a letter bears a date, no time.
 * @param timeZone IANA name
 * @throws RangeError for what is neither, and for an unknown zone
 */
export function dayIn(instant: string, timeZone: string): string {
  if (isDay(instant)) return instant;
  const time = Date.parse(instant);
  // Text without a zone would be read in the machine's own.
  if (Number.isNaN(time) || !/(Z|[+-]\d{2}:?\d{2})$/i.test(instant))
    throw new RangeError(`Neither a day nor an instant with its zone: ${instant}`);
  // The Swedish format is ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(time);
}
