/** ISO 8601, UTC, to the second: no finer than a proof needs. */
export const toSeconds = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
