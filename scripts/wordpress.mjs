/**
 * The WordPress plugin of what is in dist/cdn: `limpide-wordpress-x.y.z.zip`, which WordPress installs
 * as it is. `npm run release:dry` makes it as well.
 *
 *   node scripts/wordpress.mjs [--out <folder>]   by default in release/
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pluginFiles } from './lib/wordpress-plugin.mjs';
import { zipOf } from './lib/zip.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes the zip into a folder, and says what it has written. */
export async function writePlugin(out) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json')));
  const zip = zipOf('limpide', await pluginFiles(root));
  mkdirSync(out, { recursive: true });
  const path = join(out, `limpide-wordpress-${version}.zip`);
  writeFileSync(path, zip);
  console.log(
    `${path}  ${zip.length} bytes, sha256 ${createHash('sha256').update(zip).digest('hex')}`,
  );
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: join(root, 'release') } },
  });
  await writePlugin(values.out);
}
