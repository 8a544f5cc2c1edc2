import type { Granted, Vendor } from './vendor.js';
import { word } from './vendor.js';

type Clarity = ((...call: unknown[]) => void) & { q?: IArguments[] };

/**
 * Microsoft Clarity, consent API v2: `clarity('consentv2', { ad_Storage, analytics_Storage })`, with
 * a capital S (learn.microsoft.com/en-us/clarity/clarity-consent-api-v2, read on 27 November 2026).
 * There is no default of its own: what is denied is said in the same way. The function that keeps
 * calls until Clarity is there is that of its snippet, which leaves one that it finds.
 */
function consent(granted: Granted): void {
  const page = globalThis as { clarity?: Clarity };
  page.clarity ??= function (..._: unknown[]) {
    // eslint-disable-next-line prefer-rest-params -- what Clarity reads from its queue
    ((page.clarity as Clarity).q ??= []).push(arguments);
  };
  page.clarity('consentv2', {
    ad_Storage: word(granted['ad_Storage']),
    analytics_Storage: word(granted['analytics_Storage']),
  });
}

export const clarity: Vendor = { deny: () => consent({}), tell: consent };
