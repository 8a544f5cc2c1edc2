import type { Json } from '../model/paths.js';
import { withValue } from '../model/paths.js';
import type { Offer } from '../model/services.js';
import { fromCookieConsent, isCookieConsent } from './cookieconsent.js';
import { fromKlaro, isKlaro } from './klaro.js';
import { readScript } from './literals.js';
import type { Imported } from './made.js';
import { fromOrejime, isOrejime } from './orejime.js';
import { fromTarteaucitron, isTarteaucitron } from './tarteaucitron.js';

export type { Imported };

/**
 * The configuration of another tool, as ours. Undefined where the text is none that we know.
 * @throws SyntaxError where the text is neither JSON nor a script
 */
export function imported(text: string, offers: Offer[]): Imported | undefined {
  const said = readScript(text);
  if (isTarteaucitron(said)) return fromTarteaucitron(said, offers);
  for (const object of said.objects) {
    if (isCookieConsent(object)) return fromCookieConsent(object, offers);
    if (isKlaro(object)) {
      // Orejime 2 has the same shape; what it calls its own settings tells it.
      const isItsChild = /orejime/i.test(text) && !/klaro/i.test(text);
      return fromKlaro(object, offers, isItsChild ? 'orejime' : 'klaro');
    }
    if (isOrejime(object)) return fromOrejime(object, offers);
  }
  return undefined;
}

/** What was imported, laid over what the owner has answered already: who they are stays. */
export function laidOver(config: Json, { config: theirs }: Imported): Json {
  return Object.entries(theirs).reduce(
    (made, [key, value]) => withValue(made, key, value) as Json,
    config,
  );
}
