import { baseline } from './baseline.mjs';
import { floor } from './floor.mjs';
import { klaro } from './klaro.mjs';
import { limpide, limpideByUrl, limpidePreloaded } from './limpide.mjs';
import { osano } from './osano.mjs';
import { tarteaucitron } from './tarteaucitron.mjs';
import { vanillaCookieconsent } from './vanilla-cookieconsent.mjs';

/**
 * What is measured of a product.
 *
 * @typedef {object} Selectors `host >>> inner` crosses an open shadow root
 * @property {string} accept the button that accepts everything
 * @property {string} [customise] the button that opens the preferences; none where there are none
 * @property {string} [opened] a button that can be pressed as soon as they are open
 * @property {string} [listenRoot] the highest ancestor whose listener counts as the button's own;
 *   the document where it is left out
 *
 * @typedef {object} Product
 * @property {string} label
 * @property {boolean} [ours]
 * @property {string} [package] on npm
 * @property {boolean} [gatesMarkup] false where it does not open scripts that the page holds
 * @property {Record<string, string>} [files] of the package, by name under the product's folder
 * @property {(model: import('../content/model.mjs').Model) => Record<string, string>} [made] files
 *   that an integrator writes, by name
 * @property {(folder: string, model: import('../content/model.mjs').Model) => string} [head]
 * @property {(folder: string, model: import('../content/model.mjs').Model) => string} [foot] before
 *   the end of the body
 * @property {(script: import('../content/model.mjs').Script, category: string) => string} script
 *   markup of one that waits
 * @property {(frame: import('../content/model.mjs').Frame, model: import('../content/model.mjs').Model) => string} frame
 * @property {Selectors} [selectors] none for the page alone
 */

/** @type {Record<string, Product>} */
export const products = {
  baseline,
  floor,
  limpide,
  'limpide-url': limpideByUrl,
  'limpide-preload': limpidePreloaded,
  vcc: vanillaCookieconsent,
  klaro,
  tarteaucitron,
  osano,
};

/** Neither the page alone, nor what is written by hand, nor ours. */
export const isRival = (id) => Boolean(products[id].package);
