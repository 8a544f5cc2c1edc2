import type { Host } from '../core/instance.js';
import type { Parts } from '../core/parts.js';
import type { StatusMessages } from '../i18n/resolved/status.fr.js';
import { override } from '../i18n/override.js';

/** How long it stays, in milliseconds; longer while somebody is on it. */
const STAY = 6000;

const css = `
:host{all:initial!important;display:block!important;position:fixed!important;z-index:2147483647!important;inset:auto auto max(1rem,env(safe-area-inset-bottom)) max(1rem,env(safe-area-inset-left))!important;max-width:calc(100vw - 2rem)!important;color:var(--text)!important;color-scheme:inherit!important;font:max(15px,.9375rem)/1.5 system-ui!important;font-family:var(--limpide-font,inherit)!important;--surface:var(--limpide-surface,#fff);--text:var(--limpide-text,#14213d);--accent:var(--limpide-accent,#1d4ed8)}
@supports(color:light-dark(#fff,#000)){:host{--surface:var(--limpide-surface,light-dark(#fff,#121826));--text:var(--limpide-text,light-dark(#14213d,#e8edf7));--accent:var(--limpide-accent,light-dark(#1d4ed8,#8fb3ff))}}
p{display:flex;align-items:center;gap:1em;margin:0;padding:0 1em;border:1px solid #8888;border-radius:10px;background:var(--surface);box-shadow:0 8px 32px #14213d2e}
button{all:unset;box-sizing:border-box;min-height:44px;padding:.625rem 0;cursor:pointer;font-weight:600;color:var(--accent);text-decoration:underline}
button:focus-visible{outline:3px solid;outline-offset:-3px}
@media(forced-colors:active){button{color:LinkText}}
@media print{:host{display:none!important}}
`;

/**
 * What is said for a moment where the notice was: that an answer is kept, and the way to change it. A
 * status, not a dialog: it takes no focus and goes by itself.
 */
export function statusPart(texts: StatusMessages): Parts['status'] {
  let last: HTMLElement | undefined;
  return {
    say({ config, locale }: Host, cause) {
      last?.remove();
      const custom = (config?.messages?.[locale] ?? {}) as Record<string, unknown>;
      const t = override(texts, custom['status'], locale);
      const place = (last = document.createElement('div'));
      Object.assign(place, { lang: locale, dir: 'ltr', role: 'status' });
      for (const name of ['accent', 'surface', 'text']) {
        const colour = config?.theme?.[name];
        if (colour) place.style.setProperty('--limpide-' + name, colour);
      }
      const root = place.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
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
