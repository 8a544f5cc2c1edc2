import type { Locator, Page } from 'playwright-core';
import type { Box, ConsoleLine, Media, Size, Tab, Target, True } from '../driver.js';
import { expression } from '../in-page.js';
import { poll } from '../poll.js';

type Call<Result, Argument> = (argument: Argument) => Result | Promise<Result>;

/** One page of Playwright. Its role selectors pierce open shadow roots by themselves. */
export class ChromiumTab implements Tab {
  readonly console: ConsoleLine[] = [];

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    page.on('console', (line) => this.console.push({ level: line.type(), text: line.text() }));
  }

  async go(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async back(): Promise<void> {
    await this.#travel(-1);
  }

  async forward(): Promise<void> {
    await this.#travel(1);
  }

  url(): string {
    return this.#page.url();
  }

  async click(target: Target): Promise<void> {
    await this.#visible(target).first().click();
  }

  async see(target: Target): Promise<void> {
    await this.#visible(target).first().waitFor({ state: 'visible' });
  }

  async miss(target: Target): Promise<void> {
    await poll(`no ${describe(target)}`, async () => (await this.count(target)) === 0);
  }

  count(target: Target): Promise<number> {
    return this.#visible(target).count();
  }

  async box(target: Target): Promise<Box> {
    const box = await this.#visible(target).first().boundingBox();
    if (!box) throw new Error(`${describe(target)} has no box`);
    return box;
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  evaluate<Result, Argument = undefined>(
    call: Call<Result, Argument>,
    argument?: Argument,
  ): Promise<Result> {
    return this.#page.evaluate<Result>(expression(call, argument));
  }

  until<Result, Argument = undefined>(
    call: Call<Result, Argument>,
    argument?: Argument,
  ): Promise<True<Result>> {
    return poll(call.toString(), () => this.evaluate(call, argument)) as Promise<True<Result>>;
  }

  async resize(size: Size): Promise<void> {
    await this.#page.setViewportSize(size);
  }

  async emulate(media: Media): Promise<void> {
    await this.#page.emulateMedia(media);
  }

  async screenshot(path: string): Promise<void> {
    await this.#page.screenshot({ path });
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  /** A page that comes back from memory fires no `load`: its address is what tells. */
  async #travel(steps: number): Promise<void> {
    const from = this.#page.url();
    // In a task of its own: the call must be over before its page is.
    await this.evaluate((by) => void setTimeout(() => history.go(by)), steps);
    await poll(`away from ${from}`, () => this.#page.url() !== from);
    await poll('a complete document', () =>
      this.evaluate(() => document.readyState === 'complete'),
    );
  }

  #visible(target: Target): Locator {
    return this.#locate(target).filter({ visible: true });
  }

  #locate({ role, name, within, framed }: Target): Locator {
    const page = framed ? this.#page.frameLocator('iframe') : this.#page;
    const scope = within ? this.#visible(within) : page;
    return scope.getByRole(role, { ...(name === undefined ? {} : { name }), exact: true });
  }
}

const describe = ({ role, name = '', within }: Target): string =>
  `${role} “${String(name)}”${within ? ` in ${describe(within)}` : ''}`;
