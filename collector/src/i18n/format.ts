import { localeOf } from '@limpide/contract/dates-in-words';
import { languageOf } from './languages.js';

/** In French the first of a month is « 1er ». */
const ordinal = (text: string, tag: string): string =>
  languageOf(tag) === 'fr' ? text.replace(/(^|\s)1(?=\s\p{L})/u, '$11er') : text;

const format = (tag: string, options: Intl.DateTimeFormatOptions, value: Date): string =>
  ordinal(new Intl.DateTimeFormat(localeOf(languageOf(tag)), options).format(value), tag);

const dayFormat =
  (options: Intl.DateTimeFormatOptions) =>
  (day: string, tag: string): string =>
    format(tag, { ...options, timeZone: 'UTC' }, new Date(`${day}T00:00:00Z`));

/** `lundi 25 janvier 2027`, from `2027-01-25`. */
export const inWords = dayFormat({ dateStyle: 'full' });

/** `25 janvier 2027`, within a sentence that needs no day of the week. */
export const longDay = dayFormat({ dateStyle: 'long' });

/** `25 janv. 2027`, for tables. */
export const shortDay = dayFormat({ dateStyle: 'medium' });

/** `janvier 2027`, from any of its days. */
export const monthInWords = dayFormat({ month: 'long', year: 'numeric' });

/** An instant in words, with its time in a zone; a day stays a day. */
export const momentInWords = (moment: string, tag: string, timeZone: string): string =>
  moment.length === 10
    ? inWords(moment, tag)
    : format(tag, { dateStyle: 'full', timeStyle: 'short', timeZone }, new Date(moment));

/** `a, b et c`. */
export const listOf = (items: readonly string[], tag: string): string =>
  new Intl.ListFormat(languageOf(tag), { type: 'conjunction' }).format(items);

/** `1 234`. */
export const formattedNumber = (value: number, tag: string): string =>
  new Intl.NumberFormat(localeOf(languageOf(tag))).format(value);

/** `12,5 %`; nothing of nothing has no share. */
export const percentage = (part: number, whole: number, tag: string): string =>
  whole === 0
    ? '–'
    : new Intl.NumberFormat(localeOf(languageOf(tag)), {
        style: 'percent',
        maximumFractionDigits: 1,
      }).format(part / whole);
