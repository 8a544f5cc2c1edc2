import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesUnder } from '../../scripts/lib/files.mjs';
import { FRAMES, VARIANTS, model, noting } from './content/model.mjs';
import { STYLES, page } from './content/page.mjs';
import { picture } from './content/picture.mjs';
import { OURS } from './ours.mjs';
import { products } from './products/index.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));

const ofPackage = ({ package: name, files = {} }) =>
  Object.entries(files).map(([as, path]) => [
    as,
    readFileSync(join(HERE, 'node_modules', name, path)),
  ]);
const ofOurs = () =>
  filesUnder(OURS, '.js').map((path) => [path.slice(OURS.length + 1), readFileSync(path)]);

/** A product's files and its page, for one model. */
function site(id, product, told, variant) {
  const folder = `/p/${id}/${variant}/`;
  const own = product.ours ? ofOurs() : ofPackage(product);
  return [
    ...[...own, ...Object.entries(product.made?.(told) ?? {})].map(([name, body]) => [
      `${folder}${name}`,
      body,
    ]),
    [pathOf(id, variant), page(product, told, folder)],
  ];
}

/** Address of a product's page. */
export const pathOf = (id, variant = 'main') => `/${id}/${variant}.html`;

/**
 * Everything the measured site answers, by path.
 *
 * @param {string[]} ids of the products
 * @param {string[]} variants of the page: `main`, and those of the suite `scale`
 * @param {string} origin of the site
 * @returns {Map<string, string | Buffer>}
 */
export function files(ids, variants, origin) {
  const all = [
    ['/site.css', STYLES],
    ['/hero.png', picture()],
    ...['heatmap', 'pixel', 'ads'].map((key) => [`/third/${key}.js`, `${noting(key)};`]),
    ...FRAMES.map(({ id, title }) => [
      `/embed/${id}.html`,
      `<!doctype html><title>${title}</title><body style="background:#345;color:#fff">${title}`,
    ]),
  ];
  for (const id of ids)
    for (const variant of variants)
      all.push(...site(id, products[id], model(origin, VARIANTS[variant]), variant));
  return new Map(all);
}
