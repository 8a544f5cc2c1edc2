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
  const consent = instance.consent as Consent;
  const open = () =>
    (coming ??= instance
      .load('gates')
      .then((part) => Object.assign(gates, part.openGates(instance)).scan(), warn));

  const gates: Gates = {
    open,
    scan(all) {
      // The whole page, with its shadow roots, only at its moments: there may be much of it.
      const roots = all ? rootsIn(document) : [document];
      /**
       * Scripts and pictures that must wait need no placeholder; an embed has time for one until the
       * question has come. Whether one comes is worked out where something is gated, and not at each
       * change of any page.
       */
      let inert: string | undefined;
      const wanted = (element: HTMLElement) =>
        !element.matches(
          (inert ??= `:is(script,img,link${consent.question()[0] ? ',template,iframe' : ''}):not([src],[srcdoc])`),
        ) || consent.admits(element.dataset) !== false;
      if (
        roots.some((root) => [...root.querySelectorAll<HTMLElement>('[data-purpose]')].some(wanted))
      )
        return open();
    },
  };
  return gates;
}
