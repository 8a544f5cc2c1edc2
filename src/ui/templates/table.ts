// Roles that look redundant are lost with `display: block`, which makes the cards.
/* eslint lit-a11y/no-redundant-role: off */
import { html, type TemplateResult } from 'lit';

/** What a cell may hold: text, or a template of ours (a link, a list). */
export type Cell = string | TemplateResult;

export interface TableOptions {
  caption: string;
  /** Names of the columns. */
  head: string[];
  /** Rows in the order of the columns; the first cell is the row's header. */
  rows: Cell[][];
}

/**
 * A table with column and row headers. The roles are written out because a table laid out as cards
 * loses the native ones. Styles: `styles/table.ts`.
 */
export const tableTemplate = ({ caption, head, rows }: TableOptions): TemplateResult => html`
  <div class="table">
    <table role="table">
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${head.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          ([first, ...rest]) => html`
            <tr role="row">
              <th scope="row" role="rowheader">${first}</th>
              ${rest.map((cell, at) => html`<td role="cell" data-column=${head[at + 1]}>${cell}</td>`)}
            </tr>
          `,
        )}
      </tbody>
    </table>
  </div>
`;
