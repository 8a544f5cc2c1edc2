/**
 * When a request must be answered (art. 12(3) GDPR): within a month of receipt, which two further
 * months may extend. How the months are counted is regulation (EEC, Euratom) 1182/71:
 *
 * - art. 3(1): the day of the receipt is not counted;
 * - art. 3(2)(c): a month ends with the day of the same date, or with the last day of a month that
 *   has none;
 * - art. 3(4): where that is a Saturday, a Sunday or a public holiday, with the next working day.
 */
import { addDays, addMonths, dayIn, weekday } from './calendar.js';
import { publicHolidays, type Territory } from './holidays.js';
import { prolong, type Suspension } from './suspension.js';

export interface PeriodOptions {
  /** IANA zone in which the day of receipt is read; Paris by default, whatever the machine's. */
  timeZone?: string | undefined;
  /** Whose public holidays: a territory by name, or the days of a year. Metropolitan by default. */
  holidays?: Territory | ((year: number) => readonly string[]) | undefined;
  suspensions?: readonly Suspension[] | undefined;
}

/** Days, ISO 8601. Undefined while a suspension is open. */
export interface DueDates<Day = string> {
  /** The same date next month: what is announced to the person. */
  targetDate: Day;
  /** The last day on which an answer is in time. */
  legalDueDate: Day;
  /** The last day where it has been extended, in time and with reasons. */
  extendedDueDate: Day;
}

/** The day itself if it is worked, else the next one that is (1182/71, art. 3(4)). */
export function nextWorkingDay(day: string, holidays: PeriodOptions['holidays']): string {
  const daysOf =
    typeof holidays === 'function' ? holidays : (year: number) => publicHolidays(year, holidays);
  let next = day;
  while ([0, 6].includes(weekday(next)) || daysOf(Number(next.slice(0, 4))).includes(next))
    next = addDays(next, 1);
  return next;
}

/**
 * The days by which to answer what was received at an instant (ISO 8601 with its zone), or on a day
 * where only that is known.
 * @param receivedAt an instant (ISO 8601 with its zone), or a day (`2026-01-31`)
 * @returns days (ISO 8601); those that a suspension holds up are undefined while it is open
 * @throws RangeError for any other text, and for an unknown zone
 */
export function dueDates(
  receivedAt: string,
  options?: Omit<PeriodOptions, 'suspensions'>,
): DueDates;
export function dueDates(receivedAt: string, options: PeriodOptions): DueDates<string | undefined>;
export function dueDates(
  receivedAt: string,
  { timeZone = 'Europe/Paris', holidays, suspensions = [] }: PeriodOptions = {},
): DueDates<string | undefined> {
  const received = dayIn(receivedAt, timeZone);
  const end = (months: number) => prolong(addMonths(received, months), suspensions);
  const worked = (day: string | undefined) => day && nextWorkingDay(day, holidays);
  return {
    targetDate: end(1),
    legalDueDate: worked(end(1)),
    extendedDueDate: worked(end(3)),
  };
}
