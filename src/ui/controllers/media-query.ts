import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether a media query matches; asks for an update when that changes. */
export class MediaQueryController implements ReactiveController {
  readonly #list: MediaQueryList;
  #listening: AbortController | undefined;

  constructor(
    private readonly element: ReactiveControllerHost,
    query: string,
  ) {
    this.#list = matchMedia(query);
    element.addController(this);
  }

  get matches(): boolean {
    return this.#list.matches;
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    this.#list.addEventListener('change', () => this.element.requestUpdate(), {
      signal: this.#listening.signal,
    });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }
}
