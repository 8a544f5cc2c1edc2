import { trusted } from './trusted.js';

/** The last external script inserted that inline ones after it wait for, until it ran or failed. */
let ahead: HTMLScriptElement | null;
/** Deferred scripts and modules, which follow all the others. */
let deferred: (() => void)[] = [];

/**
 * Puts a live script in the place of a gated one. Downloads go in parallel; the order of execution
 * is that of markup: an inline script waits for the external ones before it, deferred scripts and
 * modules come after in their own order, `async` ones wait for nobody.
 */
export function revive(gated: HTMLScriptElement): void {
  const { src, type } = gated.dataset;
  const script = document.createElement('script');
  for (const { name, value } of gated.attributes)
    if (!/^(type|src|nonce|data-(src|type|purpose|service))$/.test(name))
      script.setAttribute(name, value);
  if (type) script.type = type;
  // Browsers hide the attribute: only the property tells the nonce.
  script.nonce = gated.nonce;
  const url = src ?? gated.getAttribute('src');
  const independent = gated.hasAttribute('async');
  // False also orders inserted scripts among themselves, with parallel downloads (HTML standard).
  script.async = independent;

  const place = () => {
    try {
      if (url) script.src = trusted(url);
      else script.text = trusted(gated.text, false);
      gated.replaceWith(script);
    } catch (error) {
      console.error('[limpide] Script denied by Trusted Types', error);
    }
  };
  const after = (element: HTMLElement, run: () => void) => {
    element.addEventListener('load', run);
    element.addEventListener('error', run);
  };

  if (!independent && (type == 'module' || (url && gated.defer))) deferred.push(place);
  else if (!url && ahead) after(ahead, place);
  else {
    if (url && !independent)
      after((ahead = script), () => {
        if (ahead == script) ahead = null;
      });
    place();
  }
}

/** Runs the deferred scripts once the document is parsed; now, if it is. */
export function releaseDeferred(): void {
  if (document.readyState != 'loading') for (const place of deferred.splice(0)) place();
}
if (typeof document == 'object') document.addEventListener('DOMContentLoaded', releaseDeferred);
