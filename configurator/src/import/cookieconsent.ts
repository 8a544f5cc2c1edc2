import type { StorageFact } from '../../../src/core/types.js';
import type { Json } from '../model/paths.js';
import type { Offer } from '../model/services.js';
import { Made, offerFor, purposeFor, type Imported } from './made.js';
import { cookieNames, isObject, Reading } from './reading.js';

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

/** A text of what is said of a category; it counts as taken where it is used. */
function byLanguage(
  reading: Reading,
  sections: (string | number)[][],
  key: string,
  isUsed: boolean,
): string | Record<string, string> | undefined {
  const texts = sections.flatMap((keys): [string, string][] => {
    const value = isUsed ? reading.take(...keys, key) : reading.peek(...keys, key);
    const text = typeof value === 'string' && plain(value);
    return text ? [[languageOf(keys), text]] : [];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

function cookies(reading: Reading, keys: (string | number)[]): StorageFact[] {
  return reading.list(...keys).flatMap((_, at): StorageFact[] => {
    const names = cookieNames(reading.peek(...keys, at, 'name'));
    if (names.length === 0) return [];
    reading.take(...keys, at, 'name');
    const domain = reading.text(...keys, at, 'domain');
    const path = reading.text(...keys, at, 'path');
    const place = { ...(domain && { domain }), ...(path && path !== '/' && { path }) };
    return names.map((name) => ({ name, type: 'cookie', ...place }));
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
    const said = byLanguage(reading, own, 'title', false);
    const words = Object.values(Object(said) as object).join(' ');
    const found = purposeFor(category, words || undefined);
    // Of purposes that we know, our own words stand.
    const title = isObject(found) ? byLanguage(reading, own, 'title', true) : undefined;
    const purpose = isObject(found) && title ? { ...found, title } : found;
    const served = isReadOnly ? 'necessary' : purpose;
    const services = Object.keys(Object(reading.peek(...at, 'services')) as object);
    for (const name of services) {
      const label = plain(reading.text(...at, 'services', name, 'label'));
      const storage = cookies(reading, [...at, 'services', name, 'cookies']);
      const offer = offerFor(offers, name, label);
      if (offer) made.take(offer, {}, isReadOnly);
      else made.describe({ id: name, name: label ?? name, purposes: [served], storage });
    }
    // Which of several services a cookie belongs to, nobody says.
    if (services.length > 0) continue;
    const facts = [
      ...cookies(reading, [...at, 'autoClear', 'cookies']),
      ...own.flatMap((keys) => tabled(reading, keys)),
    ];
    const storage = [...new Map(facts.map((fact) => [fact.name, fact])).values()];
    if (storage.length === 0) {
      if (!isReadOnly) made.offer([served]);
      continue;
    }
    made.describe({
      id: category,
      name: byLanguage(reading, own, 'title', true) ?? category,
      description: byLanguage(reading, own, 'description', true),
      purposes: [served],
      storage,
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
