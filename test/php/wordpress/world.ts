import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { ensureWordpress } from '../../../scripts/lib/wordpress.mjs';
import { logIn, openBrowser, somebody, type Person } from './browser.js';
import { PAGES, within, writePages } from './content.js';
import { startMariaDb, type MariaDb } from './mariadb.js';
import { copyWordpress, install, serveSite, type WordpressSite } from './site.js';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

/** A WordPress with its pages, its administrator logged in, and the plugin's zip in a folder. */
export interface World {
  mariadb: MariaDb;
  /** The copy of WordPress. */
  wordpress: string;
  browser: Browser;
  folder: string;
  site: WordpressSite;
  admin: Person;
  close: () => Promise<void>;
}

export async function startWorld(): Promise<World> {
  await ensureWordpress();
  const folder = await mkdtemp(join(tmpdir(), 'limpide-plugin-'));
  await run('node', ['scripts/wordpress.mjs', '--out', folder], { cwd: ROOT });
  const mariadb = await startMariaDb();
  const copy = await copyWordpress();
  const browser = await openBrowser();
  const site = await serveSite({ wordpress: copy.path, mariadb, database: 'un' });
  await install(site);
  await within(copy.path, mariadb, 'un', writePages(PAGES));
  const admin = await somebody(browser);
  await logIn(admin.page, site.url);
  const close = async () => {
    await browser.close();
    await site.close();
    await mariadb.stop();
    await copy.remove();
    await rm(folder, { recursive: true });
  };
  return { mariadb, wordpress: copy.path, browser, folder, site, admin, close };
}

/** Shows a page to somebody new; no page may throw an error that nobody catches. */
export async function visit(
  { browser, site }: Pick<World, 'browser' | 'site'>,
  path: string,
  use: (person: Person) => Promise<void>,
): Promise<void> {
  const person = await somebody(browser);
  try {
    await person.page.goto(site.url + path);
    await use(person);
    assert.deepEqual(person.errors, []);
  } finally {
    await person.close();
  }
}

/** Presses a button of the notice, or of what stands below it. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** Answers the notice, and gives the status by which the site takes the decision. */
export async function decide(page: Page, name: string): Promise<number> {
  const posted = page.waitForResponse((each) => each.url().includes('limpide=decisions'));
  await press(page, name);
  return (await posted).status();
}

/** The plugin's own lines of a log: WordPress 6.1 says much of itself on PHP 8.2. */
export const ofThePlugin = (log: string): string[] =>
  log.split('\n').filter((line) => line.includes('/plugins/limpide/'));
