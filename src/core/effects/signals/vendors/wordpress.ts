import type { Granted, Vendor } from './vendor.js';
import { atScripts } from './when-used.js';

interface Page {
  wp_consent_type?: string;
  wp_set_consent?: (category: string, value: 'allow' | 'deny') => void;
  wp_has_consent?: (category: string) => boolean;
}

const CATEGORIES = [
  'functional',
  'preferences',
  'statistics-anonymous',
  'statistics',
  'marketing',
] as const;

/** What is allowed; null before a choice. */
let state: Granted | null = null;
let said: unknown;

/** Once WordPress’s function is there: at once, or after the script that brings it. */
function say(): void {
  const { wp_set_consent: set, wp_has_consent: has } = globalThis as Page;
  if (typeof set !== 'function' || said === state) return;
  said = state;
  for (const category of CATEGORIES)
    if (state) set(category, state[category] ? 'allow' : 'deny');
    // Before a choice nothing is written; what is left of one that has ended is taken back.
    else if (has?.(category)) set(category, 'deny');
}

/**
 * The WP Consent API: `wp_consent_type` and its event, then `wp_set_consent(category, 'allow' |
 * 'deny')`, which keeps a cookie for each (github.com/WordPress/wp-consent-level-api,
 * assets/js/wp-consent-api.js at 380a513, read on 27 November 2026).
 */
export const wordpress: Vendor = {
  deny() {
    (globalThis as Page).wp_consent_type = 'optin';
    document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
    said = undefined;
    say();
    atScripts(say);
  },
  tell(granted) {
    // What is allowed by name is allowed without it.
    state = {
      ...granted,
      'statistics-anonymous': granted['statistics-anonymous'] || granted['statistics'] || false,
    };
    say();
  },
};
