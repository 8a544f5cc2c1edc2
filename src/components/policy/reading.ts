import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The section now being read: the last one whose heading has passed the upper quarter of the
 * window. Asks for an update when it changes. Watches the `h2` of the shadow root.
 */
export class ReadingController implements ReactiveController {
  /** Id of the section, or undefined above the first one. */
  current: string | undefined;

  #observer: IntersectionObserver | undefined;
  #watched = new Set<Element>();

  constructor(private readonly element: ReactiveControllerHost & HTMLElement) {
    element.addController(this);
  }

  hostUpdated(): void {
    if (!('IntersectionObserver' in globalThis)) return;
    this.#observer ??= new IntersectionObserver(() => this.#look(), {
      // All that lies above counts as seen: a jump passes headings without ever showing them.
      rootMargin: '1000000px 0px -75% 0px',
      threshold: [0, 1],
    });
    const headings = new Set(this.element.shadowRoot?.querySelectorAll('h2[id]'));
    for (const gone of this.#watched) if (!headings.has(gone)) this.#observer.unobserve(gone);
    for (const heading of headings)
      if (!this.#watched.has(heading)) this.#observer.observe(heading);
    this.#watched = headings;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched.clear();
  }

  #look(): void {
    const passed = [...this.#watched].filter(
      (heading) => heading.getBoundingClientRect().top < innerHeight / 4,
    );
    const current = passed.at(-1)?.id;
    if (current === this.current) return;
    this.current = current;
    this.element.requestUpdate();
  }
}
