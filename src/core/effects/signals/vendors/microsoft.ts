import type { Vendor } from './vendor.js';
import { word } from './vendor.js';

/** Whatever is there now: the queue, or what Microsoft’s script has put in its place. */
function push(command: 'default' | 'update', granted?: boolean): void {
  const page = globalThis as { uetq?: { push(...call: unknown[]): unknown } };
  // Three arguments of their own, not one list.
  (page.uetq ??= [] as unknown[]).push('consent', command, { ad_storage: word(granted) });
}

/**
 * Microsoft Advertising, Universal Event Tracking: `uetq.push('consent', 'default' | 'update',
 * { ad_storage })` (learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_consent, read on
 * 22 November 2026).
 */
export const microsoft: Vendor = {
  deny: () => push('default'),
  tell: (granted) => push('update', granted['ad_storage']),
};
