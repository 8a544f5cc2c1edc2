import { ROWS, all, median, medians } from './figures.mjs';
import { isRival, products } from './products/index.mjs';
import { perNode, scaleTargets, shareOf, surfaceTargets, targets } from './targets.mjs';

const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `|---|${'--:|'.repeat(head.length - 1)}`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
const shown = (value, digits = 0) => (value === undefined ? '–' : value.toFixed(digits));
const isOurs = (id) => Boolean(products[id].ours);

/** A product's name, with the version that was measured. */
const titled = (result, id) => `${products[id].label} ${result.versions[id] ?? ''}`.trim();

/** The cells of a line: values, and in brackets how many times the best rival's they are. */
function compared(values, ids, digits) {
  const rivals = ids.filter((id) => isRival(id) && Number.isFinite(values[id]));
  const least = Math.min(...rivals.map((id) => values[id]));
  return ids.map((id) => {
    const value = shown(values[id], digits);
    if (isRival(id) && values[id] === least) return `**${value}**`;
    const ratio = values[id] / least;
    return Number.isFinite(ratio) && least > 0 ? `${value} (${ratio.toFixed(2)}×)` : value;
  });
}

function comparison(result, profile) {
  const rounds = result.main[profile];
  const ids = Object.keys(rounds).filter((id) => id !== 'baseline');
  const value = medians(rounds);
  const rows = ROWS.map(({ label, key, added, digits }) => {
    const values = Object.fromEntries(ids.map((id) => [id, value(id, key, added)]));
    return [label, ...compared(values, ids, digits)];
  });
  const page = (key) => shown(value('baseline', key));
  return `### ${profile}

${table([`median of ${rounds.baseline.length}`, ...ids.map((id) => titled(result, id))], rows)}

The page alone: FCP ${page('fcp')} ms, LCP ${page('lcp')} ms, main thread ${page('cost.main')} ms, longest task ${page('longest')} ms, ${page('bytes')} bytes of HTML.`;
}

const outcomes = (title, list) => {
  const word = { true: 'met', false: '**missed**', undefined: 'not measured' };
  const reached = list.filter(({ met }) => met).length;
  return `${title}: ${reached} of ${list.length}.

${table(
  ['target', 'figure', ''],
  list.map(({ target, figure, met }) => [target, figure, word[met]]),
)}`;
};

function circumstances({ date, machine, chromium, node, load, release }) {
  const loads = [...load].sort((a, b) => a - b);
  const range = loads.length > 0 ? `${loads[0].toFixed(1)} to ${loads.at(-1).toFixed(1)}` : '–';
  return `Measured on ${date.slice(0, 10)} by \`npm run bench\`: ${machine.cpu}, ${machine.cores} cores, ${machine.memory} GB, ${machine.system}; load average ${range} during the run; Chromium ${chromium}, Node ${node}, Limpide ${release}. Bold: the best rival; in brackets, how many times the best rival.`;
}

/** The tables of the suite `main`, as Markdown. */
export function mainTables(result) {
  const ours = Object.keys(result.versions).filter(isOurs);
  const reached = result.main.mobile
    ? ours.map((id) =>
        outcomes(`**Targets**, mobile, ${products[id].label}`, targets(result.main.mobile, id)),
      )
    : [];
  const compared = Object.keys(result.main).map((profile) => comparison(result, profile));
  return [circumstances(result), ...compared, ...reached].join('\n\n');
}

const SCALE_ROWS = [
  ['main thread added', 'cost.main', true],
  ['heap added (kB)', 'cost.heap', true],
  ['notice can be pressed', 'noticeUsable'],
  ['longest task, over the page’s own', 'longest', true],
  ['accept: click → paint', 'accept.paint'],
  ['accept → last script', 'accept.last'],
  ['accept: longest task', 'accept.longest'],
  ['preferences usable', 'preferences.usable'],
  ['returning, warm → last script', 'warm.last'],
];
const TITLES = {
  s6: '6 services',
  s60: '60 services',
  s600: '600 services',
  n1000: '1,000 gated scripts',
  n10000: '10,000 gated scripts',
};

/** The tables of the suite `scale`, as Markdown. */
export function scaleTables(result) {
  const { scale } = result;
  const ids = Object.keys(products).filter((id) => scale.s6[id] && id !== 'baseline');
  const rows = Object.entries(TITLES)
    .filter(([variant]) => scale[variant])
    .flatMap(([variant, title]) => {
      const value = medians(scale[variant]);
      return SCALE_ROWS.map(([label, key, added]) => [
        `${title}: ${label}`,
        ...ids.map((id) => shown(value(id, key, added))),
      ]);
    });
  const nodes = ['n1000', 'n10000'].map((variant) => [
    `${TITLES[variant]}: main thread for each`,
    ...ids.map((id) => shown(perNode(scale, id, variant), 3)),
  ]);
  const value = medians(scale.life ?? {});
  const lives = [
    [
      '1,000 gated scripts added one by one: main thread',
      ...ids.map((id) => shown(value(id, 'added', true))),
    ],
    [
      'a page that changes 200 times a second: main thread, %',
      ...ids.map((id) => shown(100 * (shareOf(scale.life, id) ?? NaN), 2).replace('NaN', '–')),
    ],
  ];
  const ours = ids.filter(isOurs);
  return [
    circumstances(result),
    table(
      [`mobile, median of ${scale.s6.baseline.length}`, ...ids.map((id) => titled(result, id))],
      [...rows, ...nodes, ...lives],
    ),
    ...ours.map((id) => outcomes(`**Targets**, ${products[id].label}`, scaleTargets(scale, id))),
  ].join('\n\n');
}

const SURFACES = [
  ['policy with its markup in the page, readable', 'static', 'readable'],
  ['policy with its markup in the page, the element in its place', 'static', 'usable'],
  ['policy by its element alone, readable', 'policy', 'readable'],
  ['policy by its element alone, usable', 'policy', 'usable'],
  ['200 kB of policy searched: what is found is in the page', 'policy', 'found'],
  ['200 kB of policy searched: and painted', 'policy', 'painted'],
  ['rights form usable', 'rights', 'usable'],
];

/** The surfaces that a page is visited for, on a telephone, with an empty cache. */
export function surfacesTables(result) {
  const { surfaces } = result;
  const rows = SURFACES.map(([label, surface, key]) => [
    label,
    shown(median(all(surfaces[surface], key))),
    shown(Math.max(...all(surfaces[surface], key))),
  ]);
  const title = `mobile, ms, ${surfaces.rights.length} visits`;
  return [
    circumstances(result),
    table([title, 'median', 'most'], rows),
    outcomes('**Targets**', surfaceTargets(surfaces)),
  ].join('\n\n');
}
