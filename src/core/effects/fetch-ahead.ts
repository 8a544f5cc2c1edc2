import { heldAttribute } from './gated-element.js';
import { RUNS } from './scripts.js';

/** More than these would take the connection from those that run first. */
const MOST = 16;

/** What decides how a script is fetched: another value would fetch it twice. */
const SAME = ['crossorigin', 'integrity', 'referrerpolicy', 'nonce'];

/**
 * Asks for external scripts that run in a moment, after the paint that answers a click: their
 * downloads need not wait for it. Nothing runs by this.
 */
export function fetchAhead(scripts: Iterable<HTMLScriptElement>): void {
  const links: HTMLLinkElement[] = [];
  for (const script of scripts) {
    const src = heldAttribute(script, 'src') ?? script.getAttribute('src');
    const type = script.dataset['type'] ?? '';
    const isModule = /^module$/i.test(type);
    if (!src || !RUNS.test(type) || (script.noModule && !isModule)) continue;
    if (links.length === MOST) break;
    const link = document.createElement('link');
    link.rel = isModule ? 'modulepreload' : 'preload';
    link.as = 'script';
    for (const name of SAME) {
      // A nonce is hidden from its attribute.
      const value = name === 'nonce' ? script.nonce || null : script.getAttribute(name);
      if (value != null) link.setAttribute(name, value);
    }
    link.href = src;
    links.push(link);
  }
  document.head.append(...links);
}
