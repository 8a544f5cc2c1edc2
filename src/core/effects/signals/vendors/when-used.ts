type Call = unknown[];
type Page = Record<string, unknown>;

/**
 * Calls a function that a vendor’s own snippet defines, or will: most snippets do nothing where it is
 * there already, so that it cannot be defined for them. Until it is there the calls are kept, and
 * made right before anybody else’s first use of it: a consent comes before the `init` that it is for.
 */
export function whenUsed(name: string): (...call: Call) => void {
  const page = globalThis as unknown as Page;
  const kept: Call[] = [];
  let watched = false;
  const flush = () => {
    const there = page[name];
    if (typeof there === 'function') for (const call of kept.splice(0)) there(...call);
  };
  const watch = () => {
    watched = true;
    let found: unknown;
    const settle = (value: unknown) =>
      Object.defineProperty(page, name, {
        value,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    Object.defineProperty(page, name, {
      configurable: true,
      get() {
        if (typeof found !== 'function') return found;
        settle(found);
        flush();
        return found;
      },
      set(value: unknown) {
        found = value;
      },
    });
    // A declared function takes the place of all that: heard of when a script has run.
    atScripts(flush);
  };
  return (...call) => {
    kept.push(call);
    if (typeof page[name] === 'function') flush();
    else if (!watched) watch();
  };
}

/** After each script that the page loads, and once it is parsed. */
export function atScripts(callback: () => void): void {
  document.addEventListener('load', callback, true);
  document.addEventListener('DOMContentLoaded', callback);
}
