import { html } from 'hono/html';
import type { Figures } from '../read-figures.js';
import type { Site } from '../../sites/sites.js';
import { percentage } from '../../i18n/format.js';
import { interpolate, textsOf } from '../../i18n/texts.js';
import { purposeName } from './purpose-name.js';

const ROW = 44;
const WIDTH = 480;

/** A bar per purpose, refused beside accepted. The table beside it says the same in words. */
export function purposesChart(purposes: Figures['purposes'], site: Site, lang: string) {
  const { purposes: words } = textsOf('figures', lang);
  const bars = purposes.map(({ id, accepted, refused }, row) => {
    const total = accepted + refused;
    const width = total === 0 ? 0 : (accepted / total) * WIDTH;
    const y = row * ROW;
    return html`<g>
      <text x="0" y="${y + 14}">
        ${interpolate(words.bar, {
          name: purposeName(id, site, lang),
          accepted: percentage(accepted, total, lang),
          refused: percentage(refused, total, lang),
        })}
      </text>
      <rect class="accepted" x="0" y="${y + 20}" width="${width}" height="16"></rect>
      <rect class="refused" x="${width}" y="${y + 20}" width="${WIDTH - width}" height="16"></rect>
    </g>`;
  });
  return html`<svg
    viewBox="0 0 ${WIDTH} ${purposes.length * ROW}"
    role="img"
    aria-label="${words.chart}"
  >
    ${bars}
  </svg>`;
}
