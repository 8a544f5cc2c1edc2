import { LANGUAGES, type Language } from './resolved/languages.js';

export { LANGUAGES, type Language };

/**
 * The language that we have every text in for a tag; a region is dropped (`en-GB` → `en`). Undefined
 * where there is none.
 */
export const languageOf = (tag: string): Language | undefined =>
  LANGUAGES.find((each) => each === tag.toLowerCase().split('-')[0]);
