import type { Page } from 'playwright-core';
import { EVALUATION, within } from './within.js';

/** What is no page, or would end something. */
const NOT_A_PAGE =
  /\.(pdf|zip|gz|jpe?g|png|gif|webp|svg|mp[34]|webm|xml|json|csv|ics|docx?|xlsx?|css|js)$|log-?out|sign-?out|d[ée]connexion|unsubscribe|desabonn/i;

/** A page of the site, without its fragment; undefined for anything else. */
function pageOf(address: string, base: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  if (url.origin !== new URL(base).origin || NOT_A_PAGE.test(decodeURI(url.pathname)))
    return undefined;
  url.hash = '';
  return url.href;
}

async function read(url: string, timeout: number): Promise<string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeout) });
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}

const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(([, url = '']) =>
    url.replaceAll('&amp;', '&'),
  );

/** The pages that a site's `sitemap.xml` names, three sitemaps deep at most. */
export async function sitemapPages(url: string, timeout: number): Promise<string[]> {
  const xml = await read(new URL('/sitemap.xml', url).href, timeout);
  const found = locations(xml);
  const isIndex = xml.includes('<sitemapindex');
  const own = isIndex
    ? (
        await Promise.all(
          found
            .filter((each) => URL.canParse(each) && new URL(each).origin === new URL(url).origin)
            .slice(0, 3)
            .map((each) => read(each, timeout)),
        )
      ).flatMap(locations)
    : found;
  return own.flatMap((each) => pageOf(each, url) ?? []);
}

/** In the page: where its links lead. */
const links = (): string[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([download])')].map(
    ({ href }) => href,
  );

/** The pages of the site that a page links to. Never rejects. */
export async function linkedPages(page: Page, base: string): Promise<string[]> {
  const found = await within(EVALUATION, page.evaluate(links)).catch(() => []);
  return found.flatMap((each) => pageOf(each, base) ?? []);
}

/** Adds pages to those to visit, one for each path, up to so many. */
export function enqueue(pages: string[], found: readonly string[], most: number): void {
  const paths = new Set(pages.map((each) => new URL(each).pathname));
  for (const each of found) {
    const { pathname } = new URL(each);
    if (pages.length >= most || paths.has(pathname)) continue;
    paths.add(pathname);
    pages.push(each);
  }
}
