/**
 * `npm run release:dry`: what is given to people who install by hand. Publishes nothing.
 *
 *   limpide-x.y.z.zip   the script tag's files, an example page, LISEZMOI.txt, LICENSE, sri.json
 *   limpide-wordpress-x.y.z.zip   the WordPress plugin, which `scripts/wordpress.mjs` makes
 *   sri.json            the SHA-384 of each file, as the attribute `integrity` takes it
 *   import-map.json     by which a browser checks each part, and loads nothing else of the folder
 *
 *   node scripts/release-dry.mjs [--out <folder>]   of what is in dist/cdn; by default in release/
 *
 * The same files make the same bytes, whenever and wherever it is run.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { zipOf } from './lib/zip.mjs';
import { writePlugin } from './wordpress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { out: { type: 'string', default: join(root, 'release') } },
});

const read = (path) => readFileSync(join(root, path));
const { version } = JSON.parse(read('package.json'));
const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

const served = Object.fromEntries(
  readdirSync(join(root, 'dist/cdn'))
    .sort()
    .map((name) => [name, read(`dist/cdn/${name}`)]),
);
const integrity = Object.fromEntries(
  Object.entries(served).map(([name, bytes]) => [name, integrityOf(bytes)]),
);
const sri = `${JSON.stringify({ name: 'limpide', version, algorithm: 'sha384', files: integrity }, null, 2)}\n`;

/**
 * An import map of the parts, for a page that has the files at `/limpide/`: each with its hash. What
 * is not listed has no address, and so has a second try under another one.
 */
const parts = Object.entries(integrity)
  .filter(([name]) => name.endsWith('.js') && name !== 'limpide.js')
  .map(([name, hash]) => [`/limpide/${name}`, hash]);
const importMap = `${JSON.stringify(
  {
    imports: {
      '/limpide/': null,
      ...Object.fromEntries(parts.map(([address]) => [address, address])),
    },
    integrity: Object.fromEntries(parts),
  },
  null,
  2,
)}\n`;

/** A page or a text of `scripts/release/`, with the version and the hash of the script in it. */
const filled = (name) =>
  Buffer.from(
    read(`scripts/release/${name}`)
      .toString()
      .replaceAll('{{version}}', version)
      .replaceAll('{{integrity}}', integrity['limpide.js']),
  );

const folder = `limpide-${version}`;
const entries = {
  LICENSE: read('LICENSE'),
  'LISEZMOI.txt': filled('LISEZMOI.txt'),
  'exemple.html': filled('exemple.html'),
  ...Object.fromEntries(Object.entries(served).map(([name, bytes]) => [`limpide/${name}`, bytes])),
  'limpide.json': read('scripts/release/limpide.json'),
  'import-map.json': Buffer.from(importMap),
  'sri.json': Buffer.from(sri),
};
const zip = zipOf(folder, entries);

mkdirSync(values.out, { recursive: true });
const path = join(values.out, `${folder}.zip`);
writeFileSync(path, zip);
writeFileSync(join(values.out, 'sri.json'), sri);
writeFileSync(join(values.out, 'import-map.json'), importMap);
for (const [name, hash] of Object.entries(integrity)) console.log(`${hash}  ${name}`);
console.log(
  `\n${path}  ${zip.length} bytes, sha256 ${createHash('sha256').update(zip).digest('hex')}`,
);
await writePlugin(values.out);
console.log(`\n<script async src="/limpide/limpide.js" integrity="${integrity['limpide.js']}"
  crossorigin="anonymous" data-config="/limpide.json"></script>`);
