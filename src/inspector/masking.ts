/**
 * What a report may hold: no query, no fragment, and nothing that looks like somebody's. Names of
 * storage and paths may carry addresses, identifiers and numbers of an account.
 */
export const masked = (text: string): string =>
  text
    .replace(/[^\s/=|]{1,64}(?:@|%40)[^\s/=|]{1,255}/gi, '…')
    .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi, '…')
    .replace(/[\da-f]{16,}/gi, '…')
    .replace(/\d{7,}/g, '…');

/** An address without what follows its path, for people; the page's own host is left out. */
export function addressWithout(address: string): string {
  try {
    const { protocol, host, pathname } = new URL(address, document.baseURI);
    if (!address || !/^https?:$/.test(protocol)) return '';
    return (host === location.host ? '' : host) + pathname;
  } catch {
    return '';
  }
}
