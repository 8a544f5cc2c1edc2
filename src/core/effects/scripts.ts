import { trusted } from './trusted.js';

/** The last external script inserted that inline ones after it wait for, until it ran or failed. */
let ahead: HTMLScriptElement | undefined;
/** Deferred scripts and modules, which follow all the others. */
const deferred: (() => void)[] = [];

/**
 * Puts a live script in the place of a gated one. Downloads go in parallel; the order of execution
 * is that of markup: an inline script waits for the external ones before it, deferred scripts and
 * modules come after in their own order, `async` ones wait for nobody.
 */
export function revive(gated: HTMLScriptElement): void {
  const { type, src = gated.getAttribute('src') } = gated.dataset;
  const script = document.createElement('script');
  for (const { name, value } of gated.attributes)
    if (!/^(type|src|nonce|data-(src|type|purpose|service))$/.test(name))
      script.setAttribute(name, value);
  if (type) script.type = type;
  // Browsers hide the attribute: only the property tells the nonce.
  script.nonce = gated.nonce;
  // False also orders inserted scripts among themselves, with parallel downloads (HTML standard).
  const waits = !(script.async = gated.hasAttribute('async'));

  const place = () => {
    try {
      if (src) script.src = trusted(src);
      else script.text = trusted(gated.text, 'createScript');
      gated.replaceWith(script);
    } catch (error) {
      console.error('[limpide]', error);
    }
  };
  const after = (element: HTMLElement, run: () => void) => {
    element.addEventListener('load', run);
    element.addEventListener('error', run);
  };

  if (waits && (type == 'module' || (src && gated.defer))) deferred.push(place);
  else if (!src && ahead) after(ahead, place);
  else {
    if (src && waits)
      after((ahead = script), () => {
        if (ahead == script) ahead = undefined;
      });
    place();
  }
}

/** Runs the deferred scripts once the document is parsed; to be called again until it is. */
export function releaseDeferred(): void {
  if (document.readyState != 'loading') for (const place of deferred.splice(0)) place();
}
