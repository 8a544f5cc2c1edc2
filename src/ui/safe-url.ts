/**
 * The address if a link of ours may carry it: https, mailto, tel, or the page's own origin.
 * Undefined otherwise, and then the caller shows plain text.
 */
export function safeUrl(address: string | undefined): string | undefined {
  if (!address) return undefined;
  let url: URL;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    return undefined;
  }
  const same = url.origin === new URL(document.baseURI).origin;
  return same || ['https:', 'mailto:', 'tel:'].includes(url.protocol) ? address : undefined;
}
