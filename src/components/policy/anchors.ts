import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Anchors of a shadow root. The browser does not look for `#finalites` inside one, so the target is
 * brought into view and given the focus here: after the first rendering, when the address changes,
 * and when a link to the present anchor is followed again.
 */
export class AnchorController implements ReactiveController {
  #listening: AbortController | undefined;
  #pending = true;

  constructor(private readonly element: ReactiveControllerHost & HTMLElement) {
    element.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('hashchange', () => this.#reveal(), { signal });
    this.element.addEventListener('click', (event) => this.#again(event), { signal });
  }

  hostUpdated(): void {
    // Once only: a later rendering must not take the focus away from what people do.
    if (!this.#pending || !this.element.shadowRoot?.querySelector('h1')) return;
    this.#pending = false;
    // Who asks what changed is led there, past what is the same on every visit.
    const compares = new URLSearchParams(location.search).has('compare');
    this.#reveal(compares ? 'changements' : '');
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  #reveal(otherwise = ''): void {
    const id = decodeFragment(location.hash) || otherwise;
    const target = id ? this.element.shadowRoot?.getElementById(id) : undefined;
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }

  /** Following a link to where one is changes no address, and fires nothing. */
  #again(event: MouseEvent): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0;
    if (link && plain && link.hash && link.href === location.href) this.#reveal();
  }
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
