import type { Consent } from '../consent.js';
import { releaseDeferred, revive } from './scripts.js';
import { trusted } from './trusted.js';

/** Puts a placeholder for an element that waits; what it returns takes the placeholder away. */
export type Hold = (element: HTMLElement, show: () => void) => Promise<() => void>;

/**
 * Gated markup: finds it, now and later, and lets it live when it is allowed. Until then it is
 * inert by the HTML standard, whether this code runs or not.
 */
export function createGates(consent: Consent, hold: Hold) {
  /** Opened, or denied for good since nothing declares what it names. */
  const seen = new WeakSet<Node>();
  /** Markup that ran here; elements that can be shut again, each with its untouched copy. */
  const ran: DOMStringMap[] = [];
  const opened = new Map<HTMLElement, HTMLElement>();
  const held = new Map<HTMLElement, Promise<() => void>>();

  function open(element: HTMLElement): void {
    seen.add(element);
    if (element instanceof HTMLTemplateElement) {
      const content = document.importNode(element.content, true);
      const scripts = content.querySelectorAll<HTMLScriptElement>('script:not([data-purpose])');
      // Held back until they are in place, to run in our order and under our policy.
      for (const script of scripts) {
        script.dataset.type = script.type;
        script.type = 'text/plain';
      }
      element.replaceWith(content);
      scripts.forEach(revive);
    } else if (element instanceof HTMLScriptElement) revive(element);
    else {
      opened.set(element, element.cloneNode(true) as HTMLElement);
      void held.get(element)?.then((release) => release());
      held.delete(element);
      for (const part of [element, ...element.querySelectorAll('*')])
        for (const { name, value } of [...part.attributes]) {
          const [, live] = /^data-(src|srcset|poster|href)$/.exec(name) ?? [];
          if (live) part.setAttribute('data' in part ? 'data' : live, trusted(value));
        }
      return element.closest<HTMLMediaElement>('video,audio')?.load();
    }
    ran.push({ ...element.dataset });
  }

  return {
    /** Opens what is allowed; embeds that must wait get their placeholder. */
    scan(): void {
      for (const element of document.querySelectorAll<HTMLElement>('[data-purpose]')) {
        if (seen.has(element)) continue;
        const verdict = consent.admits(element.dataset);
        if (verdict === true) open(element);
        else if (verdict) {
          seen.add(element);
          console.warn(`[limpide] Unknown: "${verdict}"`);
        } else if (element.matches('iframe,video,audio,embed,object') && !held.has(element))
          held.set(
            element,
            hold(element, () => open(element)),
          );
      }
      releaseDeferred();
    },
    ran,
    opened,
  };
}
