import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { upperFirst } from './upper-first.js';

/** The language of last resort: every text exists in it first. */
export const REFERENCE = 'fr';

/** `locales/`, found by the one file of it that is always there. The build makes the name relative. */
const folder = new URL('../../', import.meta.resolve('@limpide/locales/fr/collector/mails.json'));

const foldersIn = (place: URL): string[] =>
  readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/**
 * The languages that there are texts of the collector's in, French first: the folders of `locales/`, but
 * for those of surfaces alone.
 */
export const languages: readonly string[] = [
  REFERENCE,
  ...foldersIn(folder)
    .filter((name) => name !== REFERENCE && existsSync(new URL(`${name}/collector/`, folder)))
    .sort(),
];

/**
 * The language whose texts are shown for a tag: `fr-CA` → `fr`; where there are none, that of the site's
 * `fallbackLocale`, else French.
 */
export function languageOf(tag: string, fallback = ''): string {
  const named = (name: string) => languages.find((each) => each.toLowerCase() === name);
  for (const asked of [tag.toLowerCase(), fallback.toLowerCase()]) {
    const found = named(asked) ?? named(asked.split('-', 1)[0] ?? '');
    if (found) return found;
  }
  return REFERENCE;
}

/** What a language calls itself, for a list to choose from: `Français`. */
export const nameOfLanguage = (language: string): string =>
  upperFirst(
    new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language,
    language,
  );

/**
 * The texts of a language by namespace: the collector's own, those of the command line, the
 * purposes as pages call them, and the periods as policies tell them.
 */
export function readTexts(language: string): Record<string, object> {
  const own = new URL(`${language}/collector/`, folder);
  const files = readdirSync(own).map((file) => new URL(file, own));
  const shared = ['cli', 'periods', 'purposes'].map(
    (name) => new URL(`${language}/${name}.json`, folder),
  );
  return Object.fromEntries(
    [...files, ...shared].map((file) => [
      file.pathname.slice(file.pathname.lastIndexOf('/') + 1, -'.json'.length),
      JSON.parse(readFileSync(file, 'utf8')) as object,
    ]),
  );
}
