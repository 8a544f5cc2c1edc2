import { html } from 'hono/html';
import type { Outcomes } from '../read-figures.js';
import { formattedNumber } from '../../i18n/format.js';
import { textsOf } from '../../i18n/texts.js';
import type { TimeBucket } from './time-buckets.js';

const WIDTH = 480;
const HEIGHT = 160;
const order = ['accepted', 'chosen', 'refused'] as const;

const sum = (outcomes: Outcomes): number => order.reduce((total, key) => total + outcomes[key], 0);

/** A column per day (or month), what was accepted, chosen and refused one on the other. */
export function daysChart(steps: TimeBucket[], lang: string) {
  const highest = Math.max(1, ...steps.map(sum));
  const slot = WIDTH / Math.max(1, steps.length);
  const columns = steps.map((step, index) => {
    let y = HEIGHT;
    return order.map((key) => {
      const height = (step[key] / highest) * HEIGHT;
      y -= height;
      const [x, width] = [index * slot, slot * 0.8];
      return height === 0
        ? ''
        : html`<rect class="${key}" x="${x}" y="${y}" width="${width}" height="${height}"></rect>`;
    });
  });
  return html`<svg
    viewBox="0 -20 ${WIDTH} ${HEIGHT + 44}"
    role="img"
    aria-label="${textsOf('figures', lang).days.chart}"
  >
    <text x="0" y="-6">${formattedNumber(highest, lang)}</text>
    <line class="axis" x1="0" y1="0" x2="${WIDTH}" y2="0"></line>
    ${columns}
    <line class="axis" x1="0" y1="${HEIGHT}" x2="${WIDTH}" y2="${HEIGHT}"></line>
    <text x="0" y="${HEIGHT + 18}">${steps[0]?.label ?? ''}</text>
    <text class="end" x="${WIDTH}" y="${HEIGHT + 18}">${steps.at(-1)?.label ?? ''}</text>
  </svg>`;
}
