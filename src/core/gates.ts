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
  /**
   * Scripts and pictures that must wait need no placeholder, and an embed has time for one: what
   * brings the question, and the page's own pictures, come first.
   */
  const wanted = (element: HTMLElement) =>
    !element.matches(
      ':is(script,img,link' +
        // After `complete` in the alphabet: `interactive`, `loading`.
        (consent.choice || document.readyState < 'd' ? '' : ',template,iframe') +
        '):not([src],[srcdoc])',
    ) || consent.admits(element.dataset) !== false;

  const open = () =>
    (coming ??= instance
      .load('gates')
      .then((part) => Object.assign(gates, part.openGates(instance)).scan(), warn));

  const gates: Gates = {
    open,
    scan(all) {
      // The whole page, with its shadow roots, only at its moments: there may be much of it.
      const roots = all ? rootsIn(document) : [document];
      if (
        roots.some((root) => [...root.querySelectorAll<HTMLElement>('[data-purpose]')].some(wanted))
      )
        return open();
    },
  };
  return gates;
}
