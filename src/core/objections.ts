import { readCookies } from './cookie.js';
import { readLocal } from './local-storage.js';

export const OBJECTIONS = 'limpide-objection';
export const OBJECTIONS_COOKIE = 'eu-objection';

/**
 * Exempt purposes that this visitor objects to. An objection does not lapse with the choice: it
 * stands until it is withdrawn, which is to the visitor's advantage (art. 21 GDPR).
 */
export const readObjections = (): string[] =>
  readLocal<string[]>(OBJECTIONS) ??
  readCookies(OBJECTIONS_COOKIE).flatMap((kept) => kept.split('.'));
