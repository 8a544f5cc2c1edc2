/**
 * Words of the register. The rights are those of articles 7(3), 15 to 18, 20 to 22 of regulation
 * (EU) 2016/679 and of article 85 of law 78-17.
 */
export const rights = [
  'acces',
  'rectification',
  'effacement',
  'limitation',
  'portabilite',
  'opposition',
  'opposition-prospection',
  'retrait-consentement',
  'decision-automatisee',
  'post-mortem',
  'deces',
] as const;
export type Right = (typeof rights)[number];

/** Effective at once, without a reason and without proof of identity (art. 7(3), 21(2) and (3)). */
const immediate: readonly Right[] = ['opposition-prospection', 'retrait-consentement'];

export const isImmediate = (right: Right): boolean => immediate.includes(right);

/** In what quality somebody asks. */
export const capacities = ['self', 'representative', 'mandatary', 'heir'] as const;
export type Capacity = (typeof capacities)[number];

/** By which way a request came: the page's form, or others that are entered by hand. */
export const channels = ['form', 'email', 'post', 'telephone', 'counter'] as const;
export type Channel = (typeof channels)[number];

export const states = [
  'received',
  'identity-requested',
  'identity-provided',
  'extended',
  'answered',
  'refused',
  'closed',
] as const;
export type State = (typeof states)[number];
