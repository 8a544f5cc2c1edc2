/**
 * What a token may be for:
 * `read` records, figures and exports · `rights`, the register of rights requests · `erase` a
 * subject's records · `metrics` · `tokens`, to make and revoke others.
 */
export const scopes = ['read', 'rights', 'erase', 'metrics', 'tokens'] as const;

export type Scope = (typeof scopes)[number];
