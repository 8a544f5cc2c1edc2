/**
 * Text, from `locales/<language>/<namespace>.json` (i18next JSON v4, the only source) to TypeScript.
 *
 * Two shapes are written to `src/i18n/resolved/`, which is not kept in git:
 *
 * 1. `<namespace>.<language>.ts`, for the namespaces in COMPILED: i18next runs here, not in the
 *    browser. A message without variables is a string; one with variables is a function:
 *      { accept: 'Tout accepter', text: (v: { count: number; organisation: string }) => `…` }
 *    Plurals become conditions on `v.count` that follow i18next's own choice, `_zero` included.
 *    French is the reference: its file exports the type (`NoticeMessages`) that the others must meet.
 * 2. `resources/<namespace>.<language>.ts` and `resources.ts`: every namespace as it stands, one
 *    dynamic import each, for the surfaces that run i18next itself (src/i18n/engine.ts).
 *
 * `check` compares the languages (keys, variables, plural forms) and the typography of the French
 * text; `generate` refuses to write when it finds anything.
 *
 * Command line: `node build/messages.mjs [--check]`, non-zero exit when something is wrong.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInstance } from 'i18next';
import { typographyFaults } from './typography.mjs';

/** The language that defines the keys, and that the others must match. */
export const REFERENCE = 'fr';

/** Namespaces resolved at build time, so that their surfaces open without i18next. */
export const COMPILED = ['common', 'purposes', 'measures', 'notice', 'manager', 'embed'];

const FORM = /_(zero|one|two|few|many|other)$/;
const VARIABLE = /{{\s*([\w.]+)\s*(,[^}]*)?}}/g;
/** Stands for a variable in what i18next returns; never part of a text. */
const MARK = '\u0001';

const pascal = (name) => name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());

/** Dotted key → text, for a nested object of messages. */
function flatten(messages, prefix = '') {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'object' ? flatten(value, `${prefix}${key}.`) : [[prefix + key, value]],
  );
}

/** Reads every locale file: `{ fr: { notice: {…} }, en: {…} }`. Throws on JSON that cannot be read. */
export async function readLocales(root) {
  const locales = {};
  for (const language of (await readdir(join(root, 'locales'))).sort()) {
    locales[language] = {};
    for (const file of (await readdir(join(root, 'locales', language))).sort()) {
      if (!file.endsWith('.json')) continue;
      const path = join(root, 'locales', language, file);
      try {
        locales[language][file.slice(0, -5)] = JSON.parse(await readFile(path, 'utf8'));
      } catch (cause) {
        throw new Error(`locales/${language}/${file}: ${cause.message}`, { cause });
      }
    }
  }
  return locales;
}

/** Base key → { forms, variables } of one namespace. */
function describe(messages) {
  const keys = new Map();
  for (const [key, text] of flatten(messages)) {
    const form = FORM.exec(key)?.[1];
    const base = form ? key.replace(FORM, '') : key;
    const entry = keys.get(base) ?? { forms: new Set(), variables: new Set() };
    if (form) entry.forms.add(form);
    for (const [, name] of String(text).matchAll(VARIABLE)) entry.variables.add(name);
    keys.set(base, entry);
  }
  return keys;
}

/**
 * Everything wrong with the locale files, one sentence a fault: namespaces, keys or plural forms
 * missing or left over, variables that the reference does not have, texts that are not text, French
 * typography. `many` (a million, in French) may be left out: no count here comes near it.
 */
export function check(locales) {
  const faults = [];
  const reference = locales[REFERENCE];
  for (const [language, namespaces] of Object.entries(locales)) {
    const needed = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter(
        (form) => form !== 'many' || !['fr', 'es', 'it', 'pt'].includes(language),
      );
    for (const namespace of new Set([...Object.keys(reference), ...Object.keys(namespaces)])) {
      const at = `locales/${language}/${namespace}.json`;
      if (!namespaces[namespace]) faults.push(`${at}: missing`);
      else if (!reference[namespace]) faults.push(`${at}: unknown in ${REFERENCE}`);
      if (!namespaces[namespace] || !reference[namespace]) continue;
      const ours = describe(namespaces[namespace]);
      const theirs = describe(reference[namespace]);
      for (const key of theirs.keys()) if (!ours.has(key)) faults.push(`${at}: ${key} is missing`);
      for (const [key, { forms, variables }] of ours) {
        const model = theirs.get(key);
        if (!model) faults.push(`${at}: ${key} does not exist in ${REFERENCE}`);
        else if (Boolean(forms.size) !== Boolean(model.forms.size))
          faults.push(`${at}: ${key} is a plural in one language only`);
        for (const name of model ? variables : [])
          if (!model.variables.has(name) && !(name === 'count' && model.forms.size))
            faults.push(`${at}: ${key} uses {{${name}}}, unknown in ${REFERENCE}`);
        for (const form of forms.size ? needed : [])
          if (!forms.has(form)) faults.push(`${at}: ${key}_${form} is missing`);
      }
      for (const [key, text] of flatten(namespaces[namespace])) {
        if (typeof text !== 'string' || !text.trim()) faults.push(`${at}: ${key} is not a text`);
        else if (language === 'fr')
          for (const fault of typographyFaults(text)) faults.push(`${at}: ${key}: ${fault}`);
      }
    }
  }
  return faults;
}

