import { html } from 'hono/html';
import type { Outcomes } from '../figures/read-figures.js';
import { cardsTable } from './cards-table.js';
import { number, share } from './format.js';

/** Decisions by outcome, a row per day, month or page. */
export function outcomesTable(
  caption: string,
  first: string,
  rows: ({ label: string } & Outcomes)[],
) {
  const columns = [first, 'Tout accepté', 'Tout refusé', 'Choix détaillé', 'Part de refus'];
  const cards = rows.map(({ label, accepted, refused, chosen }) => ({
    head: label,
    cells: [
      ...[accepted, refused, chosen].map(number),
      share(refused, accepted + refused + chosen),
    ],
  }));
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
    ${cardsTable(caption, columns, cards)}
  </div>`;
}
