/**
 * `import 'limpide/elements'`: registers every element of ours, each when the page first has one. On a
 * server, where there is no page, it does nothing.
 */
import { loadElements } from '../core/load-elements.js';
import { currentInstance } from '../core/instance.js';
import type { Load } from '../core/instance.js';
import { REFERENCE } from '../core/resolved/words.js';
import { parts } from './parts.js';

const load: Load = (part, name) => parts(part, name) as never;
const look = () => loadElements({ load, locale: currentInstance()?.locale ?? REFERENCE });

if (typeof document !== 'undefined') {
  look();
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
