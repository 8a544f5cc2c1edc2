import {
  CHOICE_COOKIE,
  LONGEST_CHOICE,
  type Choice,
} from '@limpide/contract/kinds/decision/choice-cookie';
import type { Cause } from './types.js';
import { readCookies } from './cookie.js';
import { readLocal } from './local-storage.js';

/** What goes with the choice and does not fit, or need not stand, in the cookie. */
export const CHOICE_COMPANION_KEY = 'limpide';
/** A day, in seconds. */
const DAY = 86400;

/** With what is kept beside: keys of the purposes and services answered, and the cause. */
export interface StoredChoice extends Choice {
  k?: string[];
  c?: Cause;
}

/** Values are compared strictly wherever they are used: what is not a boolean allows nothing. */
const parse = (text: string): StoredChoice[] => {
  try {
    const choice = JSON.parse(text);
    return choice.v === 1 &&
      choice.p &&
      choice.t > 0 &&
      choice.e > choice.t &&
      choice.e - choice.t < LONGEST_CHOICE
      ? [{ ...choice, p: { ...choice.p } }]
      : [];
  } catch {
    return [];
  }
};

/**
 * The choice in force at `now` (epoch seconds), or null: none made, expired, unreadable, claiming
 * more than thirteen months, or made by a clock more than a day ahead of this one.
 * Of several cookies of the name, the latest counts; none that is older than the last choice made
 * here, which a server's late answer may have overwritten.
 */
export function readChoice(now: number): StoredChoice | null {
  const companion = readLocal<StoredChoice>(CHOICE_COMPANION_KEY);
  const [choice] = [...readCookies(CHOICE_COOKIE), JSON.stringify(companion) as string]
    .flatMap(parse)
    .sort((a, b) => b.t - a.t);
  return choice && now < choice.e && now > choice.t - DAY && !((companion?.t as number) > choice.t)
    ? { ...(companion?.t === choice.t && companion), ...choice }
    : null;
}
