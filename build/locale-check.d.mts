export type Locales = Record<string, Record<string, object>>;
export const REFERENCE: string;
export const FORM: RegExp;
export const VARIABLE: RegExp;
export function flatten(messages: object, prefix?: string): [string, unknown][];
export function check(locales: Locales): string[];
