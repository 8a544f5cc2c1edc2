import { loadavg } from 'node:os';
import { pathOf } from './files.mjs';
import { cost } from './cost.mjs';
import { visit } from './visit.mjs';

/** In another order each round, the same in each run. */
export function shuffled(list, seed) {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    const other = seed % (at + 1);
    [out[at], out[other]] = [out[other], out[at]];
  }
  return out;
}

/** What failed is said and is no figure. */
export async function tried(what, run) {
  const load = loadavg()[0];
  try {
    const figures = await run();
    if (figures.error) console.error(`${what}: ${figures.error}`);
    return { ...figures, load };
  } catch (error) {
    console.error(`${what}: ${error}`);
    return { error: String(error).slice(0, 300), load };
  }
}

/**
 * The suite `main`: each round visits the page of each product, then measures what its first visit
 * costs, in each profile.
 *
 * @param {{ browser: import('playwright-core').Browser, origin: string, products: Record<string, import('./products/index.mjs').Product> }} world
 * @param {{ profiles: string[], runs: number, until: number, save: (main: object) => void }} options
 *   no round begins after `until` (ms since 1970)
 * @returns by profile, by product, the figures of each round: `{ mobile: { vcc: [{…}] } }`
 */
export async function measureRounds({ browser, origin, products }, options) {
  const ids = Object.keys(products);
  const main = Object.fromEntries(
    options.profiles.map((profile) => [profile, Object.fromEntries(ids.map((id) => [id, []]))]),
  );
  const what = (profile, id) => ({ profile, product: products[id], url: origin + pathOf(id) });
  // Not counted: the first use of a product compresses its files, and warms the browser.
  for (const id of ids) await tried(`${id}, unmeasured`, () => visit(browser, what('desktop', id)));
  for (let round = 1; round <= options.runs && Date.now() < options.until; round++)
    for (const profile of options.profiles) {
      const begun = Date.now();
      for (const id of shuffled(ids, round))
        main[profile][id].push(
          await tried(`${profile} ${id}`, () => visit(browser, what(profile, id))),
        );
      for (const id of shuffled(ids, round + 100))
        Object.assign(
          main[profile][id].at(-1),
          await tried(`${profile} ${id}`, async () => ({
            cost: await cost(browser, what(profile, id)),
          })),
        );
      const seconds = Math.round((Date.now() - begun) / 1000);
      console.error(
        `${profile}, round ${round} of ${options.runs}: ${seconds} s, load ${loadavg()[0].toFixed(1)}`,
      );
      options.save(main);
    }
  return main;
}
