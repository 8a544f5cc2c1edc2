import type { DecisionRecord } from './message.js';

/** The name that the CNIL recommends (délibération 2020-092, « mesures techniques »). */
export const CHOICE_COOKIE = 'eu-consent';

/** Past this many characters, encoded, what differs by service and measure is kept elsewhere. */
export const MAX_CHOICE_LENGTH = 1000;

/** Thirteen months, in seconds: no choice that claims more is read. */
export const LONGEST_CHOICE = 34e6;

/** A choice as it is kept: short keys, since the cookie travels with every request. */
export interface Choice {
  v: 1;
  /** Time of the decision, and its expiry, in epoch seconds. */
  t: number;
  e: number;
  /** Revision of the configuration that was answered. */
  r: string;
  /** One boolean per purpose answered. */
  p: Record<string, boolean>;
  /** Services, and measures by purpose, that differ from their purpose. Absent: kept beside. */
  s?: Record<string, boolean> | undefined;
  m?: Record<string, Record<string, boolean>> | undefined;
  /** The choice was made while Global Privacy Control was on. */
  g?: 1 | undefined;
}

/** The text of a choice, in the one order of keys that page and server write. */
export const choiceText = ({ v, t, e, r, p, g, s, m }: Choice): string =>
  JSON.stringify({ v, t, e, r, p, g, s, m });

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
 */
export function choiceCookieOf(record: DecisionRecord): ChoiceCookie | null {
  const { occurredAt, expiresAt, controllers, state, services, measures, signals } = record;
  if (expiresAt === null) return null;
  const [t, e] = [seconds(occurredAt), seconds(expiresAt)];
  if (!Number.isInteger(t) || !Number.isInteger(e) || e <= t || e - t >= LONGEST_CHOICE)
    return null;
  const value = encodeURIComponent(
    choiceText({
      v: 1,
      t,
      e,
      r: controllers.listVersion,
      p: state,
      g: signals.gpc ? 1 : undefined,
      s: services ?? {},
      m: measures ?? {},
    }),
  );
  return value.length < MAX_CHOICE_LENGTH ? { t, e, value } : null;
}

/**
 * When the choice in a cookie was made.
 * @param value the cookie's value, URI-encoded
 * @returns epoch seconds; undefined where the cookie is not the page's
 */
export function timeOf(value: string): number | undefined {
  try {
    const { v, t } = JSON.parse(decodeURIComponent(value)) as { v?: unknown; t?: unknown };
    return v === 1 && typeof t === 'number' ? t : undefined;
  } catch {
    return undefined;
  }
}
