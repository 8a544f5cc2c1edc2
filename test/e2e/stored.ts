import type { Cookie, Tab, Visitor } from './driver.js';
import { poll } from './poll.js';

/** What the choice cookie says: see the contract of the cookie in the documentation. */
export interface Kept {
  v: number;
  t: number;
  e: number;
  r: string;
  p: Record<string, boolean>;
  s?: Record<string, boolean>;
  m?: Record<string, Record<string, boolean>>;
}

export async function choiceCookie(visitor: Visitor): Promise<Cookie | undefined> {
  return (await visitor.cookies()).find(({ name }) => name === 'eu-consent');
}

/** The content of the choice cookie. Throws where none comes. */
export async function kept(visitor: Visitor): Promise<Kept> {
  const cookie = await poll('a choice cookie', () => choiceCookie(visitor));
  return JSON.parse(decodeURIComponent(cookie.value)) as Kept;
}

/** Everything that this origin keeps on the device, by name. */
export async function onDevice(visitor: Visitor, tab: Tab): Promise<string[]> {
  const cookies = (await visitor.cookies()).map(({ name }) => `cookie ${name}`);
  const others = await tab.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...(await caches.keys()).map((key) => `cacheStorage ${key}`),
  ]);
  return [...cookies, ...others];
}
