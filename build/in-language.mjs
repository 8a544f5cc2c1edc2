/**
 * What follows from the list of languages: modules that are the same in each but for its name. The
 * French entries, `src/entries/*.fr.ts`, are the models of the others.
 */
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
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
const listOf = (languages) =>
  `${HEAD}export const LANGUAGES = ${JSON.stringify(languages)} as const;\n` +
  'export type Language = (typeof LANGUAGES)[number];\n';

/**
 * What the core says itself, before any part has come, and the first of several tags
 * that is in a language of ours.
 * Expressions: build/inline-words.mjs puts them into the loader.
 */
function wordsOf(languages, locales) {
  const each = (of) => Object.fromEntries(languages.map((language) => [language, of(language)]));
  const told = { open: 'common', unavailable: 'core', reload: 'core' };
  const expressions = {
    ...Object.fromEntries(
      Object.entries(told).map(([key, namespace]) => [
        key,
        choice(
          each((language) => locales[language][namespace][key]),
          (language) => `${LANGUAGE} === '${language}'`,
        ),
      ]),
    ),
  };
  // The list is read as one text, "de-AT,en,fr".
  const languageOf =
    `export const languageOf = (${LANGUAGE}: unknown): string => ` +
    `/(^|,)(${languages.join('|')})/.exec(${LANGUAGE} as string)![2]!;\n`;
  const functions = Object.entries(expressions).map(
    ([name, body]) => `export const ${name} = (${LANGUAGE}: string): string => ${body};\n`,
  );
  return `${HEAD}export const REFERENCE = '${REFERENCE}';\nexport const LANGUAGES: readonly string[] = ${JSON.stringify(languages)};\n${languageOf}${functions.join('')}`;
}

/** The entries by their names, each behind an import of its own, for applications. */
const tableOf = (parts, languages) =>
  `${HEAD}export const inLanguage: Record<string, () => Promise<unknown>> = {\n${parts
    .flatMap((part) => languages.map((language) => `${part}.${language}`))
    .map((name) => `  '${name}': () => import('./${name}.js'),\n`)
    .join('')}};\n`;

/** The same entry in another language. */
const inOther = (source, language) =>
  HEAD +
  source
    .replaceAll(`.${REFERENCE}.js'`, `.${language}.js'`)
    .replaceAll(`'${REFERENCE}'`, `'${language}'`);

/**
 * The modules to write, by path: the list of languages, the core's words, the entries. Entries of a
 * language that has gone are deleted.
 */
export async function modulesInLanguages(root, languages, locales) {
  const files = new Map([
    ['src/i18n/resolved/languages.ts', listOf(languages)],
    ['src/core/resolved/words.ts', wordsOf(languages, locales)],
  ]);
  const entries = await readdir(join(root, ENTRIES));
  const parts = entries.map((name) => /^(\w+)\.fr\.ts$/.exec(name)?.[1]).filter(Boolean);
  files.set(`${ENTRIES}/in-language.ts`, tableOf(parts, languages));
  for (const part of parts) {
    const model = await readFile(join(root, ENTRIES, `${part}.${REFERENCE}.ts`), 'utf8');
    for (const language of languages)
      if (language !== REFERENCE)
        files.set(`${ENTRIES}/${part}.${language}.ts`, inOther(model, language));
    for (const name of entries) {
      const language = name.match(`^${part}\\.([a-z]{2})\\.ts$`)?.[1];
      if (language && !languages.includes(language)) await rm(join(root, ENTRIES, name));
    }
  }
  return files;
}
