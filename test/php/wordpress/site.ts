import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WORDPRESS } from '../../../scripts/lib/wordpress.mjs';
import { freePort } from '../php-server.js';
import type { MariaDb } from './mariadb.js';

const PROBE = fileURLToPath(new URL('probe.php', import.meta.url));
/** Told by the environment of each server, so that one copy of WordPress serves several sites. */
const CONFIG = `<?php
define('DB_NAME', getenv('LIMPIDE_TEST_DB'));
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', getenv('LIMPIDE_TEST_HOST'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define("{$name}_KEY", "key of $name in a test");
    define("{$name}_SALT", "salt of $name in a test");
}
$table_prefix = 'wp_';
define('WPLANG', 'fr_FR');
define('FS_METHOD', 'direct');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', getenv('LIMPIDE_TEST_LOG'));
if (getenv('LIMPIDE_TEST_NETWORK')) {
    define('MULTISITE', true);
    define('SUBDOMAIN_INSTALL', false);
    define('DOMAIN_CURRENT_SITE', getenv('LIMPIDE_TEST_NETWORK'));
    define('PATH_CURRENT_SITE', '/');
    define('SITE_ID_CURRENT_SITE', 1);
    define('BLOG_ID_CURRENT_SITE', 1);
}
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

export const LOGIN = { user: 'admin', password: 'a long password of a test' };

/** A copy of WordPress, which sites share. */
export async function copyWordpress(): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'limpide-wordpress-'));
  const path = join(folder, 'wordpress');
  // Debian's has links into other packages.
  await cp(WORDPRESS, path, { recursive: true, dereference: true });
  await writeFile(join(path, 'wp-config.php'), CONFIG);
  await mkdir(join(path, 'wp-content/mu-plugins'), { recursive: true });
  await cp(PROBE, join(path, 'wp-content/mu-plugins/probe.php'));
  return { path, remove: () => rm(folder, { recursive: true }) };
}

export interface SiteOptions {
  wordpress: string;
  mariadb: MariaDb;
  database: string;
  /** The folder of the address: `/blog`. */
  under?: string;
  /** Extensions that PHP has not. */
  without?: string[];
}

export interface WordpressSite {
  /** Without a final slash. */
  url: string;
  origin: string;
  folder: string;
  /** What WordPress has logged: warnings and notices too. */
  log: () => Promise<string>;
  close: () => Promise<void>;
}

/** The folder where PHP's command line finds its extensions, less some. */
async function extensions(folder: string, without: string[]): Promise<NodeJS.ProcessEnv> {
  if (without.length === 0) return {};
  const { execFileSync } = await import('node:child_process');
  const said = execFileSync('php', ['--ini'], { encoding: 'utf8' });
  const from = /Scan for additional .ini files in: (.*)/.exec(said)?.[1] ?? '';
  const to = join(folder, 'conf.d');
  await mkdir(to);
  for (const name of await readdir(from))
    if (!without.some((extension) => name.endsWith(`-${extension}.ini`)))
      await symlink(join(from, name), join(to, name));
  return { PHP_INI_SCAN_DIR: to };
}

/** Serves a site by PHP's own server; its database is made if it is not there. */
export async function serveSite(options: SiteOptions): Promise<WordpressSite> {
  const { wordpress, mariadb, database, under = '', without = [] } = options;
  const folder = await mkdtemp(join(tmpdir(), 'limpide-site-'));
  const root = under ? join(folder, 'root') : wordpress;
  if (under) {
    await mkdir(root);
    await symlink(wordpress, join(root, under.slice(1)));
  }
  await mariadb.query(`CREATE DATABASE IF NOT EXISTS ${database}`);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const log = join(folder, 'debug.log');
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', root], {
    env: {
      ...process.env,
      ...(await extensions(folder, without)),
      PHP_CLI_SERVER_WORKERS: '4',
      LIMPIDE_TEST_DB: database,
      LIMPIDE_TEST_HOST: mariadb.host,
      LIMPIDE_TEST_LOG: log,
    },
    // A group of its own: the workers outlive the one that has made them.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.stderr.on('data', (text) => {
      if (/Development Server .* started/.test(String(text))) resolve();
    });
  });
  return {
    url: origin + under,
    origin,
    folder,
    log: () => readFile(log, 'utf8').catch(() => ''),
    close: async () => {
      const end = once(server, 'close');
      if (server.pid) process.kill(-server.pid);
      await end;
      await rm(folder, { recursive: true });
    },
  };
}

/** Installs WordPress by the form that an owner fills in. */
export async function install({ url }: WordpressSite): Promise<void> {
  const body = new URLSearchParams({
    weblog_title: 'Un site d’essai',
    user_name: LOGIN.user,
    admin_password: LOGIN.password,
    admin_password2: LOGIN.password,
    admin_email: 'admin@exemple.fr',
    blog_public: '0',
    language: '',
  });
  const answer = await fetch(`${url}/wp-admin/install.php?step=2`, { method: 'POST', body });
  const text = await answer.text();
  if (!answer.ok || !/wp-login\.php/.test(text)) throw new Error(`Not installed: ${text}`);
}
