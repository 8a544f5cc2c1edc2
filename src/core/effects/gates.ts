import type { Consent } from '../consent.js';
import { releaseDeferred, revive } from './scripts.js';
import { trusted } from './trusted.js';

/** Elements whose absence leaves a hole in the page: they get a placeholder. */
const EMBEDS = 'iframe,video,audio,embed,object';

/** Puts a placeholder for an element that waits; what it returns takes the placeholder away. */
export type Hold = (element: HTMLElement, show: () => void) => Promise<() => void>;

/**
 * Gated markup: finds it, now and later, and lets it live when it is allowed. Until then it is
 * inert by the HTML standard, whether this code runs or not.
 */
export function createGates(consent: Consent, hold: Hold) {
  /** What is settled: opened, or waiting under a placeholder. */
  const seen = new WeakSet<Node>();
  /** Markup that ran here; elements that can be shut again, each with its untouched copy. */
  const ran: DOMStringMap[] = [];
  const opened = new Map<HTMLElement, HTMLElement>();
  const held = new Map<HTMLElement, Promise<() => void>>();
  const unknown = new Set<string>();

  function open(element: HTMLElement): void {
    seen.add(element);
    const { dataset } = element;
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
          const live = /^data-(src|srcset|poster|href)$/.exec(name)?.[1];
          const object = part.localName == 'object';
          if (live)
            part.setAttribute(
              object ? 'data' : live,
              object || part.localName == 'embed' ? trusted(value) : value,
            );
        }
      element.closest<HTMLMediaElement>('video,audio')?.load();
      return;
    }
    ran.push({ ...dataset });
  }

  return {
    /** Opens what is allowed; embeds that must wait get their placeholder. */
    scan(): void {
      for (const element of document.querySelectorAll<HTMLElement>('[data-purpose]')) {
        if (seen.has(element)) continue;
        const verdict = consent.admits(element.dataset);
        if (verdict === true) open(element);
        else if (verdict) {
          if (!unknown.has(verdict)) console.warn(`[limpide] Not configured, denied: “${verdict}”`);
          unknown.add(verdict);
        } else if (element.matches(EMBEDS) && !held.has(element))
          held.set(
            element,
            hold(element, () => open(element)),
          );
      }
      releaseDeferred();
    },
    /**
     * Shuts what is no longer allowed. True if scripts of it ran in this page, so that only a
     * reload stops them; a service whose own signal stops it (`stop: "live"`) needs none.
     */
    shut(): boolean {
      for (const [element, untouched] of opened)
        if (consent.admits(element.dataset) !== true) {
          opened.delete(element);
          element.replaceWith(untouched);
        }
      return ran.some(
        (dataset) =>
          consent.admits(dataset) !== true &&
          !dataset.purpose?.includes('!') &&
          consent.config.services.find(({ id }) => id == dataset.service)?.stop != 'live',
      );
    },
  };
}
