import { sourceOf } from './gated-element.js';
import { isRun } from './scripts.js';

/** More than these would take the connection from those that run first. */
const MOST = 16;

/** What decides how a script is fetched: another value would fetch it twice. */
const SAME = ['crossorigin', 'integrity', 'referrerpolicy', 'nonce'];

/** On the links, for copies of the page: whoever inserted one later would call somebody unasked. */
export const AHEAD = 'data-limpide-ahead';

const links: HTMLLinkElement[] = [];

const EXTERNAL = 'script[data-purpose]:is([data-src],[data-limpide-src],[src])';

/**
 * Asks for external scripts that run in a moment, after the paint that answers a click: their
 * downloads need not wait for it. Nothing runs by this. `runs`: whether one does.
 */
export function fetchAhead(root: ParentNode, runs: (script: HTMLScriptElement) => boolean): void {
  for (const script of root.querySelectorAll<HTMLScriptElement>(EXTERNAL)) {
    // In this order: in the click's own task there may be thousands.
    if (links.length === MOST) break;
    if (!runs(script)) continue;
    const src = sourceOf(script);
    const type = script.dataset['type'] ?? '';
    if (!src || !isRun(script, type)) continue;
    const link = document.createElement('link');
    link.rel = /^module$/i.test(type) ? 'modulepreload' : 'preload';
    link.as = 'script';
    for (const name of SAME) {
      // A nonce is hidden from its attribute.
      const value = name === 'nonce' ? script.nonce || null : script.getAttribute(name);
      if (value != null) link.setAttribute(name, value);
    }
    link.setAttribute(AHEAD, '');
    link.href = src;
    links.push(link);
    document.head.append(link);
  }
}

/** Takes the links away, once the scripts have asked themselves. */
export function forgetAhead(): void {
  for (const link of links.splice(0)) link.remove();
}
