import { define } from '../../ui/define.js';
import { LimpideManager } from './manager.js';

define('limpide-manager', LimpideManager);

// `data-limpide="save"`, anywhere in the page, saves what the page's manager shows.
document.addEventListener('click', (event) => {
  const [origin] = event.composedPath();
  if (event.defaultPrevented || !(origin as Element).closest?.('[data-limpide=save]')) return;
  event.preventDefault();
  void document.querySelector<LimpideManager>('limpide-manager')?.save();
});

declare global {
  interface HTMLElementTagNameMap {
    'limpide-manager': LimpideManager;
  }
}
