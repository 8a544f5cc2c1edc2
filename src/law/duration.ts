const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/;

/**
 * Months of an ISO 8601 duration, for comparison with a limit in months: a week is 7 days, a month
 * at least 28. Hours and less count for nothing. Undefined for what is not a duration.
 */
export function months(duration: unknown): number | undefined {
  if (typeof duration !== 'string' || duration.length < 3) return undefined;
  const match = ISO.exec(duration);
  if (!match) return undefined;
  const [years = 0, count = 0, weeks = 0, days = 0] = match
    .slice(1)
    .map((each) => Number(each ?? 0));
  // 13 months are 393 to 397 days: what is written in days is given the benefit of the longest.
  return years * 12 + count + (weeks * 7 + days) / (397 / 13);
}
