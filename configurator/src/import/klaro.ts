import type { StorageFact } from '../../../src/core/types.js';
import type { Json } from '../model/paths.js';
import type { Offer } from '../model/services.js';
import { Made, offerFor, purposeFor, type Imported, type Tool } from './made.js';
import { cookieNames, isLink, isObject, Reading } from './reading.js';

/** Klaro 0.7 (github.com/klaro-org/klaro-js, read 27 November 2026) and Orejime 2, which came from it. */
export const isKlaro = (object: Json): boolean =>
  [object['services'], object['apps']].some(
    (list) => Array.isArray(list) && list.some((each: unknown) => isObject(each) && each['name']),
  );

/** Cookies as these tools name them: a text, a pattern, or a list of either with path and domain. */
export const cookiesAt = (reading: Reading, ...keys: (string | number)[]): StorageFact[] => {
  const found = new Map<string, StorageFact>();
  reading.list(...keys).forEach((cookie, at) => {
    const [named, path, domain] = Array.isArray(cookie) ? (cookie as unknown[]) : [cookie];
    const names = cookieNames(named);
    if (names.length > 0) reading.take(...keys, at);
    for (const name of names)
      found.set(name, {
        name,
        type: 'cookie',
        ...(typeof domain === 'string' && { domain }),
        ...(typeof path === 'string' && path !== '/' && { path }),
      });
  });
  if (reading.list(...keys).length === 0) reading.take(...keys);
  return [...found.values()];
};

/** Texts of a service or a purpose, in the languages that the tool has them in. */
function translated(reading: Reading, ...keys: string[]): string | Record<string, string> {
  const languages = Object.keys(Object(reading.peek('translations')) as object);
  const texts = languages.flatMap((language): [string, string][] => {
    const text = reading.text('translations', language, ...keys);
    return text && /^[a-z]{2}$/.test(language) && language !== 'zz' ? [[language, text]] : [];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : '';
}

export function fromKlaro(object: Json, offers: Offer[], tool: Tool): Imported {
  const reading = new Reading(object);
  const made = new Made(offers);
  const list = Array.isArray(object['services']) ? 'services' : 'apps';
  reading.list(list).forEach((_, at) => {
    const name = reading.text(list, at, 'name');
    if (!name) return;
    const title = reading.text(list, at, 'title') ?? translated(reading, name, 'title');
    const description =
      reading.text(list, at, 'description') ?? translated(reading, name, 'description');
    const required = reading.take(list, at, 'required') === true;
    const names = reading.list(list, at, 'purposes').filter((each) => typeof each === 'string');
    reading.take(list, at, 'purposes');
    const purposes = names.map((each) => {
      const purpose = purposeFor(each);
      const said = translated(reading, 'purposes', each);
      return isObject(purpose) && said ? { ...purpose, title: said } : purpose;
    });
    const storage = cookiesAt(reading, list, at, 'cookies');
    const offer = offerFor(offers, name, typeof title === 'string' ? title : undefined);
    if (offer) return made.take(offer, {}, required);
    made.describe({
      id: name,
      name: title || name,
      description: description || undefined,
      // A tool that may be refused is not necessary, whatever it is for.
      purposes: required
        ? ['necessary']
        : purposes.length > 0
          ? purposes.filter((each) => each !== 'necessary' || purposes.length === 1)
          : [purposeFor(name)],
      storage,
    });
  });
  const links = [
    reading.text('privacyPolicy'),
    ...['zz', 'fr', 'en'].map((language) =>
      reading.text('translations', language, 'privacyPolicyUrl'),
    ),
  ];
  const url = links.find(isLink);
  if (url) made.config['policy'] = { url };
  const domain = reading.text('cookieDomain');
  if (domain) made.config['consent'] = { domain: domain.replace(/^\./, '') };
  const theme = reading.take('styling', 'theme');
  if (Array.isArray(theme))
    made.config['notice'] = { layout: theme.includes('wide') ? 'bar' : 'card' };
  return made.done(tool, reading.left());
}
