import type { Vendor } from './vendor.js';
import { whenUsed } from './when-used.js';

const fbq = whenUsed('fbq');

/**
 * Meta’s pixel: `fbq('consent', 'revoke')` before `init` on every page, `grant` once it is given
 * (developers.facebook.com/docs/meta-pixel/implementation/gdpr, read on 27 November 2026). The
 * Conversions API, from server to server, is not governed by it.
 */
export const meta: Vendor = {
  deny: () => fbq('consent', 'revoke'),
  tell: (granted) => fbq('consent', granted['consent'] ? 'grant' : 'revoke'),
};
