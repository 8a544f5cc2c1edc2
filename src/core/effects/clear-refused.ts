import type { PageInstance } from '../instance.js';
import type { Service } from '../types.js';
import { clearStorage, seenCookies } from './clear.js';
import { SCROLL } from '../leftovers.js';

/** What only refused services store: what an allowed one declares as well is that one's too. */
function refusedServices({ config, consent, allows }: PageInstance): Service[] {
  // What only waits for its signal was not refused.
  if (consent?.waits) return [];
  const services = config?.services ?? [];
  const wanted = services.filter(({ id }) => allows(id)).flatMap(({ storage = [] }) => storage);
  return services
    .filter(({ id }) => !allows(id))
    .map((service) => ({
      ...service,
      storage: (service.storage ?? []).filter(
        ({ name, type }) => !wanted.some((fact) => fact.name === name && fact.type === type),
      ),
    }));
}

let watching = false;

/**
 * Clears what refused services have stored, now and as long as they are refused: a tracker that
 * still runs writes again, by a timer or as its page goes. Returns the names of what is left.
 */
export function clearRefused(instance: PageInstance): Promise<string[]> {
  if (!watching) {
    watching = true;
    restoreScroll();
    let before = '';
    const again = () => {
      if (seenCookies() === before || !instance.consent?.choice) return;
      void clearStorage(refusedServices(instance));
      before = seenCookies();
    };
    setInterval(again, 1000);
    addEventListener('pagehide', again);
  }
  return clearStorage(refusedServices(instance));
}

/** After a reload of ours, the page goes on where it was. */
function restoreScroll(): void {
  try {
    const top = Number(sessionStorage[SCROLL]);
    sessionStorage.removeItem(SCROLL);
    if (!top) return;
    const go = () => scrollTo({ top, behavior: 'instant' });
    if (document.readyState === 'complete') go();
    else addEventListener('load', go, { once: true });
  } catch {
    // No storage, hence nothing kept.
  }
}
