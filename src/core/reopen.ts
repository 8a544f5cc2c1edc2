import type { Host } from './instance.js';

/**
 * The discreet way back to the manager, on pages that have no `data-limpide="open"` of their own
 * (which is also how a page has it in its own words).
 * What is returned puts it there, or takes it away: the page may get one, or the notice may show.
 */
export function createReopen({ locale }: Host): () => void {
  const control = document.createElement('button');
  control.dataset.limpide = 'open';
  control.textContent = locale == 'en' ? 'Manage cookies' : 'Gérer mes cookies';
  control.style.cssText = 'position:fixed;bottom:12px;left:12px;padding:12px;font:inherit';
  return () => {
    // Ours is the last element of the page: any other comes first.
    const first = document.querySelector('limpide-notice,[data-limpide=open]');
    if (first && first != control) control.remove();
    else if (!first && document.readyState != 'loading') document.body.append(control);
  };
}
