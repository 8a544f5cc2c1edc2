import { toTrusted } from './trusted-types.js';
import { duringScript } from './during-script.js';

/** What a browser runs itself; anything else (Partytown's, Babel's) fires no `load`. */
const RUNS = /^(((text|application)\/(x-)?(java|ecma|j|live)script(1\.\d)?)|module)?$/i;

/** Whether browsers run a script of this type, and ours is no substitute for those without modules. */
export const isRun = (script: HTMLScriptElement, type: string): boolean =>
  RUNS.test(type) && !(script.noModule && type !== 'module');

/** Told to an element that turns out never to run: nothing waits for it. */
export const SPENT = 'limpide-spent';

/** The last external script inserted that inline ones after it wait for, until it ran or failed. */
let ahead: HTMLScriptElement | undefined;
/** Deferred scripts and modules, which follow all the others. */
const deferred: (() => void)[] = [];

export interface Revival {
  type: string;
  src: string | null;
  /** The type that it has once it ran: that of gated markup, so that copies of it are gated. */
  after: string;
  /** Asked again right before it runs. */
  may(): boolean;
  failed(error: unknown): void;
}

/**
 * Lets a gated script run, in its place, as the same element: attributes, listeners and nonce are
 * the page's own. Downloads go in parallel; the order of execution is that of markup: an inline
 * script waits for the external ones before it, deferred scripts and modules come after in their own
 * order, `async` ones are not waited for, nor is what no browser runs.
 */
export function revive(script: HTMLScriptElement, revival: Revival): void {
  const { type, src, after, may, failed } = revival;
  const runs = isRun(script, type);
  const isAsync = script.hasAttribute('async');

  const place = () => {
    if (!script.isConnected || !may()) return;
    const spot = document.createComment('');
    script.replaceWith(spot);
    try {
      if (src != null) script.src = toTrusted(src);
      else script.text = toTrusted(script.text, 'createScript');
      if (type) script.type = type;
      else script.removeAttribute('type');
      // False also orders inserted scripts among themselves, with parallel downloads (HTML standard).
      script.async = isAsync;
      if (runs && type !== 'module')
        duringScript(script, src != null, () => spot.replaceWith(script));
    } catch (error) {
      script.type = 'text/plain';
      failed(error);
    }
    if (spot.parentNode) spot.replaceWith(script);
    // What runs was settled when it was inserted: from here on this is what copies say.
    if (runs) script.type = after;
  };
  const once = (element: HTMLElement, run: () => void) => {
    element.addEventListener('load', run, { once: true });
    element.addEventListener('error', run, { once: true });
    element.addEventListener(SPENT, run, { once: true });
  };

  if (runs && !isAsync && (type === 'module' || (src != null && script.defer)))
    deferred.push(place);
  else if (src == null && ahead) once(ahead, place);
  else {
    if (runs && src != null && !isAsync)
      once((ahead = script), () => {
        if (ahead === script) ahead = undefined;
      });
    place();
    // Not inserted after all: nothing may wait for it.
    if (ahead === script && (!script.isConnected || !may())) ahead = undefined;
  }
}

/** Runs the deferred scripts once the document is parsed; to be called again until it is. */
export function releaseDeferred(): void {
  if (document.readyState !== 'loading') for (const place of deferred.splice(0)) place();
}
