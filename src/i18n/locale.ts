/** Languages that we have every text in; the first is the one of last resort. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The language of our surfaces: the configuration's, else the page's, else French. A region is
 * dropped (`en-GB` → `en`); a language that we have no text in is passed over.
 */
export function language(configured?: string): Language {
  for (const tag of [configured, document.documentElement.lang]) {
    const found = LANGUAGES.find((each) => each === tag?.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return LANGUAGES[0];
}
