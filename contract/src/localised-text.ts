import { isObject } from './is-object.js';

/**
 * Texts that the owner writes for people, in the configuration and the policy's facts: one text, or
 * the same text by language. Pages, the command line and the collector read them in this one way.
 */

/** One text, in the configuration's `locale`; or by language, BCP 47: `{ "fr": "…", "en": "…" }`. */
export type LocalisedText = string | Readonly<Record<string, string>>;

/** A text as it is shown, and the language that it is in: where that is not its surface's, `lang` says so. */
export interface TextInLanguage {
  text: string;
  /** BCP 47, as the owner wrote it. */
  lang: string;
}

/** What the configuration says of languages; each `fr` by default. */
export interface Locales {
  locale?: string | undefined;
  fallbackLocale?: string | undefined;
}

const TAG = /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i;

const isSome = (value: unknown): value is string => typeof value === 'string' && !!value.trim();

/** The language of a tag, without script or region: `pt-BR` → `pt`. */
export const primaryOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0] as string;

/** The texts of a value by language: none where it is no such object. */
export const textsByLanguage = (value: unknown): [tag: string, text: string][] =>
  isObject(value)
    ? Object.entries(value).filter((entry): entry is [string, string] => isSome(entry[1]))
    : [];

/** Whether a value is a text, or texts by language, and nothing else. */
export const isLocalisedText = (value: unknown): value is LocalisedText => {
  if (!isObject(value)) return isSome(value);
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([tag, text]) => TAG.test(tag) && isSome(text));
};

/** The entry of a tag, else of its language, else of that language in another region. */
function entryOf(entries: [string, string][], tag: string): [string, string] | undefined {
  const wanted = tag.toLowerCase();
  const language = primaryOf(tag);
  return (
    entries.find(([each]) => each.toLowerCase() === wanted) ??
    entries.find(([each]) => each.toLowerCase() === language) ??
    entries.find(([each]) => primaryOf(each) === language)
  );
}

/**
 * A text in a language, else in the configuration's own, else in the one that stands for languages
 * which are not there, else in French, else in the first that it has. Undefined where there is no
 * text to show: nothing, a number, an empty object… are never shown as such.
 * @param wanted BCP 47; a region falls back to its language
 */
export function textIn(
  value: unknown,
  wanted: string,
  { locale, fallbackLocale }: Locales,
): TextInLanguage | undefined {
  if (isSome(value)) return { text: value, lang: isSome(locale) ? locale : 'fr' };
  const entries = textsByLanguage(value);
  for (const tag of [wanted, locale, fallbackLocale, 'fr']) {
    const [lang, text] = (isSome(tag) && entryOf(entries, tag)) || [];
    if (lang && text) return { text, lang };
  }
  const [lang, text] = entries[0] ?? [];
  return lang && text ? { text, lang } : undefined;
}
