import { isObject } from '@limpide/contract/is-object';
import { durationInWords } from '../../../src/law/duration-in-words.js';

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

/** A duration as it is typed, in ISO 8601 where it is one; a criterion stays in words. */
export const durationOf = (typed: string): string => durationInWords(typed) ?? typed.trim();
