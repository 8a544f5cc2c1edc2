import type { Parts } from '../../core/parts.js';
import type { Catalogue } from '../../i18n/translate.js';
import './define.js';
import { LimpideEmbed } from './embed.js';

/** The placeholders in one language, as the core puts them in a page. */
export function embedPart(texts: Catalogue): Parts['embed'] {
  LimpideEmbed.texts = texts;
  return {
    hold(_host, element, show) {
      const placeholder = document.createElement('limpide-embed') as LimpideEmbed;
      const { width, height } = element.getBoundingClientRect();
      const display = element.style.display;
      placeholder.service = element.dataset['service'] ?? '';
      placeholder.address = element.dataset['src'] ?? element.dataset['href'] ?? '';
      placeholder.show = show;
      placeholder.className = element.className;
      // Of the same size, whatever the page's sheet gives to the element itself.
      placeholder.style.setProperty('inline-size', `${Math.round(width)}px`);
      placeholder.style.setProperty('max-inline-size', '100%');
      placeholder.style.setProperty('block-size', `${Math.round(height)}px`);
      element.before(placeholder);
      element.style.setProperty('display', 'none', 'important');
      return () => {
        placeholder.remove();
        element.style.setProperty('display', display);
      };
    },
  };
}
