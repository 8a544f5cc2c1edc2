import { languages } from '../../i18n/languages.js';
import { interpolate, textsOf } from '../../i18n/texts.js';

/** With every space the same and none doubled: what an editor may have changed. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

/**
 * Whether something in a text is still to be completed, in any of our languages. It fails closed: the
 * words of the mark are refused wherever they stand.
 */
export function hasGap(text: string): boolean {
  const told = squeezed(text).toLowerCase();
  return languages.some((language) =>
    told.includes(squeezed(textsOf('answers', language).mark).toLowerCase()),
  );
}

/** A place that the officer has to fill in. */
export const gapOf = (what: string, lang: string): string =>
  interpolate(textsOf('answers', lang).gap, { what });
