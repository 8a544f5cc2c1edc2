import { CHOICE_COOKIE } from '@limpide/contract/kinds/decision/choice-cookie';
import { matchesPattern } from '../core/effects/clear.js';
import { DATABASE } from '../core/storage-names.js';
import type { Service, StorageFact, StorageType } from '../core/types.js';

/** Whose an entry is: ours, a service's of the configuration, or unknown. */
export type Owner =
  | { kind: 'own'; use: OwnUse }
  | { kind: 'service'; service: Service; fact: StorageFact }
  | { kind: 'unknown' };

/** What Limpide itself keeps, and for what (contract, §5). */
export type OwnUse = 'choice' | 'objection' | 'pending' | 'history' | 'news';

/** One thing stored on this device by this site. */
export interface InventoryItem {
  type: StorageType;
  name: string;
  owner: Owner;
  /** What it holds, where a page may read it. */
  value?: string;
}

const OWN: [type: StorageType, name: string, use: OwnUse][] = [
  ['cookie', CHOICE_COOKIE, 'choice'],
  ['cookie', 'eu-objection', 'objection'],
  ['localStorage', 'limpide', 'choice'],
  ['localStorage', 'limpide-objection', 'objection'],
  ['localStorage', 'limpide-policy*', 'news'],
  ['localStorage', 'limpide-*', 'pending'],
  ['indexedDB', DATABASE, 'history'],
];

const ownerOf = (type: StorageType, name: string, services: Service[]): Owner => {
  const own = OWN.find(([kind, glob]) => kind === type && matchesPattern(name, glob));
  if (own) return { kind: 'own', use: own[2] };
  for (const service of services)
    for (const fact of service.storage ?? [])
      if (fact.type === type && fact.party !== 'third' && matchesPattern(name, fact.name))
        return { kind: 'service', service, fact };
  return { kind: 'unknown' };
};

type Found = Pick<InventoryItem, 'type' | 'name' | 'value'>;

const cookies = (): Found[] =>
  document.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { type: 'cookie', name, value: value.join('=') };
    });

const store = (type: 'localStorage' | 'sessionStorage') => (): Found[] =>
  Object.entries({ ...window[type] }).map(([name, value]) => ({ type, name, value }));

const databases = async (): Promise<Found[]> =>
  (await indexedDB.databases()).map(({ name = '' }) => ({ type: 'indexedDB', name }));

const cachesHere = async (): Promise<Found[]> =>
  (await caches.keys()).map((name) => ({ type: 'cacheStorage', name }));

const workers = async (): Promise<Found[]> =>
  (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => ({
    type: 'serviceWorker',
    name: scope,
  }));

const READERS: Record<StorageType, () => Found[] | Promise<Found[]>> = {
  cookie: cookies,
  localStorage: store('localStorage'),
  sessionStorage: store('sessionStorage'),
  indexedDB: databases,
  cacheStorage: cachesHere,
  serviceWorker: workers,
};

/**
 * Everything that this site stores on this device and that a page may see, with whose it is.
 * HttpOnly cookies and other domains' storage are invisible to pages. A kind of storage that the
 * browser does not have, or refuses, is left out.
 */
export async function takeInventory(services: Service[]): Promise<InventoryItem[]> {
  const kinds = await Promise.all(
    Object.values(READERS).map(async (read) => {
      try {
        return await read();
      } catch {
        return [];
      }
    }),
  );
  return kinds
    .flat()
    .filter(({ name }) => name !== '')
    .map((found) => ({ ...found, owner: ownerOf(found.type, found.name, services) }));
}

export const STORAGE_TYPES = Object.keys(READERS) as StorageType[];
