/**
 * What a person objects to: one list; every e-mail; everything, by any means; or what stands on their
 * consent, with every e-mail.
 */
export type ObjectionScope = { list: string } | 'email' | 'all' | 'consents';
