import { sendKeys } from '@web/test-runner-commands';
import type { LimpideElement } from '../../src/ui/limpide-element.js';
import { until } from '../ui/until.js';

/** What an element is called or says, in one line. */
export const words = (element: Element | null | undefined): string =>
  (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A surface as somebody meets it: what is on screen, what has the focus, what a key does. */
export class Surface<E extends LimpideElement> {
  constructor(readonly element: E) {}

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  /** @throws Error where it is not on screen */
  find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.root.querySelector<Found>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  all<Found extends HTMLElement = HTMLElement>(selector: string): Found[] {
    return [...this.root.querySelectorAll<Found>(selector)];
  }

  has(selector: string): boolean {
    return this.root.querySelector(selector) !== null;
  }

  /** What is on screen, as it is rendered: what is hidden or folded is no part of it. */
  get text(): string {
    return [...this.root.children].map((each) => (each as HTMLElement).innerText ?? '').join('\n');
  }

  /** A button, by its words. @throws Error where there is none */
  button(name: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find((each) => words(each) === name);
    if (!found) throw new Error(`no button “${name}”`);
    return found;
  }

  /** What has the focus: its kind and its name. */
  get focused(): string {
    const element = this.root.activeElement as HTMLElement | null;
    if (!element) return 'nothing';
    const label = (element as HTMLInputElement).labels?.[0];
    return `${element.localName}: ${words(label ?? element)}`;
  }

  /** Presses a key where the focus is; says where it is then. */
  async press(key: string): Promise<string> {
    await sendKeys({ press: key });
    await this.element.updateComplete;
    return this.focused;
  }

  /** Puts the focus on a control and presses a key there, as a person does. */
  async pressOn(control: HTMLElement, key = 'Enter'): Promise<void> {
    control.focus();
    await this.press(key);
  }

  /** Types into an empty field. */
  async type(field: string, text: string): Promise<void> {
    this.find(`#${field}`).focus();
    await sendKeys({ type: text });
    await this.element.updateComplete;
  }

  /** Turns the whole page to another language, and waits for this surface to follow. */
  async turnTo(language: string): Promise<void> {
    document.documentElement.lang = language;
    await until(() => this.element.lang === language);
    await this.element.updateComplete;
  }
}

/** Puts a surface on the page. */
export function put<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): Surface<HTMLElementTagNameMap[Tag] & LimpideElement> {
  const element = document.createElement(tag) as HTMLElementTagNameMap[Tag] & LimpideElement;
  Object.assign(element, properties);
  document.body.append(element);
  return new Surface(element);
}

/** Puts a surface on the page, and waits until it shows. */
export async function show<Tag extends keyof HTMLElementTagNameMap>(
  ...given: Parameters<typeof put<Tag>>
): Promise<Surface<HTMLElementTagNameMap[Tag] & LimpideElement>> {
  const surface = put(...given);
  await surface.element.loaded;
  return surface;
}

/** What is written to the console meanwhile, instead of being shown. */
export async function listen(
  method: 'error' | 'warn',
  act: () => Promise<unknown>,
): Promise<string[]> {
  const native = console[method];
  const said: string[] = [];
  console[method] = (...each: unknown[]) => void said.push(each.join(' '));
  try {
    await act();
  } finally {
    console[method] = native;
  }
  return said;
}
