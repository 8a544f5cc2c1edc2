import { html } from 'hono/html';
import type { Html } from '../http/answer-page.js';

type Content = Html | string;

export interface CardRow {
  head: Content;
  /** One per column after the first; `wraps` where it is a text of more than a few words. */
  cells: readonly (Content | { wraps: Content })[];
  /** Past its day: told by its words, and seen from afar. */
  isLate?: boolean;
}

const isLong = (cell: Content | { wraps: Content }): cell is { wraps: Content } =>
  typeof cell === 'object' && 'wraps' in cell;

/** A table with row headers, whose rows become cards on narrow screens: each cell then says its column. */
export const cardsTable = (
  caption: string,
  columns: readonly string[],
  rows: readonly CardRow[],
): Html =>
  html`<table class="cards">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ head, cells, isLate }) =>
          html`<tr${isLate ? html` class="late"` : ''}>
            <th scope="row">${head}</th>
            ${cells.map((cell, index) => {
              const label = columns[index + 1] ?? '';
              return isLong(cell)
                ? html`<td class="text" data-label="${label}">${cell.wraps}</td>`
                : html`<td data-label="${label}">${cell}</td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
