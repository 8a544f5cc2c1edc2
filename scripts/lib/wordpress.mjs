import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { apt } from './apt.mjs';

/** Where Debian’s package puts it. */
export const WORDPRESS = '/usr/share/wordpress';

const NEEDED = {
  wordpress: () => existsSync(`${WORDPRESS}/wp-load.php`),
  'wordpress-theme-twentytwentythree': () =>
    existsSync(`${WORDPRESS}/wp-content/themes/twentytwentythree`),
  'php-mysql': () => execFileSync('php', ['-m'], { encoding: 'utf8' }).includes('pdo_mysql'),
  // The server without the service: the tests start their own.
  'mariadb-server-core': () => existsSync('/usr/sbin/mariadbd'),
};

/** Installs WordPress and what it runs on unless they are there. Throws when that did not work. */
export async function ensureWordpress() {
  for (const [name, isThere] of Object.entries(NEEDED))
    if (!isThere()) {
      console.log(`Installing ${name}…`);
      await apt(name);
      if (!isThere()) throw new Error(`No WordPress to test on: install the package ${name}`);
    }
}
