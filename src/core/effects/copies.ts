import { AHEAD } from './fetch-ahead.js';
import { goInert } from './gated-element.js';
import { MARKS } from './near-view.js';
import { emptyTemplate, GATE_ATTRIBUTE } from './templates.js';

/** On an element that a placeholder stands for, and on the placeholder. */
export const HELD = 'data-limpide-held';

/** Makes a copy of the page inert, and takes out of it what is ours alone. */
function makeInert(copy: ParentNode): void {
  for (const ours of copy.querySelectorAll(`limpide-embed[${HELD}],${MARKS},[${AHEAD}]`))
    ours.remove();
  for (const element of copy.querySelectorAll(`[${HELD}]`)) element.removeAttribute(HELD);
  for (const template of copy.querySelectorAll('template[data-purpose]')) emptyTemplate(template);
  for (const lone of copy.querySelectorAll(`[${GATE_ATTRIBUTE}]`)) lone.remove();
  for (const element of copy.querySelectorAll('[data-purpose]'))
    if (element.localName !== 'script') goInert(element, true, false);
}

/**
 * Turbo and htmx keep a copy of the page that is left, and show it again on the way back, whatever
 * has been answered meanwhile. They say so first: the next copy that is taken is made inert, and the
 * page itself, which may stay on screen, is not touched.
 */
export function watchCopies(): void {
  const next = (element: HTMLElement) => {
    element.cloneNode = (deep) => {
      delete (element as { cloneNode?: unknown }).cloneNode;
      const copy = element.cloneNode(deep) as HTMLElement;
      makeInert(copy);
      return copy;
    };
  };
  addEventListener('turbo:before-cache', () => next(document.body));
  addEventListener('turbolinks:before-cache', () => next(document.body));
  addEventListener('htmx:beforeHistorySave', (event) =>
    next((event as CustomEvent<{ historyElt?: HTMLElement }>).detail?.historyElt ?? document.body),
  );
}
