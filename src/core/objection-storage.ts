import { LONGEST_CHOICE } from '@limpide/contract/kinds/decision/choice-cookie';
import { domainOf, writeCookie } from './choice-storage.js';
import { writeLocal } from './local-storage.js';
import { OBJECTIONS, OBJECTIONS_COOKIE } from './objections.js';

/**
 * Keeps the objections to these purposes; none forgets them all. Also called at each visit of
 * a person who objects: the cookie says nothing but the purposes, and stands in for localStorage in
 * browsers that forget it. Each write alone: what refuses one leaves the other, or the memory.
 * `domain` is as configured, `auto` included.
 */
export function keepObjections(ids: string[], domain?: string): void {
  writeLocal(OBJECTIONS, ids[0] && ids);
  const expires = ids[0] ? Date.now() / 1e3 + LONGEST_CHOICE : 0;
  const at = domainOf(domain);
  writeCookie(OBJECTIONS_COOKIE, ids.join('.'), expires, at);
  // One of this host alone may be left from before the configuration named a domain.
  if (at) writeCookie(OBJECTIONS_COOKIE, '', 0);
}
