import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parse } from 'acorn';

/** Files of the same folder that a module imports before it runs. */
function importsOf(code) {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const names = body.map(({ source }) => source?.value).filter((name) => name?.startsWith('./'));
  return [...new Set(names)];
}

/**
 * Lets every module that is loaded by its own name import all that it needs itself: a browser then
 * asks for all of it at once, and not for each step of a chain after the step before has come. In the
 * order in which it would run anyway: what is needed before what needs it.
 */
export function flattenImports(folder, isEntry) {
  const codes = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js') && name !== 'limpide.js')
      .map((name) => ['./' + name, readFileSync(`${folder}/${name}`, 'utf8')]),
  );
  const direct = new Map([...codes].map(([name, code]) => [name, importsOf(code)]));
  const inOrder = (name, seen = new Set()) => {
    for (const each of direct.get(name) ?? []) if (!seen.has(each)) inOrder(each, seen).add(each);
    return seen;
  };
  for (const [name, code] of codes) {
    const all = [...inOrder(name)];
    if (!isEntry(name.slice(2)) || all.length === direct.get(name).length) continue;
    const statements = all.map((each) => `import"${each}";`).join('');
    writeFileSync(`${folder}/${name}`, statements + code);
  }
}
