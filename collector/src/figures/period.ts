const DAY = 86_400_000;

/** The day that a moment falls on in a time zone, `2026-11-22`. */
export const dayIn = (timeZone: string, moment: Date): string =>
  // Sweden writes dates as ISO 8601 does.
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);

/** What was asked for, else the thirty days up to today. Null if it ends before it begins. */
export function periodOf(
  asked: { from?: string | undefined; to?: string | undefined },
  today: string,
): { from: string; to: string } | null {
  const to = asked.to ?? today;
  const from = asked.from ?? new Date(Date.parse(to) - 29 * DAY).toISOString().slice(0, 10);
  return from <= to ? { from, to } : null;
}
