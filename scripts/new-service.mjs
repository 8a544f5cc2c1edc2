/**
 * `npm run new:service -- <id> "<name>"`: a file for a service of the catalogue, every fact of it
 * unknown until somebody has read it, and its line in the list.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const [id = '', name = id] = process.argv.slice(2);
const file = `src/services/facts/${id}.ts`;
const list = 'src/services/list/index.ts';
if (!/^[a-z][a-z0-9-]*$/.test(id) || existsSync(file)) {
  console.error('Usage: npm run new:service -- <id> "<name>": lower-case letters, digits, -; new.');
  process.exit(2);
}
const unread = ['entity', 'country', 'policyUrl'].map((fact) => `${fact}: null`);
const source = `import type { CatalogueFile } from '../catalogue-file.js';

const service: CatalogueFile = {
  id: '${id}', name: ${JSON.stringify(name)}, kind: '',
  description: { fr: '', en: '' }, company: ${JSON.stringify(name)},
  ${unread.join(', ')}, purposes: [], hosts: null, storage: null, transfers: null,
  exemption: null, signals: null, load: null, options: {}, read: {},
};

export default service;
`;
const options = { ...(await resolveConfig(list)), parser: 'typescript' };
writeFileSync(file, await format(source, options));
const text = readFileSync(list, 'utf8').replace(
  /\n\};\n$/,
  `\n  '${id}': () => import('../facts/${id}.js'),\n};\n`,
);
writeFileSync(list, await format(text, options));
const names = 'src/services/service-names.ts';
const known = readFileSync(names, 'utf8').replace(/,?\n?\] as const/, `,\n'${id}'] as const`);
writeFileSync(names, await format(known, options));
console.log(`${file}: fill in what you have read, as docs/guide/catalogue.md says.`);
