import { readCookies } from './cookie.js';
import { readLocal, writeLocal } from './local.js';

const NAME = 'limpide-objection';
const COOKIE = 'eu-objection';
/** Thirteen months, in seconds. */
const LONGEST = 34e6;

const keepCookie = (ids: string[], seconds: number) => {
  document.cookie = `${COOKIE}=${ids.join('.')};Path=/;SameSite=Lax;Max-Age=${seconds}`;
};

/**
 * Exempt purposes that this visitor objects to. An objection does not lapse with the choice: it
 * stands until it is withdrawn, which is to the visitor's advantage (art. 21 GDPR). The cookie says
 * nothing but the purposes, and is renewed at visits, for browsers that forget localStorage.
 */
export function readObjections(): string[] {
  const ids = readLocal<string[]>(NAME) ?? readCookies(COOKIE).flatMap((kept) => kept.split('.'));
  if (ids[0]) keepCookie(ids, LONGEST);
  return ids;
}

/** Keeps the objections to these purposes; none forgets them all. */
export function keepObjections(ids: string[]): void {
  writeLocal(NAME, ids[0] && ids);
  if (!ids[0]) keepCookie(ids, 0);
}
