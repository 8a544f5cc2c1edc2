/** Medians, and what is added to the page without a product. */

export function median(values) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A figure of one round by its key: `bytes`, `accept.first`, `cost.main`. */
const of = (round, key) =>
  key.startsWith('cost.') ? round.cost?.[key.slice('cost.'.length)] : round[key];

/** The figures of a key in each round that has one. */
export const all = (rounds, key) =>
  (rounds ?? []).map((round) => of(round, key)).filter(Number.isFinite);

/**
 * @param {Record<string, object[]>} byProduct rounds of each product
 * @returns {(id: string, key: string, isAdded?: boolean) => number | undefined} the median of a
 *   product's rounds; with `isAdded`, less that of the page alone
 */
export const medians = (byProduct) => {
  const own = (id, key) => median(all(byProduct[id], key));
  return (id, key, isAdded = false) => {
    const value = own(id, key);
    if (!isAdded || value === undefined) return value;
    const page = own('baseline', key);
    return page === undefined ? undefined : value - page;
  };
};

/** @typedef {{ label: string, key: string, added?: boolean, digits?: number }} Row of a table */

/** @type {Row[]} Times in milliseconds, heap in kB. */
export const ROWS = [
  { label: 'bytes until the notice can be pressed, added', key: 'noticeBytes', added: true },
  { label: 'requests until the notice can be pressed, added', key: 'noticeRequests', added: true },
  { label: 'bytes, first visit, added', key: 'bytes', added: true },
  { label: 'requests, first visit, added', key: 'requests', added: true },
  { label: 'notice on screen', key: 'noticeHit' },
  { label: 'notice visible', key: 'noticeVisible' },
  { label: 'notice can be pressed', key: 'noticeUsable' },
  { label: 'FCP, added', key: 'fcp', added: true },
  { label: 'LCP, added', key: 'lcp', added: true },
  { label: 'CLS, added', key: 'cls', added: true, digits: 4 },
  { label: 'main thread, added', key: 'cost.main', added: true },
  { label: '· script', key: 'cost.script', added: true },
  { label: '· style and layout', key: 'cost.layout', added: true, digits: 1 },
  { label: 'longest task, over the page’s own', key: 'longest', added: true },
  { label: 'blocking time, added', key: 'blocking', added: true },
  { label: 'heap (kB), added', key: 'cost.heap', added: true },
  { label: 'elements, added', key: 'cost.elements', added: true },
  { label: 'listeners, added', key: 'cost.listeners', added: true },
  { label: 'style recalculations, added', key: 'cost.styles', added: true },
  { label: 'layouts, added', key: 'cost.layouts', added: true },
  { label: 'accept: click → paint', key: 'accept.paint' },
  { label: 'accept: event duration', key: 'accept.event' },
  { label: 'accept → first script', key: 'accept.first' },
  { label: 'accept → last of four scripts', key: 'accept.last' },
  { label: 'preferences: click → paint', key: 'preferences.paint' },
  { label: 'preferences: event duration', key: 'preferences.event' },
  { label: 'preferences usable', key: 'preferences.usable' },
  { label: 'preferences fully opaque', key: 'preferences.visible' },
  { label: 'preferences: bytes', key: 'preferences.bytes' },
  { label: 'preferences usable, pointed at or touched 300 ms before', key: 'warned.usable' },
  { label: 'returning, warm → first script', key: 'warm.first' },
  { label: 'returning, warm → last script', key: 'warm.last' },
  { label: 'returning, cold: bytes, added', key: 'cold.bytes', added: true },
  { label: 'returning, cold → first script', key: 'cold.first' },
  { label: 'returning, cold → last script', key: 'cold.last' },
];
