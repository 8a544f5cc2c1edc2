import type { Granted, Vendor } from './vendor.js';

type Call = unknown[];

/** Six months, in hours: Matomo remembers a refusal for 30 years unless told otherwise. */
const SIX_MONTHS = 4380;
const GIVEN: Call = ['setConsentGiven'];

let isGiven = false;

/** A list until Matomo's client has taken it, then the client's own. */
const queue = () => ((globalThis as { _paq?: Call[] })._paq ??= []);

/** Whether Matomo remembers a consent of its own, from before Limpide or beside it. */
function remembers(): boolean {
  try {
    return /(^|; )mtm_(cookie_)?consent=/.test(document.cookie);
  } catch {
    return false;
  }
}

function tell({ consent }: Granted): void {
  const paq = queue();
  if (consent) paq.push(GIVEN);
  else if (Array.isArray(paq) && paq.includes(GIVEN)) paq.splice(paq.indexOf(GIVEN), 1);
  // Before the page's own calls: a consent that Matomo remembers would let them go.
  else if (isGiven || remembers())
    paq[Array.isArray(paq) ? 'unshift' : 'push'](['forgetConsentGiven', SIX_MONTHS]);
  isGiven = !!consent;
}

/**
 * A page's own Matomo snippet: `requireConsent` on each page, `setConsentGiven` after a yes,
 * `forgetConsentGiven` with hours at a withdrawal (developer.matomo.org/guides/tracking-consent and
 * github.com/matomo-org/matomo, js/piwik.js 5.2, read on 27 November 2026). Matomo never remembers it:
 * the choice is kept in one place.
 */
export const matomo: Vendor = {
  deny: () => queue().push(['requireConsent']),
  open: tell,
  tell,
};
