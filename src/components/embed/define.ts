import { define } from '../../ui/define.js';
import { LimpideEmbed } from './embed.js';

define('limpide-embed', LimpideEmbed);

declare global {
  interface HTMLElementTagNameMap {
    'limpide-embed': LimpideEmbed;
  }
}
