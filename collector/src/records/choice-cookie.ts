import type { DecisionRecord } from './decision.js';

/** The cookie in which the page keeps a choice: docs/decisions/0004-what-is-kept.md. */
export const CHOICE = 'eu-consent';
/** Past this many characters the page keeps a part of the choice elsewhere. */
const ROOM = 1000;
/** Thirteen months, in seconds: the page reads no choice that claims more. */
const LONGEST = 34e6;

/** A choice as the page writes it in its cookie. Times are epoch seconds. */
export interface ChoiceCookie {
  /** When the decision was made, and when it expires. */
  t: number;
  e: number;
  /** As it stands after the `=`. */
  value: string;
}

const seconds = (moment: string): number => Date.parse(moment) / 1000;

/**
 * The cookie that the page itself has written for this decision, character for character; null where
 * a record does not tell it: no expiry, more than thirteen months, or too long for one cookie.
 * The order of the keys is the page's (`src/core/answer.ts`, `src/core/keep.ts`).
 */
export function choiceCookieOf(record: DecisionRecord): ChoiceCookie | null {
  const { occurredAt, expiresAt, controllers, state, services, measures, signals } = record;
  if (expiresAt === null) return null;
  const [t, e] = [seconds(occurredAt), seconds(expiresAt)];
  if (!Number.isInteger(t) || !Number.isInteger(e) || e <= t || e - t >= LONGEST) return null;
  const choice = {
    ...{ v: 1, t, e, r: controllers.listVersion, p: state },
    ...(signals.gpc && { g: 1 }),
    ...{ s: services ?? {}, m: measures ?? {} },
  };
  const value = encodeURIComponent(JSON.stringify(choice));
  return value.length < ROOM ? { t, e, value } : null;
}

/** When the choice in a cookie of this name was made; undefined where it is none of the page's. */
export function timeOf(value: string): number | undefined {
  try {
    const { v, t } = JSON.parse(decodeURIComponent(value)) as { v?: unknown; t?: unknown };
    return v === 1 && typeof t === 'number' ? t : undefined;
  } catch {
    return undefined;
  }
}
