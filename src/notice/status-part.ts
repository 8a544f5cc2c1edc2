import { dress } from '../core/dress.js';
import type { Parts } from '../core/instance.js';
import type { StatusMessages } from '../i18n/resolved/status.fr.js';
import { directionOf } from '../i18n/locale.js';
import { applyOwnerTexts } from '../i18n/owner-texts.js';
import { layerSheet } from './layer.js';

/** How long it stays, in milliseconds; longer while it is hovered or focused. */
const STAY = 6000;

const sheet = layerSheet(`
:host{display:block;inset-inline-start:max(1em,env(safe-area-inset-left));bottom:max(1em,env(safe-area-inset-bottom));max-width:calc(100vw - 2em);}
p{display:flex;align-items:center;gap:1em;margin:0;padding:0 1em;border:1px solid #8888;border-radius:10px;background:var(--surface);box-shadow:0 8px 32px #14213d2e;}
button{all:unset;box-sizing:border-box;min-height:44px;padding:.65em 0;cursor:pointer;font-weight:600;color:var(--accent);text-decoration:underline;}
button:focus-visible{outline:3px solid;outline-offset:-3px;}
@media(forced-colors:active){button{color:LinkText;}}
`);

/**
 * What is said for a moment where the notice was: that an answer is kept, and the way to change it. A
 * status, not a dialog: it takes no focus and goes by itself.
 */
export function statusPart(texts: StatusMessages): Parts['status'] {
  let last: HTMLElement | undefined;
  return {
    say(instance, cause) {
      const { config, locale } = instance;
      last?.remove();
      const custom = (config?.messages?.[locale] ?? {}) as Record<string, unknown>;
      const t = applyOwnerTexts(texts, custom['status'], locale);
      const place = (last = document.createElement('div'));
      Object.assign(place, { lang: locale, dir: directionOf(locale), role: 'status' });
      const root = place.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      void dress(place, instance);
      document.body.append(place);
      const word = { 'accept-all': t.accepted, 'refuse-all': t.refused }[cause] ?? t.saved;
      const modify = document.createElement('button');
      modify.dataset.limpide = 'open';
      modify.textContent = t.modify;
      const line = document.createElement('p');
      line.append(word, modify);
      // Told once the region is there to be heard.
      setTimeout(() => root.append(line), 99);
      modify.onclick = () => place.remove();
      const go = () => {
        if (place.matches(':hover,:focus-within')) setTimeout(go, STAY);
        else place.remove();
      };
      setTimeout(go, STAY);
    },
  };
}
