/** Calendar units of an ISO 8601 duration, in the order in which they are written. */
export const DURATION_UNITS = [
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
] as const;
export type Duration = Record<(typeof DURATION_UNITS)[number], number>;

const ISO =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Whole days, months or years: the format of a retention period and of a choice's lifetime. */
export const DAYS_OR_MORE = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** The units of an ISO 8601 duration (`P1Y6M`, `PT30M`); undefined for what is none. */
export function parseDuration(text: string): Duration | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  return Object.fromEntries(
    DURATION_UNITS.map((unit, at) => [unit, Number(match[at + 1] ?? 0)]),
  ) as Duration;
}

/**
 * Months of an ISO 8601 duration, for comparison with a limit in months: a week is 7 days, a month
 * at least 28. Hours and less count for nothing.
 * @returns months, not always whole; undefined for what is not a duration
 */
export function months(duration: unknown): number | undefined {
  const units = typeof duration === 'string' ? parseDuration(duration) : undefined;
  if (!units) return undefined;
  // 13 months are 393 to 397 days: what is written in days is given the benefit of the longest.
  return units.years * 12 + units.months + (units.weeks * 7 + units.days) / (397 / 13);
}
