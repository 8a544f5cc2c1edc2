import { cpSync, readFileSync, writeFileSync } from 'node:fs';

/** Subpaths of the published package, and the modules they are. */
export const SUBPATHS = {
  '.': 'index',
  './elements': 'entries/elements',
  './manager': 'components/manager/manager',
  './manager/define': 'components/manager/define',
  './embed': 'components/embed/embed',
  './embed/define': 'components/embed/define',
  './policy': 'components/policy/policy',
  './policy/define': 'components/policy/define',
};

/** Modules that do something when they are imported; bundlers may drop any other unused one. */
const EFFECTS = [
  './entries/elements.js',
  './components/*/define.js',
  './components/*/part.js',
  './entries/*.*.js',
];

/** Writes what is published: the package's own package.json, licence and readme, beside its modules. */
export function writePackage(folder) {
  const { name, version, description, license, type, engines, dependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const exports = Object.fromEntries(
    Object.entries(SUBPATHS).map(([path, module]) => [
      path,
      { types: `./${module}.d.ts`, default: `./${module}.js` },
    ]),
  );
  const contents = {
    name,
    version,
    description,
    license,
    type,
    engines,
    sideEffects: EFFECTS,
    exports: { ...exports, './schema.json': './schema.json', './package.json': './package.json' },
    dependencies,
  };
  writeFileSync(`${folder}/package.json`, JSON.stringify(contents, null, 2) + '\n');
  for (const file of ['LICENSE', 'README.md']) cpSync(file, `${folder}/${file}`);
}
