import { define } from '../../ui/define.js';
import { LimpideManager } from './manager.js';

define('limpide-manager', LimpideManager);

declare global {
  interface HTMLElementTagNameMap {
    'limpide-manager': LimpideManager;
  }
}
