import { randomInt } from 'node:crypto';

/** Said over the telephone and copied by hand: no 0 O, 1 I L, 2 Z, 5 S, 8 B, no U heard as V. */
const LETTERS = '34679ACDEFGHJKMNPQRTVWXY';

const group = (): string =>
  Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/**
 * `DR-2026-7K3M-Q9TX`: the year, then one of a hundred thousand million. It names a request and
 * opens nothing: that takes a signed link, or a token.
 */
export const makeReference = (receivedOn: string): string =>
  `DR-${receivedOn.slice(0, 4)}-${group()}-${group()}`;

export const REFERENCE = new RegExp(`^DR-\\d{4}-[${LETTERS}]{4}-[${LETTERS}]{4}$`);
