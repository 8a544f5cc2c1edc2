import type { PageInstance, Limpide, Load } from './instance.js';
import { currentInstance } from './instance.js';
import { warn } from './warn.js';
import { obeyActions } from './actions.js';
import { createLimpide } from './limpide.js';

type Queued = (limpide: Limpide) => void;

/**
 * What both entries do: one instance a page, its global, its queue, its controls; then `configure`,
 * once the page is really shown (a prerendered one has no visitor yet). Later copies of the script
 * join the first instance.
 */
export function bootstrap(load: Load, configure: (limpide: PageInstance) => unknown): void {
  const page = globalThis as {
    limpide?: Limpide;
    limpideQueue?: { push(...callbacks: Queued[]): unknown } | Queued[];
  };
  if (currentInstance()) return warn('Already here');
  const limpide = createLimpide(load);
  page.limpide = limpide;
  const early = (page.limpideQueue as Queued[] | undefined) ?? [];
  (page.limpideQueue = {
    push: (...callbacks: Queued[]) => callbacks.map((callback) => setTimeout(callback, 0, limpide)),
  }).push(...early);
  obeyActions(limpide);
  const run = () => configure(limpide);
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', run);
  else run();
}
