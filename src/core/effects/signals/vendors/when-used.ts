type Call = unknown[];
type Page = Record<string, unknown>;
type Callable = (...call: Call) => unknown;

/**
 * Calls a function that a vendor’s own snippet defines, or will: most snippets do nothing where it is
 * there already, so that it cannot be defined for them. Until it is there the calls are kept, and
 * made right before anybody else’s first call: a consent comes before the `init` that it is for.
 */
export function whenUsed(name: string): (...call: Call) => void {
  const page = globalThis as unknown as Page;
  const kept: Call[] = [];
  let isWatched = false;
  const flush = () => {
    const there = page[name];
    if (typeof there === 'function')
      for (const call of kept.splice(0)) (there as Callable)(...call);
  };
  const watch = () => {
    isWatched = true;
    let found: unknown;
    const settle = () =>
      Object.defineProperty(page, name, {
        value: found,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    Object.defineProperty(page, name, {
      configurable: true,
      get: () => found,
      set(value: unknown) {
        // What a snippet still has to set on its function goes through; only a call is waited for.
        found =
          typeof value !== 'function'
            ? value
            : new Proxy(value as Callable, {
                apply(target, self, call) {
                  if (found !== target) {
                    found = target;
                    settle();
                    flush();
                  }
                  return Reflect.apply(target, self, call) as unknown;
                },
              });
      },
    });
    // A declared function takes the place of all that: heard of when a script has run.
    atScripts(flush);
  };
  return (...call) => {
    kept.push(call);
    if (typeof page[name] === 'function') flush();
    else if (!isWatched) watch();
  };
}

/** After each script that the page loads, and once it is parsed. */
export function atScripts(callback: () => void): void {
  document.addEventListener('load', callback, true);
  document.addEventListener('DOMContentLoaded', callback);
}
