import { getDomain } from 'tldts';

/**
 * What belongs together on the web: the registrable domain, by the public suffix list with its private
 * part, or the host itself where it has none (an address, `localhost`).
 */
export const siteOf = (host: string): string =>
  getDomain(host, { allowPrivateDomains: true }) ?? host;

/** Host of an address; empty where it has none (`data:`, `blob:`). */
export const hostOf = (address: string): string =>
  /^(https?|wss?):/.test(address) && URL.canParse(address) ? new URL(address).hostname : '';

/** Whether a host is another's, seen from a page. */
export const isThird = (host: string, page: string): boolean =>
  host !== '' && siteOf(host) !== siteOf(page);

/** A source of the configuration (`*.example`, `https://x.example:8443`) against a host. */
export function matchesHost(host: string, source: string): boolean {
  const bare = source.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/(:(\d+|\*))?(\/.*)?$/, '');
  return bare.startsWith('*.') ? host.endsWith(bare.slice(1)) : host === bare;
}
