import type { Granted, Vendor } from './vendor.js';
import { atScripts } from './when-used.js';

type Mode = 'opt-in' | 'essential' | 'opt-out';
interface Page {
  pa?: { consent?: { setMode(mode: Mode): void } };
  pdl?: {
    requireConsent?: unknown;
    consent?: { products?: string[]; defaultPreset?: Record<string, Mode> };
  };
}

let mode: Mode;
let said: Mode | undefined;

/** Once Piano is there, which remembers a mode of its own; before it, the mode that it begins with. */
function say(): void {
  const page = globalThis as Page;
  const { consent } = page.pa ?? {};
  if (consent?.setMode) {
    if (said === mode) return;
    said = mode;
    return consent.setMode(mode);
  }
  const pdl = (page.pdl ??= {});
  pdl.requireConsent ??= 'v2';
  pdl.consent ??= {};
  pdl.consent.products ??= ['PA'];
  pdl.consent.defaultPreset = { ...pdl.consent.defaultPreset, PA: mode };
}

/** `audience-advanced` is `opt-in`; exempt measurement alone `essential`; neither, `opt-out`. */
function set(granted: Granted): void {
  mode = granted['opt-in'] ? 'opt-in' : granted['essential'] ? 'essential' : 'opt-out';
  say();
}

/**
 * Piano Analytics 6.8 and later: `pa.consent.setMode('opt-in' | 'essential' | 'opt-out')`, and
 * `pdl.consent.defaultPreset` for the mode that it begins with
 * (developers.atinternet-solutions.com/piano-analytics/data-collection/how-to-send-events/consent and
 * github.com/at-internet/piano-analytics-js, src/business/privacy, read on 27 November 2026).
 * `essential` must have been agreed with Piano.
 */
export const piano: Vendor = {
  deny: () => atScripts(say),
  open: set,
  tell: set,
};
