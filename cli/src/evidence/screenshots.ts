import type { Browser, Page } from 'playwright-core';
import type { Config } from '../../../src/core/types.js';
import { configuredLanguages } from '../../../src/law/checks/languages.js';
import { startBrowser } from './browser.js';
import { servePages } from './serve-pages.js';

export type Width = 'desktop' | 'phone';

const VIEWPORTS: Record<Width, { width: number; height: number }> = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
};

export interface Screenshot {
  surface: 'notice' | 'manager';
  lang: string;
  width: Width;
  png: Uint8Array;
}

/** Of a screenshot as a file. */
export const nameOf = ({ surface, lang, width }: Omit<Screenshot, 'png'>): string =>
  `${surface}-${lang}-${width}.png`;

/** In the page: lets the dialog be as high as what it shows. Returns that height, in pixels. */
const SHOW_WHOLE = `(() => {
  const dialog = document.querySelector('limpide-manager').shadowRoot.querySelector('dialog');
  dialog.style.setProperty('max-block-size', 'none');
  return Math.ceil(dialog.getBoundingClientRect().height) + 64;
})()`;

async function shotsOf(page: Page, lang: string, width: Width, hasNotice: boolean) {
  const shots: Screenshot[] = [];
  if (hasNotice) {
    await page.locator('limpide-notice').waitFor();
    shots.push({ surface: 'notice', lang, width, png: await page.screenshot() });
  }
  await page.evaluate('limpide.ready.then(() => void limpide.open("manager"))');
  await page.locator('limpide-manager dialog[open]').waitFor();
  const height = Math.max(VIEWPORTS[width].height, await page.evaluate<number>(SHOW_WHOLE));
  await page.setViewportSize({ ...VIEWPORTS[width], height });
  shots.push({ surface: 'manager', lang, width, png: await page.screenshot() });
  return shots;
}

async function shotsIn(browser: Browser, origin: string, config: Config): Promise<Screenshot[]> {
  const hasNotice = config.purposes.some(({ basis }) => basis === 'consent');
  const shots: Screenshot[] = [];
  for (const lang of configuredLanguages(config))
    for (const width of ['desktop', 'phone'] as const) {
      const context = await browser.newContext({
        viewport: VIEWPORTS[width],
        locale: lang,
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      // Nothing but what is served here: no third party is asked for anything.
      await context.route(
        (url) => url.origin !== origin,
        (route) => route.abort(),
      );
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(`${origin}/?lang=${lang}`);
      shots.push(...(await shotsOf(page, lang, width, hasNotice)));
      await context.close();
    }
  return shots;
}

/**
 * Takes the notice and the manager, the latter as high as it needs, in each language that a
 * configuration speaks of, on a computer and on a telephone, from the files of a release.
 * @throws NoBrowser (rejects) where there is nothing to take them with; Error where it fails
 */
export async function takeScreenshots(
  release: string,
  file: string,
  config: Config,
): Promise<Screenshot[]> {
  const browser = await startBrowser();
  try {
    const pages = await servePages(release, file);
    try {
      return await shotsIn(browser, pages.origin, config);
    } finally {
      await pages.close();
    }
  } finally {
    await browser.close();
  }
}
