import { matchesPattern } from '../core/effects/clear.js';
import { fitsHost } from '../core/effects/hosts.js';
import type { Config, Service, StorageFact } from '../core/types.js';
import { withFacts } from '../services/list/with-facts.js';
import type { PageLike } from './browser.js';

/** A service with what the catalogue knows of it; the owner's own words come first. */
export async function serviceOf({ services }: Config, id: string): Promise<Service> {
  const service = services.find((each) => each.id === id);
  if (!service) throw new RangeError(`[limpide] No service is called “${id}”`);
  return withFacts(service);
}

/** Requests to a service's hosts. */
export const requestsOf = ({ hosts = [] }: Service, urls: readonly string[]): string[] =>
  urls.filter((url) => {
    if (!/^(https?|wss?):/.test(url)) return false;
    const { hostname } = new URL(url);
    return hosts.some((host) => fitsHost(hostname, host));
  });

type Stored = Pick<StorageFact, 'type' | 'name'>;

/** What is stored: every cookie of the browser's context, and the rest of the page's origin. */
export async function storedIn(page: PageLike): Promise<Stored[]> {
  const cookies = await page.context().cookies();
  const others = await page.evaluate(async () => {
    const found: { type: string; name: string }[] = [];
    const add = (type: string, names: string[]) => {
      for (const name of names) found.push({ type, name });
    };
    // A sandboxed or insecure page lacks some of these, and has then stored nothing in them.
    const readers: [string, () => string[] | Promise<string[]>][] = [
      ['localStorage', () => Object.keys(localStorage)],
      ['sessionStorage', () => Object.keys(sessionStorage)],
      ['indexedDB', async () => (await indexedDB.databases()).map(({ name = '' }) => name)],
      ['cacheStorage', () => caches.keys()],
      [
        'serviceWorker',
        async () =>
          (await navigator.serviceWorker.getRegistrations()).flatMap(
            ({ active, waiting, installing, scope }) => [
              scope,
              (active ?? waiting ?? installing)?.scriptURL ?? '',
            ],
          ),
      ],
    ];
    for (const [type, read] of readers)
      try {
        add(type, await read());
      } catch {
        continue;
      }
    return found;
  });
  return [
    ...cookies.map(({ name }) => ({ type: 'cookie' as const, name })),
    ...(others as Stored[]),
  ];
}

/** Of what is stored, what a service declares; whole addresses or paths name a worker. */
export const storageOf = ({ storage = [] }: Service, stored: readonly Stored[]): Stored[] =>
  stored.filter(({ type, name }) =>
    storage.some(
      (fact) =>
        fact.type === type &&
        (matchesPattern(name, fact.name) ||
          (type === 'serviceWorker' &&
            !!name &&
            matchesPattern(new URL(name).pathname, fact.name))),
    ),
  );
