import { readFileSync } from 'node:fs';

interface Package {
  dependencies?: Record<string, string>;
  exports?: Record<string, string | Record<string, unknown>>;
  module?: string;
  main?: string;
}

const read = (path: string): Package =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as Package;

/** The file that a browser build takes from an entry of `exports`. */
function target(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry;
  if (typeof entry !== 'object' || entry === null) return undefined;
  const conditions = entry as Record<string, unknown>;
  return target(conditions['browser'] ?? conditions['import'] ?? conditions['default']);
}

/** Every subpath of a package, from bare name to address. */
function addresses(name: string, { exports, module, main }: Package, at: string) {
  const entries = Object.entries(exports ?? { '.': `./${module ?? main ?? 'index.js'}` });
  return entries.flatMap(([subpath, entry]) => {
    const file = target(entry);
    return file && !subpath.includes('*')
      ? [[name + subpath.slice(1), at + file.slice(2)] as const]
      : [];
  });
}

/**
 * An import map of the published package and of what it depends on, made from their own `exports`,
 * so that a browser finds what a bundler would. The folders are those of the site of the tests.
 */
export function importMap(): { imports: Record<string, string> } {
  const own = read('package.json');
  const map = new Map(
    addresses('limpide', own, '/').filter(([, address]) => address.startsWith('/dist/npm/')),
  );
  const queue = Object.keys(own.dependencies ?? {});
  for (const name of queue) {
    const dependency = read(`node_modules/${name}/package.json`);
    for (const [bare, address] of addresses(name, dependency, `/modules/${name}/`))
      map.set(bare, address);
    queue.push(
      ...Object.keys(dependency.dependencies ?? {}).filter((next) => !queue.includes(next)),
    );
  }
  const imports = Object.fromEntries(
    [...map].map(([bare, address]) => [bare, address.replace('/dist/npm/', '/npm/')]),
  );
  return { imports };
}
