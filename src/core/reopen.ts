import type { Host } from './instance.js';

/**
 * The discreet way back to the manager, on pages that have no `data-limpide="open"` of their own.
 * What is returned puts it there, or takes it away: the page may get one, or the notice may show.
 */
export function showReopen({ config, locale }: Host): () => void {
  const control = document.createElement('button');
  const texts = config?.messages?.[locale] as { common?: { open?: string } } | undefined;
  control.textContent =
    texts?.common?.open ?? (locale == 'en' ? 'Manage my cookies' : 'Gérer mes cookies');
  control.style.cssText =
    'position:fixed;bottom:12px;left:12px;z-index:9999;min-height:44px;padding:0 14px;font:14px system-ui;border:1px solid;border-radius:8px;background:Canvas;color:CanvasText;color-scheme:light dark';
  const update = () => {
    control.removeAttribute('data-limpide');
    const own = document.querySelector('limpide-notice,[data-limpide=open]');
    control.dataset.limpide = 'open';
    if (own) control.remove();
    else if (!control.isConnected && document.readyState != 'loading')
      document.body.append(control);
  };
  document.addEventListener('DOMContentLoaded', update);
  void update();
  return update;
}
