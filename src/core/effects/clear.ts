import type { Service, StorageFact } from '../types.js';

/** Whether a name fits a declared one, where `*` stands for anything. */
export const matchesPattern = (name: string, glob: string): boolean =>
  new RegExp('^' + glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*') + '$').test(
    name,
  );

/** Nothing where the browser refuses to tell: a sandboxed page has no cookies. */
export function seenCookies(): string {
  try {
    return document.cookie;
  } catch {
    return '';
  }
}

const cookieNames = () =>
  seenCookies()
    .split('; ')
    .map((pair) => pair.split('=')[0] as string)
    .filter(Boolean);

/** The page's host and its parents, each as a cookie's domain may name it; undefined: host only. */
const domains = (declared?: string): (string | undefined)[] => {
  const labels = location.hostname.split('.');
  const parents = labels
    .map((_, i) => labels.slice(i).join('.'))
    .filter((name) => name.includes('.'));
  return [undefined, ...new Set([...(declared ? [declared.replace(/^\./, '')] : []), ...parents])];
};

/** The paths that lead to this page, with and without a final slash. */
const paths = (declared?: string): string[] => {
  const parts = location.pathname.split('/').filter(Boolean);
  const own = parts.map((_, i) => '/' + parts.slice(0, i + 1).join('/'));
  return [
    ...new Set(['/', ...(declared ? [declared] : []), ...own, ...own.map((path) => path + '/')]),
  ];
};

/**
 * Ways in which a cookie may have been set: one that was set `Partitioned`, or whose name has a
 * prefix, is only deleted by words that could have set it (RFC 6265bis, CHIPS).
 */
const KINDS = ['', '; Secure', '; Secure; SameSite=None; Partitioned'];

const isExact = (name: string) => !name.includes('*');

/**
 * Deletes what is seen, and what is declared by its exact name without a look: a cookie of another
 * path of this site cannot be seen from here, and can be deleted.
 */
function clearCookies({ name, domain, path }: StorageFact): void {
  const names = new Set(cookieNames().filter((cookie) => matchesPattern(cookie, name)));
  if (isExact(name)) names.add(name);
  for (const found of names)
    for (const host of domains(domain))
      for (const way of paths(path))
        for (const kind of KINDS)
          document.cookie = `${found}=; Max-Age=0; Path=${way}${host ? '; Domain=' + host : ''}${kind}`;
}

/** Whether cookies may be left that this page can neither see nor name, or that are another's. */
function isBeyond({ name, domain, path = '/' }: StorageFact): boolean {
  const host = domain?.replace(/^\./, '');
  const at = location.pathname;
  const isForeign = !!host && host !== location.hostname && !location.hostname.endsWith('.' + host);
  const isApart = !(at === path || at.startsWith(path.replace(/\/?$/, '/')));
  return isForeign || (isApart && !isExact(name));
}

function clearStore(store: Storage, name: string): void {
  for (const key of Object.keys(store)) if (matchesPattern(key, name)) store.removeItem(key);
}

async function clearDatabases(name: string): Promise<void> {
  const found = (await indexedDB.databases?.()) ?? [{ name }];
  for (const { name: database } of found)
    if (database && matchesPattern(database, name))
      await new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(database);
        // Blocked by a connection that is still open, it goes when the page does.
        request.onsuccess = request.onerror = request.onblocked = resolve;
      });
}

async function clearCaches(name: string): Promise<void> {
  for (const key of await caches.keys()) if (matchesPattern(key, name)) await caches.delete(key);
}

/** `name` fits the worker's script or its scope. */
async function clearWorkers(name: string): Promise<void> {
  for (const worker of await navigator.serviceWorker.getRegistrations()) {
    const { active, waiting, installing, scope } = worker;
    const script = (active ?? waiting ?? installing)?.scriptURL ?? '';
    if (
      [script, scope, new URL(script || scope).pathname].some((text) => matchesPattern(text, name))
    )
      await worker.unregister();
  }
}

const clearers: Record<StorageFact['type'], (fact: StorageFact) => unknown> = {
  cookie: clearCookies,
  localStorage: ({ name }) => clearStore(localStorage, name),
  sessionStorage: ({ name }) => clearStore(sessionStorage, name),
  indexedDB: ({ name }) => clearDatabases(name),
  cacheStorage: ({ name }) => clearCaches(name),
  serviceWorker: ({ name }) => clearWorkers(name),
};

/**
 * Deletes what services have declared to store here, under every domain and path that this page may
 * name. Returns the names of what it may not delete: what belongs to another domain, globs of a path
 * that this page does not see, and cookies that are still there afterwards. HttpOnly cookies are
 * invisible to pages: one that is declared by its exact name and never seen is not told apart from
 * one that is absent.
 */
export async function clearStorage(services: Service[]): Promise<string[]> {
  const left = new Set<string>();
  for (const { storage = [] } of services)
    for (const fact of storage) {
      if (fact.party === 'third') {
        left.add(fact.name);
        continue;
      }
      try {
        await clearers[fact.type]?.(fact);
      } catch {
        // Refused by the browser: there is nothing that this page could have read either.
      }
      if (fact.type !== 'cookie') continue;
      for (const name of cookieNames()) if (matchesPattern(name, fact.name)) left.add(name);
      if (isBeyond(fact)) left.add(fact.name);
    }
  return [...left];
}
