import type { BrowserContext, Frame } from 'playwright-core';
import type { StorageType } from '../../../src/core/types.js';
import { hostOf, isThird } from './site.js';
import { EVALUATION, within } from './within.js';

/** What is kept at one moment: `SeenStorage` without when and where it was seen. */
export interface Kept {
  type: StorageType;
  name: string;
  domain: string;
  party: 'first' | 'third';
  lifetime?: number;
}

/** In a frame: what it keeps besides cookies. A part that the browser refuses has nothing. */
async function read(): Promise<[type: StorageType, name: string][]> {
  const names = async (type: StorageType, list: () => unknown) => {
    try {
      return ((await list()) as string[]).map((name) => [type, name] as [StorageType, string]);
    } catch {
      return [];
    }
  };
  const lists = await Promise.all([
    names('localStorage', () => Object.keys(localStorage)),
    names('sessionStorage', () => Object.keys(sessionStorage)),
    names('indexedDB', async () => (await indexedDB.databases()).map(({ name }) => name ?? '')),
    names('cacheStorage', () => caches.keys()),
    names('serviceWorker', async () =>
      (await navigator.serviceWorker.getRegistrations()).map(
        ({ active, waiting, installing, scope }) =>
          (active ?? waiting ?? installing)?.scriptURL ?? scope,
      ),
    ),
  ]);
  return lists.flat();
}

/** Everything that is kept: cookies of all hosts, and what each frame can tell. Never rejects. */
export async function readStorage(
  context: BrowserContext,
  frames: Frame[],
  page: string,
): Promise<Kept[]> {
  const now = Date.now() / 1000;
  const cookies = await within(EVALUATION, context.cookies()).catch(() => []);
  const kept = cookies.map(({ name, domain: of, expires }): Kept => {
    const domain = of.replace(/^\./, '');
    const party = isThird(domain, hostOf(page)) ? 'third' : 'first';
    return {
      type: 'cookie',
      name,
      domain,
      party,
      ...(expires > 0 && { lifetime: Math.round(expires - now) }),
    };
  });
  const seen = new Set<string>();
  for (const frame of frames) {
    const domain = hostOf(frame.url());
    if (!domain || seen.has(new URL(frame.url()).origin)) continue;
    seen.add(new URL(frame.url()).origin);
    const party = isThird(domain, hostOf(page)) ? 'third' : 'first';
    const entries = await within(EVALUATION, frame.evaluate(read)).catch(() => []);
    for (const [type, name] of entries) kept.push({ type, name, domain, party });
  }
  return kept;
}
