import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Stage {
  /** Without a slash at the end. */
  origin: string;
  browser: Browser;
  /** Keys of the configuration; the others stay. */
  configure(changes: object): void;
  /** What the page at `/` is made of; `tag` stands in place of Limpide's own. */
  put(page: { lang?: string; dir?: string; head?: string; body?: string; tag?: string }): void;
  /** Opens the page at `/` in a browser profile of its own, once Limpide is ready. */
  open(options?: BrowserContextOptions & { before?: (page: Page) => void }): Promise<Page>;
}

/**
 * Serves the built files with a configuration and pages of one's own on 127.0.0.1, and opens a
 * Chromium that reaches nothing else.
 */
export function withStage<T>(root: string, run: (stage: Stage) => Promise<T>): Promise<T>;
