/**
 * What a token may be for:
 * `read` records, figures and exports · `rights`, the register of rights requests · `newsletter`,
 * subscribers and choices with their proof · `erase` a subject's records · `metrics` · `tokens`, to
 * make and revoke others.
 */
export const scopes = ['read', 'rights', 'newsletter', 'erase', 'metrics', 'tokens'] as const;

export type TokenScope = (typeof scopes)[number];
