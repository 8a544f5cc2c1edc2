import type { Consent } from './consent.js';
import type { Gates, PageInstance } from './instance.js';
import { warn } from './warn.js';

/** Where gated markup may stand: the page, and the open shadow roots in it. */
export const rootsIn = (root: ParentNode): ParentNode[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? rootsIn(element.shadowRoot) : [],
  ),
];

/**
 * Until something gated may live, or must be stood for, nothing is done: it is inert by the HTML
 * standard, whether this code runs or not. Then the part `gates` takes the place of this.
 */
export function createGates(instance: PageInstance): Gates {
  let coming: Promise<void> | undefined;
  /** Scripts and pictures that must wait need no placeholder. */
  const wanted = (element: HTMLElement) =>
    !/script|img|link|source/.test(element.localName) ||
    element.hasAttribute('src') ||
    (instance.consent as Consent).admits(element.dataset) !== false;

  const gates: Gates = {
    scan(all) {
      // The whole page, with its shadow roots, only at its moments: there may be much of it.
      const roots = all ? rootsIn(document) : [document];
      const found = roots.some((root) =>
        [...root.querySelectorAll<HTMLElement>('[data-purpose]')].some(wanted),
      );
      if (found)
        coming ??= instance
          .load('gates')
          .then((part) => Object.assign(gates, part.openGates(instance)).scan(), warn);
      return coming;
    },
  };
  return gates;
}
