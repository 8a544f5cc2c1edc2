import { html } from 'hono/html';
import type { Outcomes } from '../read-figures.js';
import { cardsTable } from '../../pages/cards-table.js';
import { formattedNumber, percentage } from '../../i18n/format.js';
import { textsOf } from '../../i18n/texts.js';

/** Decisions by outcome, a row per day, month or page. */
export function outcomesTable(
  caption: string,
  first: string,
  rows: ({ label: string } & Outcomes)[],
  lang: string,
) {
  const { outcomes } = textsOf('figures', lang);
  const columns = [
    first,
    ...[outcomes.accepted, outcomes.refused, outcomes.chosen, outcomes.share],
  ];
  const cards = rows.map(({ label, accepted, refused, chosen }) => ({
    head: label,
    cells: [
      ...[accepted, refused, chosen].map((value) => formattedNumber(value, lang)),
      percentage(refused, accepted + refused + chosen, lang),
    ],
  }));
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
    ${cardsTable(caption, columns, cards)}
  </div>`;
}
