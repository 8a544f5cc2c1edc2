import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenInstance, type PageInstance } from '../../core/instance.js';

export interface PageOptions {
  /** Called once, when the instance has read its configuration (which may be unusable). */
  ready?: (instance: PageInstance) => void;
}

/**
 * The page's instance, for an element. Asks for an update when the instance is ready and after each
 * change of the choice, here or in another tab, for as long as the element is connected.
 */
export class PageController implements ReactiveController {
  /** Undefined until the instance has read its configuration. */
  instance: PageInstance | undefined;

  #listening: AbortController | undefined;
  #asked = false;

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly options: PageOptions = {},
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const update = () => this.element.requestUpdate();
    document.addEventListener('limpide-change', update, { signal });
    if (!this.#asked) void this.#ask();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  async #ask(): Promise<void> {
    this.#asked = true;
    const instance = await whenInstance();
    await instance.ready;
    this.instance = instance;
    this.options.ready?.(instance);
    this.element.requestUpdate();
  }
}