/** A template literal whose marks have become `${v.name}`, or a plain string literal. */
function literal(text) {
  if (!text.includes(MARK)) return JSON.stringify(text);
  const parts = text.split(MARK);
  const body = parts.map((part, at) =>
    at % 2 ? `\${v.${part}}` : part.replace(/[\\`]|\$(?={)/g, '\\$&'),
  );
  return `\`${body.join('')}\``;
}

/** The condition that picks the text i18next picks for each count from 0 to 200. */
function plural(language, textOf) {
  const texts = Array.from({ length: 201 }, (_, count) => textOf(count));
  const same = (from) => texts.slice(from).every((text) => text === texts[from]);
  if (same(0)) return literal(texts[0]);
  if (same(1)) return `v.count ? ${literal(texts[1])} : ${literal(texts[0])}`;
  if (same(2)) {
    const one = literal(texts[1]);
    const other = literal(texts[2]);
    if (texts[0] === texts[1]) return `v.count < 2 ? ${one} : ${other}`;
    if (texts[0] === texts[2]) return `v.count == 1 ? ${one} : ${other}`;
    return `v.count > 1 ? ${other} : v.count ? ${one} : ${literal(texts[0])}`;
  }
  const rules = new Intl.PluralRules(language);
  const forms = new Map(texts.map((text, count) => [rules.select(count), text]).reverse());
  const table = [...forms].map(([form, text]) => `${form}: ${literal(text)}`).join(', ');
  const pick = `{ ${table} }[new Intl.PluralRules('${language}').select(v.count) as 'other']`;
  return forms.get(rules.select(0)) === texts[0]
    ? pick
    : `v.count ? ${pick} : ${literal(texts[0])}`;
}

/** One namespace in one language as the source of an object literal. */
function compile(t, language, namespace, messages) {
  const body = (node, path) => {
    const keys = new Set(Object.keys(node).map((key) => key.replace(FORM, '')));
    const lines = [...keys].map((key) => {
      const name = /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key);
      const full = [...path, key].join('.');
      if (typeof node[key] === 'object') return `${name}: ${body(node[key], [...path, key])}`;
      const textOf = (count) => t(`${namespace}:${full}`, { count, replace: {} });
      const isPlural = !(key in node);
      const source = isPlural ? plural(language, textOf) : literal(textOf(undefined));
      const sources = Object.keys(node).filter((each) => each.replace(FORM, '') === key);
      const names = new Set(isPlural ? ['count'] : []);
      for (const each of sources) {
        for (const [, variable, format] of node[each].matchAll(VARIABLE)) {
          if (format) throw new Error(`${namespace}:${full}: formats are for i18next at run time`);
          names.add(variable);
        }
      }
      if (!names.size) return `${name}: ${source}`;
      const type = [...names].map((each) => `${each}: ${each === 'count' ? 'number' : 'string'}`);
      return `${name}: (v: { ${type.join('; ')} }) => ${source}`;
    });
    return `{\n${lines.join(',\n')}\n}`;
  };
  const type = `${pascal(namespace)}Messages`;
  const head = '// Written by build/messages.mjs from the locale files.\n';
  if (language === REFERENCE)
    return `${head}const messages = ${body(messages, [])};\nexport type ${type} = typeof messages;\nexport default messages;\n`;
  return `${head}import type { ${type} } from './${namespace}.${REFERENCE}.js';\nconst messages: ${type} = ${body(messages, [])};\nexport default messages;\n`;
}

/** Writes only what differs, so that watchers stay quiet. */
async function writeIfChanged(path, text) {
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/**
 * Checks the locale files and writes the modules. Resolves with the number of modules.
 * Rejects with every fault in one message; then nothing is written.
 * @param {{ root?: string }} [options] the repository's folder
 */
export async function generate({ root = process.cwd() } = {}) {
  const locales = await readLocales(root);
  const faults = check(locales);
  if (faults.length) throw new Error(`Locale files:\n  ${faults.join('\n  ')}`);
  const i18next = createInstance();
  await i18next.init({
    resources: locales,
    lng: REFERENCE,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (_, [, name]) => `${MARK}${name.trim()}${MARK}`,
  });
  const files = new Map();
  const rows = [];
  for (const [language, namespaces] of Object.entries(locales)) {
    for (const [namespace, messages] of Object.entries(namespaces)) {
      const file = `${namespace}.${language}`;
      files.set(
        `resources/${file}.ts`,
        `// Written by build/messages.mjs.\nexport default ${JSON.stringify(messages)};\n`,
      );
      rows.push(`  '${language}/${namespace}': () => import('./resources/${file}.js'),`);
      if (COMPILED.includes(namespace))
        files.set(
          `${file}.ts`,
          compile(i18next.getFixedT(language), language, namespace, messages),
        );
    }
  }
  files.set(
    'resources.ts',
    `// Written by build/messages.mjs.\nexport const languages = ${JSON.stringify(Object.keys(locales).sort((a, b) => (b === REFERENCE) - (a === REFERENCE)))};\nexport const resources: Record<string, () => Promise<{ default: object }>> = {\n${rows.join('\n')}\n};\n`,
  );
  for (const [file, text] of files)
    await writeIfChanged(join(root, 'src/i18n/resolved', file), text);
  return files.size;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
  try {
    if (process.argv.includes('--check')) {
      const faults = check(await readLocales(root));
      if (faults.length) throw new Error(faults.join('\n'));
      console.log('Locale files agree.');
    } else console.log(`${await generate({ root })} modules in src/i18n/resolved`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
