import type { Consent } from '../../consent.js';

/** What signals speak of: which purposes are allowed. */
export const stateOf = ({ config, allowed }: Consent): string =>
  config.purposes.map(({ id }) => Number(allowed[id])).join('');

/**
 * Whether a signal of what is allowed now is still due. A choice is in force before the paint
 * and told after it: until then it opens nothing, since the page may change in between.
 */
export const isHeld = (consent: Consent): boolean =>
  !!consent.config.signals && consent.told !== stateOf(consent);
