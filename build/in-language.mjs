/**
 * What follows from the list of languages: modules that are the same in each but for its name. The
 * French entries, `src/entries/*.fr.ts`, are the models of the others.
 */
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { languagesOf, reviewedLanguagesOf, wholeLanguagesOf } from './languages.mjs';
import { REFERENCE } from './locale-check.mjs';

const HEAD = '// Written by build/messages.mjs.\n';
const ENTRIES = 'src/entries';

/** The parameter of the core's functions: no text has it. */
const LANGUAGE = 'lng$';

/** One of several by the language, French where none is named: `lng$ === 'en' ? … : …`. */
const choice = (options, condition) =>
  Object.entries(options)
    .filter(([language]) => language !== REFERENCE)
    .reduceRight(
      (rest, [language, option]) => `${condition(language)} ? ${JSON.stringify(option)} : ${rest}`,
      JSON.stringify(options[REFERENCE]),
    );

/** The languages, for what loads texts by them. */
const listOf = (languages, { whole, reviewed }) =>
  `${HEAD}export const LANGUAGES = ${JSON.stringify(languages)} as const;\n` +
  'export type Language = (typeof LANGUAGES)[number];\n' +
  `export const WHOLE: readonly Language[] = ${JSON.stringify(whole)};\n` +
  `export const REVIEWED: readonly Language[] = ${JSON.stringify(reviewed)};\n`;

/** What the core says itself: the key, and its namespace. */
const TOLD = { open: 'common', unavailable: 'core', reload: 'core' };

/**
 * What the core says itself, before any part has come, in the languages that are whole, and whether it
 * can; and the first of several tags that is in a language of ours.
 * Expressions: build/inline-words.mjs puts them into the loader.
 */
function wordsOf(languages, { whole, reviewed }, locales) {
  const each = (of) => Object.fromEntries(whole.map((language) => [language, of(language)]));
  const expressions = Object.fromEntries(
    Object.entries(TOLD).map(([key, namespace]) => [
      key,
      choice(
        each((language) => locales[language][namespace][key]),
        (language) => `${LANGUAGE} === '${language}'`,
      ),
    ]),
  );
  // The list is read as one text, "de-AT,en,fr".
  const languageOf =
    `export const languageOf = (${LANGUAGE}: unknown): string => ` +
    `/(^|,)(${languages.join('|')})\\b/.exec(${LANGUAGE} as string)![2]!;\n`;
  const functions = Object.entries(expressions).map(
    ([name, body]) => `export const ${name} = (${LANGUAGE}: string): string => ${body};\n`,
  );
  const list = (name, of) => `export const ${name}: readonly string[] = ${JSON.stringify(of)};\n`;
  const lists = list('LANGUAGES', languages) + list('WHOLE', whole) + list('REVIEWED', reviewed);
  const isInside = `export const isInside = (${LANGUAGE}: string): boolean => /${whole.join('|')}/.test(${LANGUAGE});\n`;
  return `${HEAD}export const REFERENCE = '${REFERENCE}';\n${lists}${languageOf}${isInside}${functions.join('')}`;
}

/** The same in another language, as a part of its own. */
const wordsPartOf = (language, locales) => {
  const words = { open: locales[language].common.open, reload: locales[language].core.reload };
  return `${HEAD}import { wordsPart } from '../core/words-part.js';\n\nexport const { say, reload } = wordsPart('${language}', ${JSON.stringify(words)});\n`;
};

/** The entries by their names, each behind an import of its own, for applications. */
const tableOf = (names) =>
  `${HEAD}export const inLanguage: Record<string, () => Promise<unknown>> = {\n${names
    .map((name) => `  '${name}': () => import('./${name}.js'),\n`)
    .join('')}};\n`;

/** Languages that are written from right to left (`directionOf` in src/i18n/locale.ts). */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

/** The same entry in another language. */
const inOther = (source, language) =>
  HEAD +
  source
    .replaceAll(`.${REFERENCE}.js'`, `.${language}.js'`)
    .replaceAll(`'${REFERENCE}'`, `'${language}'`)
    .replaceAll("'ltr'", RIGHT_TO_LEFT.includes(language) ? "'rtl'" : "'ltr'");

/**
 * The modules to write, by path: the list of languages, the core's words, the entries. Entries of a
 * language that has gone are deleted.
 */
export async function modulesInLanguages(root, locales) {
  const languages = languagesOf(root);
  const whole = wholeLanguagesOf(root);
  const others = languages.filter((language) => !whole.includes(language));
  const reviewed = reviewedLanguagesOf(root);
  const files = new Map([
    ['src/i18n/resolved/languages.ts', listOf(languages, { whole, reviewed })],
    ['src/core/resolved/words.ts', wordsOf(languages, { whole, reviewed }, locales)],
    ...others.map((language) => [
      `${ENTRIES}/words.${language}.ts`,
      wordsPartOf(language, locales),
    ]),
  ]);
  const entries = await readdir(join(root, ENTRIES));
  const parts = entries.map((name) => /^(\w+)\.fr\.ts$/.exec(name)?.[1]).filter(Boolean);
  const names = parts.flatMap((part) => languages.map((language) => `${part}.${language}`));
  const words = others.map((language) => `words.${language}`);
  files.set(`${ENTRIES}/in-language.ts`, tableOf([...names, ...words]));
  for (const part of parts) {
    const model = await readFile(join(root, ENTRIES, `${part}.${REFERENCE}.ts`), 'utf8');
    for (const language of languages)
      if (language !== REFERENCE)
        files.set(`${ENTRIES}/${part}.${language}.ts`, inOther(model, language));
  }
  for (const name of entries) {
    const [, part, language] = /^(\w+)\.([a-z]{2})\.ts$/.exec(name) ?? [];
    const kept = part === 'words' ? others : languages;
    if (language && !kept.includes(language)) await rm(join(root, ENTRIES, name));
  }
  return files;
}
