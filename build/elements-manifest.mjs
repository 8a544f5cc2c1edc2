import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

/** Tags by class, read where they are registered, so that the manifest cannot name another. */
function tags() {
  const found = { LimpideNotice: 'limpide-notice' };
  for (const name of readdirSync('src/components')) {
    const source = readFileSync(`src/components/${name}/define.ts`, 'utf8');
    const [, tag, element] = /define\('([\w-]+)', (\w+)\)/.exec(source) ?? [];
    if (!tag) throw new Error(`src/components/${name}/define.ts registers nothing`);
    found[element] = tag;
  }
  return found;
}

const isPublic = ({ privacy, name, static: ofClass }) =>
  privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !ofClass;

/** From a source file to the module of the package that it became. */
const shipped = (path) => path.replace(/^\/?src\//, 'dist/npm/').replace(/\.ts$/, '.js');

/**
 * Makes of the analyser's list of everything a manifest of the elements: tag and class, attributes,
 * events, slots, parts and custom properties, at the paths of the published package.
 *
 * @param {string} file the manifest, rewritten in place
 */
export async function tidyManifest(file) {
  const byClass = tags();
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.modules = manifest.modules.flatMap((module) => {
    const declarations = module.declarations
      .filter(({ name }) => name in byClass)
      .map(({ members = [], superclass, ...declaration }) => ({
        ...declaration,
        tagName: byClass[declaration.name],
        customElement: true,
        superclass: { name: superclass.name === 'HTMLElement' ? 'HTMLElement' : 'LitElement' },
        members: members
          .filter(isPublic)
          .map((member) => ({ ...member, inheritedFrom: undefined })),
      }));
    if (declarations.length === 0) return [];
    const path = shipped(module.path);
    return [
      {
        kind: 'javascript-module',
        path,
        declarations,
        exports: declarations.flatMap(({ name, tagName }) => [
          { kind: 'js', name, declaration: { name, module: path } },
          {
            kind: 'custom-element-definition',
            name: tagName,
            declaration: { name, module: path },
          },
        ]),
      },
    ];
  });
  const missing = Object.keys(byClass).filter(
    (name) =>
      !manifest.modules.some(({ declarations }) =>
        declarations.some((declaration) => declaration.name === name),
      ),
  );
  if (missing.length > 0) throw new Error(`the manifest lacks ${missing.join(', ')}`);
  writeFileSync(file, JSON.stringify(manifest, null, 2) + '\n');
}
