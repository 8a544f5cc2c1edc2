import type { StoredChoice } from './stored-choice.js';
import {
  CHOICE_COOKIE,
  MAX_CHOICE_LENGTH,
  choiceText,
} from '@limpide/contract/kinds/decision/choice-cookie';
import { CHOICE_COMPANION_KEY } from './stored-choice.js';
import { readCookies } from './cookie.js';
import { writeLocal } from './local-storage.js';

/**
 * Writes a first-party cookie and reads it back: an engine that refuses cookies neither throws nor
 * says so in `navigator.cookieEnabled`. True when it is really there.
 * `expires` is in epoch seconds.
 */
export function writeCookie(
  name: string,
  value: string,
  expires: number,
  domain?: string,
): boolean {
  try {
    document.cookie =
      `${name}=${encodeURIComponent(value)};Path=/;SameSite=Lax;Expires=${new Date(expires * 1000).toUTCString()}` +
      (location.protocol === 'https:' ? ';Secure' : '') +
      (domain ? ';Domain=' + domain : '');
  } catch {
    // A sandboxed frame throws; reading back tells.
  }
  return readCookies(name).includes(value);
}

let widest: string | undefined;

/**
 * The domain that a configuration asks for: its own word, none, or for `auto` the widest one that
 * this page may set a cookie on, found by trying (public suffixes refuse).
 */
export function domainOf(configured?: string): string | undefined {
  if (configured !== 'auto') return configured;
  const labels = location.hostname.split('.');
  // An address has no parents, and a lone name is its own.
  const first = /^[\d.]+$|:/.test(location.hostname) ? -1 : labels.length - 2;
  for (let i = first; i >= 0 && !widest; i--) {
    const domain = labels.slice(i).join('.');
    if (writeCookie('limpide-domain', '1', 4e9, domain)) widest = domain;
    writeCookie('limpide-domain', '', 0, domain);
  }
  return widest;
}

/**
 * Keeps a choice: in the cookie, in localStorage where cookies cannot be written, else only in
 * memory (false).
 */
export function storeChoice({ k, c, s, m, ...short }: StoredChoice, domain?: string): boolean {
  const text = choiceText({ ...short, s, m });
  const fits = encodeURIComponent(text).length < MAX_CHOICE_LENGTH;
  const written = writeCookie(
    CHOICE_COOKIE,
    fits ? text : choiceText(short),
    short.e,
    domainOf(domain),
  );
  const beside = {
    k,
    c,
    ...(written ? { t: short.t } : short),
    ...((!fits || !written) && { s, m }),
  };
  return writeLocal(CHOICE_COMPANION_KEY, beside) || written;
}

/** Forgets the choice. */
export function deleteChoice(domain?: string): void {
  writeCookie(CHOICE_COOKIE, '', 0, domainOf(domain));
  writeCookie(CHOICE_COOKIE, '', 0);
  writeLocal(CHOICE_COMPANION_KEY);
}
