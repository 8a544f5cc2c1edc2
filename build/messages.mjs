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
 * 3. What follows from the list of languages: build/in-language.mjs.
 *
 * The texts of the collector, `locales/<language>/collector/`, of the command line, `cli.json`, and of
 * the configurator and the plugin, `configurator.json` and `wordpress.json`, are checked only.
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
import { MARK, compile } from './compile-messages.mjs';
import { modulesInLanguages } from './in-language.mjs';
import { languagesOf } from './languages.mjs';
import { REFERENCE, check } from './locale-check.mjs';

/** Namespaces resolved at build time, so that their surfaces open without i18next. */
export const COMPILED = ['common', 'purposes', 'measures', 'notice', 'status', 'manager', 'embed'];

/**
 * Collector, command line, configurator and plugin read their texts from the files themselves, and the
 * core has its own inside: no surface loads them.
 */
const isOfSurfaces = (namespace) =>
  !namespace.startsWith('collector/') &&
  !['cli', 'configurator', 'core', 'wordpress'].includes(namespace);

/**
 * Reads every locale file: `{ fr: { notice: {…}, 'collector/mails': {…} }, en: {…} }`. Throws on JSON
 * that cannot be read.
 */
export async function readLocales(root) {
  const locales = {};
  for (const language of languagesOf(root)) {
    locales[language] = {};
    const files = await readdir(join(root, 'locales', language), { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.json')).sort()) {
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
      if (!isOfSurfaces(namespace)) continue;
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
    `// Written by build/messages.mjs.\nexport const resources: Record<string, () => Promise<{ default: object }>> = {\n${rows.join('\n')}\n};\n`,
  );
  for (const [file, text] of files)
    await writeIfChanged(join(root, 'src/i18n/resolved', file), text);
  const modules = await modulesInLanguages(root, locales);
  for (const [file, text] of modules) await writeIfChanged(join(root, file), text);
  return files.size + modules.size;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
  try {
    if (process.argv.includes('--check')) {
      const faults = check(await readLocales(root));
      if (faults.length) throw new Error(faults.join('\n'));
      console.log('Locale files agree.');
    } else console.log(`${await generate({ root })} modules`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
