import type { Offer } from '../model/services.js';
import { OPTIONS } from './aliases.js';
import type { Said } from './literals.js';
import { Made, offerFor, purposeFor, type Imported } from './made.js';
import { isLink, Reading } from './reading.js';

/** tarteaucitron 1.34 (github.com/AmauriC/tarteaucitron.js, read 27 November 2026). */
export const isTarteaucitron = ({ objects, pushed, set }: Said): boolean =>
  pushed.some(([list]) => list === 'tarteaucitron.job') ||
  [...set.keys()].some((name) => name.startsWith('tarteaucitron.')) ||
  objects.some((object) => 'highPrivacy' in object || 'showAlertSmall' in object);

/** Its switches for consent modes, and the signals that they are. */
const SIGNALS: Record<string, string[]> = {
  googleConsentMode: ['google'],
  bingConsentMode: ['microsoft', 'clarity'],
  pianoConsentMode: ['piano'],
};

export function fromTarteaucitron(said: Said, offers: Offer[]): Imported {
  const main =
    said.objects.find((object) => 'highPrivacy' in object || 'hashtag' in object) ??
    said.objects[0] ??
    {};
  const reading = new Reading(main);
  const made = new Made(offers);
  const prefix = 'tarteaucitron.user.';
  const users = new Map(
    [...said.set].flatMap(([name, value]): [string, unknown][] =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );
  for (const [list, key] of said.pushed) {
    if (list !== 'tarteaucitron.job') continue;
    const offer = offerFor(offers, key);
    if (!offer) {
      made.describe({ id: key, name: key, purposes: [purposeFor(key)], storage: [] });
      continue;
    }
    const options = Object.entries(OPTIONS[offer.id] ?? {}).flatMap(
      ([option, user]): [string, string][] => {
        const value = users.get(user);
        if (typeof value !== 'string' && typeof value !== 'number') return [];
        users.delete(user);
        return [[option, String(value)]];
      },
    );
    made.take(offer, Object.fromEntries(options));
  }
  const url = reading.text('privacyUrl');
  if (isLink(url)) made.config['policy'] = { url };
  const orientation = reading.text('orientation');
  if (orientation)
    made.config['notice'] = {
      layout: orientation === 'top' || orientation === 'bottom' ? 'bar' : 'card',
    };
  const domain = reading.text('cookieDomain');
  if (domain) made.config['consent'] = { domain: domain.replace(/^\./, '') };
  const signals = Object.entries(SIGNALS).flatMap(([key, names]) =>
    reading.take(key) === true ? names : [],
  );
  if (reading.take('dataLayer') === true) signals.push('dataLayer');
  if (signals.length > 0)
    made.config['signals'] = Object.fromEntries(signals.map((name) => [name, true]));
  return made.done('tarteaucitron', [
    ...reading.left(),
    ...[...users.keys()].map((name) => prefix + name),
  ]);
}
