import { html } from 'hono/html';
import type { Figures } from '../figures/read-figures.js';
import type { Site } from '../sites.js';
import { share } from './format.js';
import { purposeName } from './purpose-name.js';
import { thin } from './spaces.js';

const ROW = 44;
const WIDTH = 480;

/** A bar per purpose, refused beside accepted. The table beside it says the same in words. */
export function purposesChart(purposes: Figures['purposes'], site: Site) {
  const bars = purposes.map(({ id, accepted, refused }, row) => {
    const total = accepted + refused;
    const width = total === 0 ? 0 : (accepted / total) * WIDTH;
    const y = row * ROW;
    return html`<g>
      <text x="0" y="${y + 14}">
        ${purposeName(id, site)}${thin}: ${share(accepted, total)} autorisé,
        ${share(refused, total)} refusé
      </text>
      <rect class="accepted" x="0" y="${y + 20}" width="${width}" height="16"></rect>
      <rect class="refused" x="${width}" y="${y + 20}" width="${WIDTH - width}" height="16"></rect>
    </g>`;
  });
  return html`<svg
    viewBox="0 0 ${WIDTH} ${purposes.length * ROW}"
    role="img"
    aria-label="Part des décisions qui autorisent chaque finalité. Les mêmes chiffres sont dans le tableau."
  >
    ${bars}
  </svg>`;
}
