import type { GoogleInput } from './types.js';

/** Google reads `arguments` objects in the dataLayer, not arrays. */
export function gtag(..._: unknown[]): void {
  // eslint-disable-next-line prefer-rest-params -- see above
  ((globalThis as { dataLayer?: unknown[] }).dataLayer ??= []).push(arguments);
}

let told: boolean | undefined;

/**
 * The default of Google Consent Mode v2, once a page and before any tag: all seven types denied
 * (developers.google.com/tag-platform/security/guides/consent, read on 27 November 2026). Where the
 * script tag asks for it before the configuration is there, the default is for every region.
 */
export function denyGoogle(google?: GoogleInput | boolean): void {
  if (!google || told) return;
  told = true;
  const { region, waitForUpdate } = google as GoogleInput;
  const denied = 'denied';
  gtag('consent', 'default', {
    ad_storage: denied,
    ad_user_data: denied,
    ad_personalization: denied,
    analytics_storage: denied,
    functionality_storage: denied,
    personalization_storage: denied,
    security_storage: denied,
    ...(region && { region }),
    ...(waitForUpdate && { wait_for_update: waitForUpdate }),
  });
}
