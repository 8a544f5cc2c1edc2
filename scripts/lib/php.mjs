import { execFileSync } from 'node:child_process';
import { apt } from './apt.mjs';

const PACKAGES = ['php-cli', 'php-sqlite3', 'php-pgsql'];

/** Whether PHP is on this machine, with the drivers that the tests use. */
function hasPhp() {
  try {
    const modules = execFileSync('php', ['-m'], { encoding: 'utf8' });
    return ['pdo_sqlite', 'pdo_pgsql'].every((name) => modules.split('\n').includes(name));
  } catch {
    return false;
  }
}

/** Installs PHP and its drivers unless they are there. Throws when that did not work. */
export async function ensurePhp() {
  if (hasPhp()) return;
  console.log('Installing PHP…');
  for (const name of PACKAGES) await apt(name);
  if (!hasPhp()) throw new Error(`No PHP: install the packages ${PACKAGES.join(', ')}`);
}
