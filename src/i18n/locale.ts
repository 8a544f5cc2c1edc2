import { LANGUAGES, REVIEWED, WHOLE, type Language } from './resolved/languages.js';

export { LANGUAGES, REVIEWED, WHOLE, type Language };

/**
 * The language that we have a surface's texts in for a tag; a region is dropped (`en-GB` → `en`).
 * Undefined where there is none.
 * @param among `WHOLE` for what only whole languages have: the policy, the command line
 */
export const languageOf = (
  tag: string,
  among: readonly Language[] = LANGUAGES,
): Language | undefined => among.find((each) => each === tag.toLowerCase().split('-')[0]);

/** Which way a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  /^(ar|fa|he|ur)\b/i.test(language) ? 'rtl' : 'ltr';
