import { writeFileSync } from 'node:fs';
import { modulesOf, needsOf } from './modules-of.mjs';

/**
 * Lets every module that is loaded by its own name import all that it needs itself: a browser then
 * asks for all of it at once, and not for each step of a chain after the step before has come.
 */
export function flattenImports(folder, isEntry) {
  const modules = modulesOf(folder);
  for (const [name, { code, imports }] of modules) {
    const all = [...needsOf(modules, name)];
    if (!isEntry(name) || all.length === imports.length) continue;
    const statements = all.map((each) => `import"./${each}";`).join('');
    writeFileSync(`${folder}/${name}`, statements + code);
  }
}
