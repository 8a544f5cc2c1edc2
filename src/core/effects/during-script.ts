/** Scripts of ours that may still ask for a moment that is past. */
const running = new WeakSet<Node>();
const PAST: Record<string, 'domContentLoadedEventEnd' | 'loadEventEnd'> = {
  DOMContentLoaded: 'domContentLoadedEventEnd',
  load: 'loadEventEnd',
};

/** Whether the page has told this moment to everybody already. */
const isPast = (type: string): boolean => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !!PAST[type] && !!navigation && navigation[PAST[type]] > 0;
};

/** Tells one listener, in a task of its own, as the event that it has missed would have. */
function tell(target: EventTarget, type: string, listener: EventListenerOrEventListenerObject) {
  setTimeout(() => {
    const event = new Event(type);
    for (const name of ['target', 'currentTarget'])
      Object.defineProperty(event, name, { value: document });
    if (typeof listener === 'function') listener.call(target, event);
    else listener.handleEvent(event);
  });
}

let listening = false;

/** Listeners that a gated script adds for a past event are called all the same. */
function listenForLate(): void {
  if (listening) return;
  listening = true;
  for (const target of [document, window] as EventTarget[]) {
    const add = target.addEventListener.bind(target);
    target.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: AddEventListenerOptions | boolean,
    ) => {
      add(type, listener, options);
      const { currentScript } = document;
      if (listener && currentScript && running.has(currentScript) && isPast(type))
        // `load` is the window's: the document's own listeners never hear it.
        if (type !== 'load' || target === window) tell(target, type, listener);
    };
  }
}

const WRITERS = ['write', 'writeln', 'open'] as const;

/**
 * Inserts a gated classic script, late as it may be. `document.write` from an inline one would wipe
 * the page: it is refused, with a sentence (browsers refuse it from external ones themselves). A
 * listener that it adds for `DOMContentLoaded` or `load`, once these are past, is called; so is
 * `window.onload`.
 */
export function duringScript(script: HTMLScriptElement, isExternal: boolean, insert: () => void) {
  running.add(script);
  if (document.readyState !== 'loading') listenForLate();
  const before = window.onload;
  const told = () => {
    const { onload } = window;
    if (onload && onload !== before && isPast('load'))
      tell(window, 'load', onload as EventListener);
  };
  if (isExternal) {
    script.addEventListener('load', told, { once: true });
    return insert();
  }
  const page = document as unknown as Record<string, unknown>;
  const own = WRITERS.filter((name) => !Object.hasOwn(page, name));
  for (const name of own)
    page[name] = () => {
      console.warn(
        `[limpide] document.${name} of a gated script is refused: it would wipe the page.`,
      );
      return document;
    };
  try {
    insert();
  } finally {
    for (const name of own) delete page[name];
  }
  told();
}
