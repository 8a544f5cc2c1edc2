import type { PageInstance } from './instance.js';
import type { Consent } from './consent.js';
import type { Config } from './types.js';

/** Where the page was scrolled to when it was loaded anew; also tells that something stopped. */
export const SCROLL = 'limpide-scroll';

/**
 * Whether something of a refused service can be seen here, or the page has just been loaded anew to
 * stop one: it may have written while it went.
 */
export function hasLeftovers({ config, consent, allows }: PageInstance): unknown {
  try {
    if (!(consent as Consent).choice) return;
    const kept = document.cookie + Object.keys(localStorage);
    return (
      sessionStorage[SCROLL] ||
      (config as Config).services.some(
        (service) =>
          !allows(service.id) &&
          service.storage?.some((item) => kept.includes(item.name.split('*')[0] || '\n')),
      )
    );
  } catch {
    // Nothing can be kept here, so nothing can be left.
  }
}
