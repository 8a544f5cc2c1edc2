/**
 * What a token may be for:
 * `read` records, figures and exports · `rights`, the register of rights requests · `newsletter`,
 * subscribers and choices with their proof · `erase` a subject's records · `metrics` · `tokens`, to
 * make and revoke others · `trail`, who has read or exported what.
 */
export const scopes = [
  'read',
  'rights',
  'newsletter',
  'erase',
  'metrics',
  'tokens',
  'trail',
] as const;

export type TokenScope = (typeof scopes)[number];
