import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/**
 * Whether what is installed is what the lock file asks for. npm keeps its own copy of the lock file
 * in node_modules; packages for other platforms are optional and absent from it.
 *
 * @param {string} root the folder of package-lock.json
 */
export function modulesAreCurrent(root) {
  const copy = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(copy)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(copy);
  return Object.entries(wanted).every(([path, { version, link, optional, devOptional }]) => {
    if (!path.includes('node_modules/') || link) return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

/** Installs the exact dependencies unless they are there already. Throws if npm fails. */
export async function ensureModules(root) {
  if (modulesAreCurrent(root)) return;
  console.log('Installing the dependencies (npm ci)…');
  const { code } = await run('npm', ['ci', '--no-fund', '--no-audit'], { cwd: root });
  if (code !== 0) throw new Error('npm ci failed');
}
