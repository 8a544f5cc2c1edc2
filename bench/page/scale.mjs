import { loadavg } from 'node:os';
import { VARIANTS } from './content/model.mjs';
import { cost, life } from './cost.mjs';
import { pathOf } from './files.mjs';
import { shuffled, tried } from './rounds.mjs';
import { visit } from './visit.mjs';

/** Products without a model of services, or that copy another, have nothing to scale. */
const SCALED = ['baseline', 'limpide', 'vcc', 'klaro', 'tarteaucitron'];

/** Services, or gated scripts, of a variant. */
const scriptsOf = (variant) => VARIANTS[variant].scripts.length;
const isOfNodes = (variant) => variant.startsWith('n');

/**
 * The suite `scale`, on the slowed-down phone: many services, many gated scripts, a page that goes
 * on living.
 *
 * @param {Parameters<typeof import('./rounds.mjs').measureRounds>[0]} world
 * @param {{ runs: number, until: number, save: (scale: object) => void }} options
 * @returns by variant (and `life`), by product, the figures of each round
 */
export async function measureScale({ browser, origin, products }, { runs, until, save }) {
  const profile = 'mobile';
  const ids = Object.keys(products).filter((id) => SCALED.includes(id));
  const scale = {};
  const note = (name, id, figures) => ((scale[name] ??= {})[id] ??= []).push(figures);
  for (let round = 1; round <= runs && Date.now() < until; round++) {
    const begun = Date.now();
    for (const variant of Object.keys(VARIANTS))
      for (const id of shuffled(ids, round + 7)) {
        if (isOfNodes(variant) && products[id].gatesMarkup === false) continue;
        const url = origin + pathOf(id, variant);
        const what = { profile, product: products[id], url };
        const waits = { scripts: scriptsOf(variant), limit: isOfNodes(variant) ? 30_000 : 6000 };
        note(
          variant,
          id,
          await tried(`${variant} ${id}`, async () => ({
            ...(await visit(browser, { ...what, ...waits })),
            cost: await cost(browser, what),
          })),
        );
        save(scale);
      }
    for (const id of shuffled(ids, round + 7)) {
      const what = { profile, product: products[id], url: origin + pathOf(id) };
      note('life', id, await tried(`life ${id}`, () => life(browser, what)));
    }
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.error(
      `scale, round ${round} of ${runs}: ${seconds} s, load ${loadavg()[0].toFixed(1)}`,
    );
    save(scale);
  }
  return scale;
}
