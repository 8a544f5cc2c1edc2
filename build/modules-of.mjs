import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'acorn';

/** Files of the same folder that a module imports before it runs. */
function importsOf(code) {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const names = body.map(({ source }) => source?.value).filter((name) => name?.startsWith('./'));
  return [...new Set(names.map((name) => name.slice(2)))];
}

/** The modules of a folder, by name: what each is, and what it imports. */
export function modulesOf(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'limpide.js');
  return new Map(
    names.map((name) => {
      const code = readFileSync(`${folder}/${name}`, 'utf8');
      return [name, { code, imports: importsOf(code) }];
    }),
  );
}

/** All that a module needs, in the order in which it runs: what is needed before what needs it. */
export function needsOf(modules, name, seen = new Set()) {
  for (const each of modules.get(name)?.imports ?? [])
    if (!seen.has(each)) needsOf(modules, each, seen).add(each);
  return seen;
}
