/**
 * Puts `@limpide/contract` and `@limpide/locales`, which no registry has, inside what is published.
 *
 *   node build/contract.mjs <dist>            compiles them into <dist>/contract and <dist>/locales
 *   node build/contract.mjs <dist> --relink   makes the imports of the modules in <dist> relative
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wholeLanguagesOf } from './languages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { exports } = JSON.parse(readFileSync(join(root, 'contract/package.json'), 'utf8'));

/** Compiles the contract into `<dist>/contract`. */
export function compileContract(dist) {
  const project = join(root, 'contract/tsconfig.build.json');
  execFileSync('npx', ['tsc', '-p', project, '--outDir', join(dist, 'contract')], {
    stdio: 'inherit',
    cwd: root,
  });
}

/** Copies the texts that the collector's modules read into `<dist>/locales`. */
export function copyTexts(dist) {
  for (const language of wholeLanguagesOf(root))
    cpSync(join(root, 'locales', language), join(dist, 'locales', language), {
      recursive: true,
      filter: (source) =>
        !/\.json$/.test(source) || /\/(collector\/\w+|cli|periods|purposes)\.json$/.test(source),
    });
}

/** The built module that a name stands for, as the package's own exports say. */
const moduleOf = (name) =>
  (exports[`./${name}`] ?? exports['./*'].replace('*', name))
    .replace('./src/', 'contract/')
    .replace(/\.ts$/, '.js');

/** Imports of the two packages by name become relative ones, in modules and in declarations. */
export function relinkContract(dist) {
  for (const file of readdirSync(dist, { recursive: true })) {
    if (!/\.(js|d\.ts)$/.test(file) || file.startsWith('contract/')) continue;
    const path = join(dist, file);
    const source = readFileSync(path, 'utf8');
    const to = (target) => {
      const way = relative(dirname(path), join(dist, target));
      return way.startsWith('.') ? way : `./${way}`;
    };
    const linked = source.replace(
      /(['"])@limpide\/(contract|locales)\/([^'"]+)\1/g,
      (_, quote, of, name) =>
        quote + to(of === 'contract' ? moduleOf(name) : `locales/${name}`) + quote,
    );
    if (linked !== source) writeFileSync(path, linked);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = resolve(process.argv[2] ?? 'dist');
  if (process.argv.includes('--relink')) relinkContract(dist);
  else {
    compileContract(dist);
    copyTexts(dist);
  }
}
