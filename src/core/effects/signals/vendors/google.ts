import type { GoogleInput } from '../../../signals/types.js';
import type { Vendor } from './vendor.js';
import { gtag } from '../../../signals/google.js';
import { word } from './vendor.js';

/**
 * Google Consent Mode v2 after the default: `gtag('consent', 'update', …)` with all seven types, on
 * each page and after each change
 * (developers.google.com/tag-platform/security/guides/consent, read on 27 November 2026). What is
 * `set` comes before any tag that waits for us. Basic mode: none is loaded before a grant.
 */
export const google: Vendor = {
  deny(options: GoogleInput) {
    if (options.adsDataRedaction) gtag('set', 'ads_data_redaction', true);
    if (options.urlPassthrough) gtag('set', 'url_passthrough', true);
  },
  tell(granted) {
    gtag(
      'consent',
      'update',
      Object.fromEntries(Object.entries(granted).map(([type, on]) => [type, word(on)])),
    );
  },
};
