import type { Consent } from '../consent.js';
import type { createGates } from './gates.js';

/**
 * Shuts what is no longer allowed. True if scripts of it ran in this page, so that only a reload
 * stops them; a service whose own signal stops it (`stop: "live"`) needs none.
 */
export function shut({ ran, opened }: ReturnType<typeof createGates>, consent: Consent): boolean {
  const denied = (dataset: DOMStringMap) => consent.admits(dataset) !== true;
  for (const [element, untouched] of opened)
    if (denied(element.dataset)) {
      opened.delete(element);
      element.replaceWith(untouched);
    }
  return ran.some(
    (dataset) =>
      !dataset.purpose?.includes('!') &&
      denied(dataset) &&
      consent.config.services.find(({ id }) => id == dataset.service)?.stop != 'live',
  );
}
