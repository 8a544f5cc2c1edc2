import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenInstance, type Host } from '../../core/instance.js';

export interface PageOptions {
  /** Called once, when the instance has read its configuration (which may be unusable). */
  ready?: (host: Host) => void;
}

/**
 * The page's instance, for an element. Asks for an update when the instance is ready and after each
 * change of the choice, here or in another tab, for as long as the element is connected.
 */
export class PageController implements ReactiveController {
  /** Undefined until the instance has read its configuration. */
  host: Host | undefined;

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
    const host = await whenInstance();
    await host.ready;
    this.host = host;
    this.options.ready?.(host);
    this.element.requestUpdate();
  }
}
