import en from './locales/en.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };

export type Words = typeof fr;

const languages: Record<string, Words> = { fr, en };

/** The languages that there are texts in. */
export const languageOf = (tag: string): 'fr' | 'en' =>
  tag.split('-', 1)[0]?.toLowerCase() === 'en' ? 'en' : 'fr';

/** The texts in a language (`fr`, `en-GB`), in French where there are none. */
export const wordsOf = (tag: string): Words => languages[languageOf(tag)] ?? fr;

/** Puts values where a text says `{{name}}`. */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

/** In French the first of a month is « 1er ». */
const ordinal = (text: string, tag: string): string =>
  languageOf(tag) === 'fr' ? text.replace(/(^|\s)1(?=\s\p{L})/u, '$11er') : text;

const format = (tag: string, options: Intl.DateTimeFormatOptions, value: Date): string =>
  ordinal(
    new Intl.DateTimeFormat(languageOf(tag) === 'fr' ? 'fr-FR' : 'en-GB', options).format(value),
    tag,
  );

/** `lundi 25 janvier 2027`, from `2027-01-25`. */
export const inWords = (day: string, tag: string): string =>
  format(tag, { dateStyle: 'full', timeZone: 'UTC' }, new Date(`${day}T00:00:00Z`));

/** `25 janv. 2027`, for tables. */
export const shortDay = (day: string, tag: string): string =>
  format(tag, { dateStyle: 'medium', timeZone: 'UTC' }, new Date(`${day}T00:00:00Z`));

/** An instant in words, with its time in a zone; a day stays a day. */
export const momentInWords = (moment: string, tag: string, timeZone: string): string =>
  moment.length === 10
    ? inWords(moment, tag)
    : format(tag, { dateStyle: 'full', timeStyle: 'short', timeZone }, new Date(moment));

/** `a, b et c`. */
export const listOf = (items: readonly string[], tag: string): string =>
  new Intl.ListFormat(languageOf(tag), { type: 'conjunction' }).format(items);
