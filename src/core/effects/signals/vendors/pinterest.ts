import type { Vendor } from './vendor.js';
import { whenUsed } from './when-used.js';

const pintrk = whenUsed('pintrk');

/**
 * Pinterest’s tag: `pintrk('setconsent', true | false)`, before `load`; `false` keeps events back and
 * deletes what the tag has stored. Its own extension for WooCommerce makes that call
 * (github.com/woocommerce/pinterest-for-woocommerce, src/Tracking/Tag.php; the call and what it does
 * are told of help.pinterest.com/en/business/article/install-the-base-code, which we could not open:
 * 27 November 2026).
 */
export const pinterest: Vendor = {
  deny: () => pintrk('setconsent', false),
  tell: (granted) => pintrk('setconsent', granted['consent']),
};
