import type { Consent } from '../consent.js';

/** The seven types of Google Consent Mode v2. */
const TYPES =
  'ad_storage ad_user_data ad_personalization analytics_storage functionality_storage personalization_storage security_storage';

/** The purpose that grants a type; security follows any grant. */
const purposeOf = (type: string) =>
  type[0] == 's'
    ? /./
    : type[1] == 'd'
      ? /^advertising/
      : type[1] == 'n'
        ? /-advanced/
        : /^personal/;

let sent = false;

/** Google reads `arguments` objects in the dataLayer, not arrays. */
function gtag(..._: unknown[]): void {
  const page = globalThis as { dataLayer?: unknown[] };
  // eslint-disable-next-line prefer-rest-params -- see above
  (page.dataLayer ??= []).push(arguments);
}

const states = (granted: string[]) =>
  Object.fromEntries(
    TYPES.split(' ').map((type) => [
      type,
      granted.some((purpose) => purposeOf(type).test(purpose)) ? 'granted' : 'denied',
    ]),
  );

/** All seven types denied, before any tag: what Google asks to come first in the dataLayer. */
export function defaultGoogle(): void {
  if (!sent) gtag('consent', 'default', { ...states([]), wait_for_update: 500 });
  sent = true;
}

/** Tells Google the state of each type, by the purposes that a consent has granted. */
export const updateGoogle = (consent: Consent): void =>
  gtag(
    'consent',
    'update',
    states(
      consent.config.purposes
        .filter((purpose) => purpose.basis == 'consent' && consent.allowed[purpose.id])
        .map(({ id }) => id),
    ),
  );
