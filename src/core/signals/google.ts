/** Google reads `arguments` objects in the dataLayer, not arrays. */
function gtag(..._: unknown[]): void {
  const page = globalThis as { dataLayer?: unknown[] };
  // eslint-disable-next-line prefer-rest-params -- see above
  (page.dataLayer ??= []).push(arguments);
}

let told = false;
const word = (on?: boolean) => (on ? 'granted' : 'denied');

/**
 * Google Consent Mode v2, all seven types. Without a state, the default: everything denied, once,
 * before any tag; then the state of each type by the purposes that are allowed. Security follows
 * any grant, since no purpose governs it. Basic mode: tags are not loaded before a grant, so that
 * there is nothing to wait for (`wait_for_update`).
 */
export function tellGoogle(allowed?: Record<string, boolean>): void {
  if (told && !allowed) return;
  told = true;
  const { advertising, personalisation, 'audience-advanced': audience } = allowed ?? {};
  const ads = word(advertising);
  const personal = word(personalisation);
  gtag('consent', allowed ? 'update' : 'default', {
    ad_storage: ads,
    ad_user_data: ads,
    ad_personalization: ads,
    analytics_storage: word(audience),
    functionality_storage: personal,
    personalization_storage: personal,
    security_storage: word(advertising || personalisation || audience),
  });
}
