import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../../../scripts/lib/chromium.mjs';
import { LOGIN } from './site.js';

/** A browser for which no name leads anywhere: what is asked of others is seen, and not answered. */
export async function openBrowser(): Promise<Browser> {
  const rules = '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1';
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: [...chromiumArgs, rules],
  });
}

/** Somebody with a browser profile of their own. */
export interface Person {
  page: Page;
  /** Addresses asked of anybody but the site, in order. */
  asked: string[];
  errors: string[];
  close: () => Promise<void>;
}

export async function somebody(browser: Browser): Promise<Person> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && new URL(url).hostname !== '127.0.0.1') asked.push(url);
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  return { page, asked, errors, close: () => context.close() };
}

export async function logIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/wp-login.php`);
  await page.fill('#user_login', LOGIN.user);
  await page.fill('#user_pass', LOGIN.password);
  await page.click('#wp-submit');
  await page.waitForURL(/\/wp-admin\//);
}

/** Presses « Enregistrer », and gives what the page then says. */
export async function save(page: Page): Promise<string[]> {
  // The address says so for a moment only: WordPress cleans it.
  const saved = page.waitForResponse((each) => each.url().includes('settings-updated=true'));
  await page.click('form[action="options.php"] #submit');
  await saved;
  await page.waitForLoadState();
  return page.locator('.notice, .settings-error').allInnerTexts();
}

export const settingsOf = (url: string) => `${url}/wp-admin/options-general.php?page=limpide`;
