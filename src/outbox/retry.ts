const SECOND = 1000;
/** First wait and longest one, in milliseconds. */
const FIRST = 2 * SECOND;
export const LONGEST = 3600 * SECOND;

/**
 * What a server asks to wait, in milliseconds, from `Retry-After` (RFC 9110, 10.2.3): seconds or a
 * date. At most an hour; undefined for what cannot be read, or asks for no time at all.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (!header?.trim()) return;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * SECOND : Date.parse(header) - now;
  return wait > 0 ? Math.min(wait, LONGEST) : undefined;
}

/**
 * The wait before the next attempt, in milliseconds: 2 s doubling to an hour, with full jitter, so
 * that a thousand pages do not come back at once. `random` is in [0, 1).
 */
export const backoff = (attempts: number, random: () => number): number =>
  Math.round(Math.min(FIRST * 2 ** Math.min(attempts, 20), LONGEST) * random());
