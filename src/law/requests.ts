/**
 * What may be asked in a request to exercise one’s rights, by the codes that are posted: articles
 * 7(3), 15 to 18, 20 to 22 of regulation (EU) 2016/679 and article 85 of the French law 78-17, in
 * the order of the articles, law 78-17 last. The collector's own list is held to this one by a test.
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

/** Requests that people make in words of their own, which stand for a right. */
export const REQUEST_MOTIVES = ['stop-email', 'delete-account', 'delete-card'] as const;
export type RequestMotive = (typeof REQUEST_MOTIVES)[number];

/** By what an organisation may find somebody again. */
export const REQUEST_IDENTIFIERS = ['email', 'customer', 'phone', 'other'] as const;
export type RequestIdentifier = (typeof REQUEST_IDENTIFIERS)[number];
