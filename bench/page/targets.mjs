import { all, median, medians } from './figures.mjs';
import { isRival } from './products/index.mjs';

/**
 * What ours must reach on the slowed-down phone, and whether it did.
 *
 * @typedef {{ target: string, figure: string, met: boolean | undefined }} Outcome `undefined`
 *   where a rival that the target names was not measured
 */

const shown = (value) => (value === undefined ? '–' : String(Math.round(value * 100) / 100));

/** Whether a figure is at most so much. */
const atMost = (target, figure, limit, unit = '') => ({
  target,
  figure: `${shown(figure)}${unit} of ${shown(limit)}${unit}`,
  met: figure === undefined || limit === undefined ? undefined : figure <= limit,
});
/** What seems to be less than the page alone is noise. */
const notLess = (value) => (value === undefined ? undefined : Math.max(0, value));
const times = (factor, value) => (value === undefined ? undefined : factor * value);

/** The least of the rivals' medians. */
function best(median, ids, key, added) {
  const values = ids
    .filter(isRival)
    .map((id) => median(id, key, added))
    .filter(Number.isFinite);
  return values.length > 0 ? Math.min(...values) : undefined;
}

/**
 * @param {Record<string, object[]>} rounds of the mobile profile, by product
 * @param {string} ours id
 * @returns {Outcome[]}
 */
export function targets(rounds, ours) {
  const value = medians(rounds);
  const ids = Object.keys(rounds);
  const mine = (key, added) => value(ours, key, added);
  const least = (key, added) => best(value, ids, key, added);
  /** @returns {Outcome} where ours may be so many times the other's */
  const against = (label, factor, name, key, { added, unit, than = key } = {}) => {
    const found = name === 'best' ? least(than, added) : value(name, than, added);
    const other = added ? notLess(found) : found;
    const named = { best: 'the best', vcc: 'vanilla-cookieconsent', osano: 'Osano' }[name];
    return atMost(`${label} ≤ ${factor} × ${named}`, mine(key, added), times(factor, other), unit);
  };
  const ms = { unit: ' ms' };
  const added = { added: true, unit: ' ms' };
  return [
    against('bytes until the notice can be pressed', 1, 'osano', 'noticeBytes', { added: true }),
    against('bytes, the whole first visit', 1, 'osano', 'bytes', { added: true }),
    against('bytes, returning, cold', 0.3, 'vcc', 'cold.bytes', { added: true }),
    ...['fcp', 'lcp'].flatMap((key) => [
      atMost(`${key.toUpperCase()} added ≤ 20 ms`, mine(key, true), 20, ' ms'),
      atMost(
        `${key.toUpperCase()} added ≤ vanilla-cookieconsent, or nothing`,
        mine(key, true),
        notLess(value('vcc', key, true)),
        ' ms',
      ),
    ]),
    against('notice can be pressed', 0.85, 'vcc', 'noticeUsable', ms),
    against('main thread added', 1, 'osano', 'cost.main', added),
    against('main thread added', 0.6, 'vcc', 'cost.main', added),
    atMost('longest task ≤ 50 ms over the page’s own', mine('longest', true), 50, ' ms'),
    against('style and layout added', 1.2, 'best', 'cost.layout', added),
    against('accept: event duration', 0.9, 'vcc', 'accept.event', ms),
    against('accept → first script', 1.05, 'best', 'accept.first', ms),
    against('accept → last script', 1.05, 'best', 'accept.last', ms),
    against('manager usable', 1.5, 'vcc', 'preferences.usable', ms),
    against(
      'manager usable, touched 300 ms before, against its cold opening:',
      0.6,
      'vcc',
      'warned.usable',
      {
        unit: ' ms',
        than: 'preferences.usable',
      },
    ),
    against('returning, warm → first script', 1, 'best', 'warm.first', ms),
    against('returning, cold → last script', 1, 'best', 'cold.last', ms),
    against('heap added', 1, 'vcc', 'cost.heap', { added: true, unit: ' kB' }),
  ];
}

/** Share of the main thread that a product's code takes of a page that changes without end. */
export const shareOf = (life, id) => median((life?.[id] ?? []).map(({ share }) => share));

/** Main thread for each gated script that the page holds, ms. */
export const perNode = (scale, id, variant) => {
  const value = medians(scale[variant] ?? {})(id, 'cost.main', true);
  return value === undefined ? undefined : value / Number(variant.slice(1));
};

/**
 * @param {Record<string, Record<string, object[]>>} scale rounds by variant and product
 * @param {string} ours id
 * @returns {Outcome[]}
 */
export function scaleTargets(scale, ours) {
  const thousand = medians(scale.n1000 ?? {});
  const opened = all(scale.s600?.[ours], 'preferences.usable');
  const share = shareOf(scale.life, ours);
  const others = Object.keys(scale.n1000 ?? {})
    .filter(isRival)
    .map((id) => perNode(scale, id, 'n1000'))
    .filter(Number.isFinite);
  const unlike = times(1.2, perNode(scale, ours, 'n1000'));
  return [
    atMost(
      'a gated script of 10,000 costs no more than one of 1,000 (and a fifth), main thread',
      perNode(scale, ours, 'n10000'),
      unlike,
      ' ms',
    ),
    atMost(
      'a gated script of 1,000 ≤ the best, main thread',
      perNode(scale, ours, 'n1000'),
      others.length > 0 ? Math.min(...others) : undefined,
      ' ms',
    ),
    atMost(
      '1,000 gated scripts: longest task at the start ≤ 50 ms over the page’s own',
      thousand(ours, 'longest', true),
      50,
      ' ms',
    ),
    atMost(
      '1,000 gated scripts: longest task when they are accepted ≤ 50 ms',
      thousand(ours, 'accept.longest'),
      50,
      ' ms',
    ),
    atMost('a page that changes 200 times a second: main thread < 1 %', times(100, share), 1, ' %'),
    atMost(
      `manager of 600 services usable in 200 ms in each of ${opened.length} visits`,
      opened.length > 0 ? Math.max(...opened) : undefined,
      200,
      ' ms',
    ),
  ];
}

/**
 * @param {Record<string, object[]>} surfaces rounds by surface
 * @returns {Outcome[]}
 */
export function surfaceTargets({ rights, policy }) {
  const middle = (rounds, key) => median(all(rounds, key));
  return [
    atMost('rights form usable in 1,000 ms, cold', middle(rights, 'usable'), 1000, ' ms'),
    atMost('200 kB of policy searched in 50 ms', middle(policy, 'found'), 50, ' ms'),
  ];
}
