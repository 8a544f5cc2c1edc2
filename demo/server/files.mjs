import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * A file of a folder, as something to answer with; undefined where there is none. A path that would
 * leave the folder finds nothing.
 *
 * @param {string} folder
 * @param {string} path below the folder, as it stands in a URL
 */
export async function readFrom(folder, path) {
  const full = normalize(join(folder, decodeURIComponent(path)));
  if (!full.startsWith(normalize(folder) + sep)) return undefined;
  try {
    const body = await readFile(full);
    return { type: TYPES[extname(full)] ?? 'application/octet-stream', body };
  } catch {
    return undefined;
  }
}
