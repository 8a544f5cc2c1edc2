import type { Vendor } from './vendor.js';

type Method = 'holdConsent' | 'grantConsent' | 'revokeConsent';

/** A call as TikTok’s snippet queues it, in the list that it leaves where it finds one. */
function call(method: Method): void {
  const page = globalThis as {
    ttq?: unknown[] & Partial<Record<Method, () => void>>;
  };
  const ttq = (page.ttq ??= []);
  if (typeof ttq[method] === 'function') ttq[method]();
  else ttq.push([method]);
}

/**
 * TikTok’s pixel: `holdConsent` before anything is sent, then `grantConsent` or `revokeConsent`.
 * These are methods of the snippet that TikTok hands out; its page on them could not be opened
 * (read in copies of the snippet on 27 November 2026).
 */
export const tiktok: Vendor = {
  deny: () => call('holdConsent'),
  tell: (granted) => call(granted['consent'] ? 'grantConsent' : 'revokeConsent'),
};
