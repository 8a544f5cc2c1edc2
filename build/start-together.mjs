import { createHash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { modulesOf, needsOf } from './modules-of.mjs';

/**
 * Texts as they are asked for in the modules of a folder, by `namespace.language`.
 * @returns {Map<string, string>}
 */
function textsIn(modules) {
  const found = new Map();
  for (const { code } of modules.values())
    for (const [, file, key] of code.matchAll(
      /import\([`"']\.\/(shared-([a-z]+\.[a-z]{2})-[\w-]{8}\.js)[`"']\)/g,
    ))
      found.set(key, file);
  return found;
}

/**
 * Puts a small module in the place of each surface that reads its texts by itself: it asks for the
 * surface, for all that this needs and for its texts in the page's language at once, where they came
 * one after the other. Texts that cannot be had are asked for again by who reads them.
 * @param {Record<string, string[]>} namespaces of each surface
 */
export function startTogether(folder, namespaces, languages) {
  const modules = modulesOf(folder);
  const texts = textsIn(modules);
  for (const [part, names] of Object.entries(namespaces)) {
    const { code } = modules.get(`${part}.js`);
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
    const surface = `shared-${part}-${hash}.js`;
    renameSync(`${folder}/${part}.js`, `${folder}/${surface}`);
    const byLanguage = Object.fromEntries(
      languages.map((language) => [
        language,
        names.map((name) => texts.get(`${name}.${language}`)).filter(Boolean),
      ]),
    );
    const always = [...needsOf(modules, `${part}.js`)];
    if (!byLanguage.fr?.length || !always.length) throw new Error(`${part}: no texts, or no needs`);
    const short = (list) => list.map((file) => file.slice('shared-'.length, -'.js'.length)).join();
    const byName = Object.fromEntries(
      Object.entries(byLanguage).map(([language, list]) => [language, short(list)]),
    );
    const parts = [
      `const surface=import("./${surface}"),texts=${JSON.stringify(byName)};`,
      `for(const name of(${JSON.stringify(short(always))}+","+(texts[globalThis.limpide?.locale]??"")).split(","))`,
      'name&&import("./shared-"+name+".js").catch(()=>{});await surface;\n',
    ];
    writeFileSync(`${folder}/${part}.js`, parts.join(''));
  }
}
