/**
 * What a person objects to: one list; every e-mail; everything, by any means; or what is based on their
 * consent, with every e-mail.
 */
export type ObjectionScope = { list: string } | 'email' | 'all' | 'consents';
