import { HELD } from '../../core/effects/copies.js';
import type { Parts } from '../../core/instance.js';
import type { Language } from '../../i18n/locale.js';
import type { Catalogue } from '../../i18n/translate.js';
import './define.js';
import { LimpideEmbed } from './embed.js';
import { hideHeld, takeBox } from './placeholder-box.js';

/** Attributes by which an element fetches, or is found: a stand-in has none of them. */
const NOT_COPIED =
  /^(src|srcset|srcdoc|data|href|poster|id|name|on.*|data-(?!limpide).*|data-limpide-.*)$/;

/** An empty twin of an embed that a template holds, to read what the page's sheets make of it. */
function twinOf(embed: HTMLElement): HTMLElement {
  const twin = document.createElement(embed.localName);
  for (const { name, value } of embed.attributes)
    if (!NOT_COPIED.test(name) && name !== 'style') twin.setAttribute(name, value);
  for (const name of embed.style) twin.style.setProperty(name, embed.style.getPropertyValue(name));
  return twin;
}

/** The placeholders in one language, as the core puts them in a page. */
export function embedPart(language: Language, texts: Catalogue): Parts['embed'] {
  LimpideEmbed.texts[language] = texts;
  return {
    hold(_host, { element, embed, service, address, poster, show }) {
      const placeholder = document.createElement('limpide-embed') as LimpideEmbed;
      placeholder.setAttribute(HELD, '');
      Object.assign(placeholder, { service, address, poster, show });
      placeholder.className = embed.className;

      const follow = () => {
        if (placeholder.nextSibling !== element) element.before(placeholder);
        hideHeld(element.getRootNode() as Document);
        if (embed === element) return takeBox(placeholder, element);
        // In the template's place for as long as it takes to read its style.
        const twin = twinOf(embed);
        element.setAttribute(HELD, '');
        element.before(twin);
        takeBox(placeholder, twin);
        twin.remove();
      };
      follow();
      // Units of the window are lengths by the time that they can be read.
      const stop = new AbortController();
      addEventListener('resize', follow, { signal: stop.signal });
      return {
        placeholder,
        follow() {
          if (placeholder.nextSibling !== element || !element.hasAttribute(HELD)) follow();
        },
        release() {
          stop.abort();
          placeholder.remove();
          element.removeAttribute(HELD);
        },
      };
    },
  };
}
