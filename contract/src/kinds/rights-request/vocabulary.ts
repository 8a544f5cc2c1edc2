/**
 * What may be asked in a request to exercise one’s rights, by the codes that are posted: articles
 * 7(3), 15 to 18, 20 to 22 of regulation (EU) 2016/679 and article 85 of the French law 78-17, in
 * the order of the articles, law 78-17 last.
 */
export const REQUEST_RIGHTS = [
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
export type RequestRight = (typeof REQUEST_RIGHTS)[number];

/**
 * Effective at once, without a reason and without proof of identity (art. 7(3), 21(2) and (3) GDPR):
 * no person has to be identified for them.
 */
export const IMMEDIATE_RIGHTS: readonly RequestRight[] = [
  'opposition-prospection',
  'retrait-consentement',
];

export const isImmediate = (right: RequestRight): boolean => IMMEDIATE_RIGHTS.includes(right);

/** Requests that people make in words of their own, which stand for a right. */
export const REQUEST_MOTIVES = ['stop-email', 'delete-account', 'delete-card'] as const;
export type RequestMotive = (typeof REQUEST_MOTIVES)[number];

/** What identifies a person to an organisation. */
export const REQUEST_IDENTIFIERS = ['email', 'customer', 'phone', 'other'] as const;
export type RequestIdentifier = (typeof REQUEST_IDENTIFIERS)[number];

/** The capacity in which a person asks. */
export const CAPACITIES = ['self', 'representative', 'mandatary', 'heir'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** By which way a request came: the page's form, or others that are entered by hand. */
export const REQUEST_CHANNELS = ['form', 'email', 'post', 'telephone', 'counter'] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

export const REQUEST_STATES = [
  'received',
  'identity-requested',
  'identity-provided',
  'extended',
  'answered',
  'refused',
  'closed',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
