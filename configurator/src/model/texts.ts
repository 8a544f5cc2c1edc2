import { isObject } from '@limpide/contract/is-object';
import { parseDuration } from '@limpide/contract/duration';

/** The languages that a text is written in; undefined for one that is not by language. */
export const languagesOf = (value: unknown): (string | undefined)[] =>
  isObject(value) ? Object.keys(value) : [undefined];

/** A text in one of its languages; whole where it is not by language. */
export const textFor = (value: unknown, language: string | undefined): string => {
  const found = language === undefined ? value : Object(value)[language];
  return typeof found === 'string' ? found : '';
};

/** A text with another wording in one language; nothing where nothing is left. */
export function withText(value: unknown, language: string | undefined, text: string): unknown {
  if (language === undefined) return text || undefined;
  const texts = { ...Object(value), [language]: text } as Record<string, string>;
  return Object.values(texts).some(Boolean) ? texts : undefined;
}

/** The languages of a list of texts: those of its first. */
export const languagesOfList = (list: unknown): (string | undefined)[] =>
  languagesOf(Array.isArray(list) ? list[0] : undefined);

export const linesFor = (list: unknown, language: string | undefined): string[] =>
  Array.isArray(list) ? list.map((each) => textFor(each, language)) : [];

/** A list of texts with other wordings in one language, a line each; nothing where there is no line. */
export function withLines(list: unknown, language: string | undefined, lines: string[]): unknown {
  const old = Array.isArray(list) ? (list as unknown[]) : [];
  const made = lines.map((line, at) => withText(old[at], language, line));
  const kept = made.filter((each) => each !== undefined);
  return kept.length > 0 ? kept : undefined;
}

const UNITS: [RegExp, string][] = [
  [/^(an|année|ans|années|year|years)$/i, 'Y'],
  [/^(mois|month|months)$/i, 'M'],
  [/^(semaine|semaines|week|weeks)$/i, 'W'],
  [/^(jour|jours|day|days)$/i, 'D'],
];

/** A duration as it is typed, "3 ans", "13 months", as ISO 8601; what is none stays a criterion in words. */
export function durationOf(typed: string): string {
  const text = typed.trim();
  if (parseDuration(text.toUpperCase())) return text.toUpperCase();
  const [, count, word = ''] = /^(\d{1,4})\s*(\p{L}+)$/u.exec(text) ?? [];
  const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1];
  return count && unit ? `P${Number(count)}${unit}` : text;
}
