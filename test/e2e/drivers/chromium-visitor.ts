import type { Browser, BrowserContext } from 'playwright-core';
import type { Cookie, SeenRequest, Tab, Visitor, VisitorOptions } from '../driver.js';
import { PATIENCE } from '../in-page.js';
import { ChromiumTab } from './chromium-tab.js';

/** A browser context, which Playwright keeps apart from every other. */
export class ChromiumVisitor implements Visitor {
  readonly requests: SeenRequest[] = [];
  readonly errors: string[] = [];

  readonly #context: BrowserContext;
  readonly #options: VisitorOptions;

  private constructor(context: BrowserContext, options: VisitorOptions) {
    this.#context = context;
    this.#options = options;
    context.setDefaultTimeout(PATIENCE);
    context.on('weberror', (error) => this.errors.push(String(error.error())));
    context.on('request', (request) =>
      this.requests.push({
        method: request.method(),
        url: request.url(),
        headers: request.headers(),
        body: request.postData(),
      }),
    );
  }

  static async open(browser: Browser, options: VisitorOptions = {}): Promise<ChromiumVisitor> {
    const { viewport = { width: 1280, height: 800 } } = options;
    const { colorScheme = 'light', forcedColors = 'none', reducedMotion = 'reduce' } = options;
    const context = await browser.newContext({
      viewport,
      colorScheme,
      forcedColors,
      reducedMotion,
      locale: 'fr-FR',
      javaScriptEnabled: options.script ?? true,
    });
    return new ChromiumVisitor(context, options);
  }

  async tab(): Promise<Tab> {
    const page = await this.#context.newPage();
    if (this.#options.cookies === false) {
      const session = await this.#context.newCDPSession(page);
      await session.send('Emulation.setDocumentCookieDisabled', { disabled: true });
    }
    return new ChromiumTab(page);
  }

  cookies(): Promise<Cookie[]> {
    return this.#context.cookies();
  }

  setCookie(url: string, name: string, value: string): Promise<void> {
    return this.#context.addCookies([{ url, name, value }]);
  }

  offline(isOffline: boolean): Promise<void> {
    return this.#context.setOffline(isOffline);
  }

  async beforeScripts(call: () => void): Promise<void> {
    await this.#context.addInitScript(call);
  }

  /**
   * Takes every page elsewhere first: Chromium never answers the closing of a context whose page is
   * just reloading, as one does after a refusal (measured: one time in four).
   */
  async close(): Promise<void> {
    await Promise.all(
      this.#context.pages().map((page) => page.goto('about:blank').catch(() => undefined)),
    );
    await this.#context.close();
  }
}
