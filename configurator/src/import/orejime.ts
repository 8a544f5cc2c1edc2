import type { Json } from '../model/paths.js';
import type { Offer } from '../model/services.js';
import { cookiesAt } from './klaro.js';
import { Made, offerFor, purposeFor, type Imported } from './made.js';
import { isLink, isObject, Reading } from './reading.js';

/** Orejime 3 (github.com/boscop-fr/orejime 3.2, read 27 November 2026). */
export const isOrejime = (object: Json): boolean =>
  Array.isArray(object['purposes']) &&
  object['purposes'].some((each: unknown) => isObject(each) && each['id'] && each['title']) &&
  !object['services'];

export function fromOrejime(object: Json, offers: Offer[]): Imported {
  const reading = new Reading(object);
  const made = new Made(offers);
  /** What it calls a purpose is a service, or a group of them that is one of our purposes. */
  const read = (keys: (string | number)[], group?: string | Json): void => {
    const id = reading.text(...keys, 'id');
    if (!id) return;
    const title = reading.text(...keys, 'title') ?? id;
    const description = reading.text(...keys, 'description');
    const below = reading.list(...keys, 'purposes');
    const purpose = purposeFor(id, title);
    if (below.length > 0) {
      below.forEach((_, at) => read([...keys, 'purposes', at], purpose));
      return;
    }
    const mandatory = reading.take(...keys, 'isMandatory') === true;
    const storage = cookiesAt(reading, ...keys, 'cookies');
    const offer = offerFor(offers, id, title);
    if (offer) return made.take(offer, {}, mandatory);
    const served = group ?? purpose;
    made.describe({
      id,
      name: title,
      description,
      purposes: [mandatory ? 'necessary' : served],
      storage,
    });
  };
  reading.list('purposes').forEach((_, at) => read(['purposes', at]));
  const url = reading.text('privacyPolicyUrl');
  if (isLink(url)) made.config['policy'] = { url };
  const logo = reading.text('logo') ?? reading.text('logo', 'src');
  if (isLink(logo)) made.config['notice'] = { logo };
  const domain = reading.text('cookie', 'domain');
  if (domain) made.config['consent'] = { domain: domain.replace(/^\./, '') };
  return made.done('orejime', reading.left());
}
