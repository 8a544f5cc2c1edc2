/** What other consent platforms put into a page, by their names. */
const GLOBALS: Record<string, string> = {
  Didomi: 'Didomi',
  axeptioSDK: 'Axeptio',
  Cookiebot: 'Cookiebot',
  OneTrust: 'OneTrust',
  tarteaucitron: 'tarteaucitron',
  orejime: 'Orejime',
  Orejime: 'Orejime',
  klaro: 'Klaro',
  __tcfapi: 'IAB TCF',
};

const page = globalThis as unknown as Record<string, unknown>;

/** An element whose id is such a name shows itself under it, and is no platform. */
const isPlatform = (value: unknown) =>
  typeof value === 'function' ||
  (typeof value === 'object' &&
    value !== null &&
    !(value instanceof Node) &&
    !(value instanceof HTMLCollection));

let named = false;

/**
 * The other consent platform that is on this page by now, named in the console once. Two that ask
 * the same people cannot both be right: beside another one, no notice of ours is shown and no vendor
 * is signalled a grant; refusals made here are signalled all the same.
 */
export function otherPlatform(): string | undefined {
  const found = Object.keys(GLOBALS).find((name) => isPlatform(page[name]));
  if (!found) return;
  if (!named)
    console.warn(
      `[limpide] Another consent platform is on this page: ${GLOBALS[found]} (window.${found}). Limpide shows no notice beside it, and grants nothing in its signals: keep one of the two.`,
    );
  named = true;
  return GLOBALS[found];
}
