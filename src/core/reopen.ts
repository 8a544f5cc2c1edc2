import type { Host } from './instance.js';

/**
 * The discreet way back to the manager, on pages that have no `data-limpide="open"` of their own
 * (which is also how a page has it in its own words).
 * Sticky: it stays in sight while the page scrolls, and at the end of the page it stands in its own
 * place and covers nothing. A size of its own keeps it small where the body is a flexbox or a grid.
 * What is returned puts it there, or takes it away: the page may get one, or the notice may show.
 */
export function createReopen({ locale }: Host): () => void {
  const control = document.createElement('button');
  control.dataset.limpide = 'open';
  control.textContent = locale == 'en' ? 'Manage cookies' : 'Gérer mes cookies';
  control.style.cssText =
    'position:sticky;bottom:12px;margin:12px;width:11em;height:3em;font:inherit';
  return () => {
    // Ours is the last element of the page: any other comes first.
    const first = document.querySelector('limpide-notice,[data-limpide=open]');
    if (first && first != control) control.remove();
    else if (!first && document.readyState != 'loading') document.body.append(control);
  };
}
