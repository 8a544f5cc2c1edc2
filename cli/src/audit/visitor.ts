import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findControls, type Found } from './find-controls.js';
import { Recorder } from './recorder.js';
import { readStorage } from './read-storage.js';
import {
  keyOf,
  type ControlKind,
  type Scenario,
  type ScenarioId,
  type SeenStorage,
  type Trouble,
} from './types.js';
import { EVALUATION, within } from './within.js';

export interface Pace {
  /** Milliseconds that a page has to load. */
  timeout: number;
  /** Milliseconds without a request after which a page is taken to be done. */
  quiet: number;
  language: string;
}

/** How long a button is waited for, in milliseconds: notices and ways back come after their page. */
const PATIENCE = 2500;

/** That of the same browser with a window: some tools hide from what says that it has none. */
const userAgentOf = (browser: Browser): string =>
  `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version().split('.')[0]}.0.0.0 Safari/537.36`;

/** In the page: down to the end and back, so that what is lazy comes. */
async function scroll(): Promise<void> {
  const most = 25;
  for (let at = 0, y = 0; at < most && y < document.documentElement.scrollHeight; at++) {
    y += innerHeight * 0.9;
    scrollTo({ top: y, behavior: 'instant' });
    await new Promise((next) => setTimeout(next, 25));
  }
  scrollTo({ top: 0, behavior: 'instant' });
}

/** One visitor: a browser that has never been here, and all that happens to it. */
export class Visitor {
  page!: Page;
  readonly recorder: Recorder;
  readonly #storage = new Map<string, SeenStorage>();
  readonly #troubles: Trouble[] = [];
  #left: string[] = [];
  #decidedAt: number | undefined;

  private constructor(
    readonly context: BrowserContext,
    readonly pace: Pace,
  ) {
    this.recorder = new Recorder(context);
  }

  static async arrive(browser: Browser, id: ScenarioId, pace: Pace): Promise<Visitor> {
    const context = await browser.newContext({
      locale: pace.language,
      userAgent: userAgentOf(browser),
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      acceptDownloads: false,
      ...(id === 'gpc' && { extraHTTPHeaders: { 'Sec-GPC': '1' } }),
    });
    if (id === 'gpc')
      await context.addInitScript(
        "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true })",
      );
    const visitor = new Visitor(context, pace);
    await visitor.#open();
    return visitor;
  }

  async #open(): Promise<void> {
    this.page = await this.context.newPage();
    this.page.on('dialog', (dialog) => {
      const done = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
      done.catch(() => {});
    });
    await this.recorder.follow(this.page);
  }

  /** Loads a page, scrolls through it and waits until it rests. What goes wrong is written down. */
  async visit(url: string): Promise<void> {
    const { timeout } = this.pace;
    this.recorder.page = url;
    try {
      const answer = await this.page.goto(url, { waitUntil: 'domcontentloaded', timeout });
      if (answer && answer.status() >= 400) this.#trouble('fails', String(answer.status()));
      await this.page.waitForLoadState('load', { timeout });
    } catch (error) {
      const { name, message } = error as Error;
      this.#trouble(name === 'TimeoutError' ? 'hangs' : 'fails', message.split('\n')[0] ?? '');
    }
    await within(EVALUATION, this.page.evaluate(scroll)).catch(() => {});
    await this.rest();
  }

  /** Waits until the page rests, and writes down what is kept. */
  async rest(): Promise<void> {
    await this.recorder.quiet(this.pace.quiet);
    const { page, phase, now: at } = this.recorder;
    const kept = await readStorage(this.context, this.page.frames(), page);
    this.#left = kept.map(keyOf);
    for (const each of kept) {
      const key = `${phase} ${keyOf(each)}`;
      const { lifetime } = this.#storage.get(key) ?? {};
      // The longest of what a cookie was given.
      const longest = Math.max(each.lifetime ?? 0, lifetime ?? 0);
      if (!this.#storage.has(key) || longest > (lifetime ?? 0))
        this.#storage.set(key, {
          ...each,
          ...(longest > 0 && { lifetime: longest }),
          page,
          phase,
          at,
        });
    }
    // A page that no longer answers is left behind, with its tab.
    const answers = await within(EVALUATION, this.page.evaluate('1')).catch(() => undefined);
    if (answers === undefined) {
      this.#trouble('hangs', `${EVALUATION} ms`);
      await within(EVALUATION, this.page.close()).catch(() => {});
      await this.#open();
    }
  }

  #trouble(kind: Trouble['kind'], reason: string): void {
    const { page } = this.recorder;
    if (!this.#troubles.some((each) => each.page === page))
      this.#troubles.push({ page, kind, reason });
  }

  /** The buttons that can be seen, once there is one of some kinds; those that are there, if none comes. */
  async controls(...kinds: ControlKind[]): Promise<Found[]> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const found = await findControls(this.page.frames());
      if (Date.now() > until || found.some(({ kind }) => kinds.includes(kind))) return found;
      await new Promise((next) => setTimeout(next, 100));
    }
  }

  /**
   * Presses the first button of a kind. False where there is none.
   * @param decides whether that makes the choice of this scenario
   */
  async press(kind: ControlKind, decides = false): Promise<boolean> {
    const found = (await this.controls(kind)).find((each) => each.kind === kind);
    if (!found) return false;
    if (decides) this.decided();
    await found.press();
    await this.recorder.quiet(this.pace.quiet, 2000);
    return true;
  }

  /** Turns everything off and keeps that. False where that cannot be done, or something stays on. */
  async saveNone(decides: boolean): Promise<boolean> {
    const found = (await this.controls('save')).find(({ kind }) => kind === 'save');
    if (!found || !(await within(EVALUATION, found.turnOff()).catch(() => false))) return false;
    return this.press('save', decides);
  }

  /** From here on, the choice is made. */
  decided(): void {
    this.#decidedAt = this.recorder.now;
    this.recorder.phase = 'after';
  }

  async screenshot(): Promise<string | undefined> {
    const shot = this.page.screenshot({ type: 'jpeg', quality: 55, timeout: EVALUATION });
    return shot.then((bytes) => bytes.toString('base64')).catch(() => undefined);
  }

  /** Leaves; what was seen remains. */
  async leave(id: ScenarioId, driven: boolean, screenshot: string | undefined): Promise<Scenario> {
    const scenario: Scenario = {
      id,
      driven,
      ...(this.#decidedAt !== undefined && { decidedAt: this.#decidedAt }),
      length: this.recorder.now,
      requests: this.recorder.requests(),
      storage: [...this.#storage.values()],
      left: this.#left,
      troubles: this.#troubles,
      ...(screenshot && { screenshot }),
    };
    await within(EVALUATION, this.context.close()).catch(() => {});
    return scenario;
  }
}
