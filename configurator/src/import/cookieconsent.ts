import type { StorageFact } from '../../../src/core/types.js';
import type { Json } from '../paths.js';
import type { Offer } from '../services.js';
import { Made, offerFor, purposeFor, type Imported } from './made.js';
import { cookieName, isObject, Reading } from './reading.js';

/** vanilla-cookieconsent 3 (github.com/orestbida/cookieconsent 3.1, read 27 November 2026). */
export const isCookieConsent = (object: Json): boolean =>
  isObject(object['categories']) && (isObject(object['language']) || 'guiOptions' in object);

/** `bottom left` and its like. */
const POSITIONS: Record<string, string> = { left: 'start', center: 'centre', right: 'end' };

/** Plain text of what the tool takes as markup. */
const plain = (text: string | undefined): string | undefined =>
  text
    ?.replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim() || undefined;

/** What its own dialog says of a category: title, description, and a table of cookies. */
function sectionsOf(reading: Reading): Map<string, (string | number)[][]> {
  const found = new Map<string, (string | number)[][]>();
  for (const language of Object.keys(Object(reading.peek('language', 'translations')) as object)) {
    const keys = ['language', 'translations', language, 'preferencesModal', 'sections'];
    reading.list(...keys).forEach((_, at) => {
      const category = reading.text(...keys, at, 'linkedCategory');
      if (category) found.set(category, [...(found.get(category) ?? []), [...keys, at]]);
    });
  }
  return found;
}

const languageOf = (keys: (string | number)[]): string => String(keys[2]).slice(0, 2);

function byLanguage(
  reading: Reading,
  sections: (string | number)[][],
  key: string,
): string | Record<string, string> | undefined {
  const texts = sections.flatMap((keys): [string, string][] => {
    const text = plain(reading.text(...keys, key));
    return text ? [[languageOf(keys), text]] : [];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

function cookies(reading: Reading, keys: (string | number)[]): StorageFact[] {
  return reading.list(...keys).flatMap((_, at): StorageFact[] => {
    const name = cookieName(reading.peek(...keys, at, 'name'));
    if (!name) return [];
    reading.take(...keys, at, 'name');
    const domain = reading.text(...keys, at, 'domain');
    const path = reading.text(...keys, at, 'path');
    return [
      { name, type: 'cookie', ...(domain && { domain }), ...(path && path !== '/' && { path }) },
    ];
  });
}

/** Names in a table whose columns the owner has named: the first column is the cookie's. */
function tabled(reading: Reading, keys: (string | number)[]): StorageFact[] {
  const body = [...keys, 'cookieTable', 'body'];
  return reading.list(...body).flatMap((row, at): StorageFact[] => {
    const [column] = Object.keys(Object(row) as object);
    const name = column && reading.text(...body, at, column);
    return name ? [{ name, type: 'cookie' }] : [];
  });
}

export function fromCookieConsent(object: Json, offers: Offer[]): Imported {
  const reading = new Reading(object);
  const made = new Made(offers);
  const sections = sectionsOf(reading);
  for (const category of Object.keys(object['categories'] as object)) {
    const at = ['categories', category];
    const isReadOnly = reading.take(...at, 'readOnly') === true;
    const own = sections.get(category) ?? [];
    const title = byLanguage(reading, own, 'title');
    const description = byLanguage(reading, own, 'description');
    const said = typeof title === 'object' ? Object.values(title).join(' ') : undefined;
    const found = purposeFor(category, said);
    const purpose = isObject(found) && title ? { ...found, title } : found;
    const served = isReadOnly ? 'necessary' : purpose;
    const services = Object.keys(Object(reading.peek(...at, 'services')) as object);
    let isTold = false;
    for (const name of services) {
      const label = plain(reading.text(...at, 'services', name, 'label'));
      const storage = cookies(reading, [...at, 'services', name, 'cookies']);
      const offer = offerFor(offers, name, label);
      if (offer) made.take(offer, {}, isReadOnly);
      else made.describe({ id: name, name: label ?? name, purposes: [served], storage });
      isTold = true;
    }
    const storage = new Map(
      [
        ...cookies(reading, [...at, 'autoClear', 'cookies']),
        ...own.flatMap((keys) => tabled(reading, keys)),
      ].map((fact) => [fact.name, fact]),
    );
    // A category without services is all that is known of what it holds.
    if (!isTold && (!isReadOnly || storage.size > 0))
      made.describe({
        id: category,
        name: title ?? category,
        description,
        purposes: [served],
        storage: [...storage.values()],
      });
  }
  const layout = reading.text('guiOptions', 'consentModal', 'layout');
  const position = reading.text('guiOptions', 'consentModal', 'position')?.split(' ')[1] ?? '';
  if (layout || POSITIONS[position])
    made.config['notice'] = {
      ...(layout && { layout: layout.startsWith('bar') ? 'bar' : 'card' }),
      ...(POSITIONS[position] && { position: POSITIONS[position] }),
    };
  const domain = reading.text('cookie', 'domain')?.replace(/^\./, '');
  if (domain) made.config['consent'] = { domain };
  const locale = reading.text('language', 'default')?.slice(0, 2);
  if (locale && /^[a-z]{2}$/.test(locale)) made.config['fallbackLocale'] = locale;
  return made.done('cookieconsent', reading.left());
}
