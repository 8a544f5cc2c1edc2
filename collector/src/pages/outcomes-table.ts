import { html } from 'hono/html';
import type { Outcomes } from '../figures/read-figures.js';
import { number, share } from './format.js';

/** Decisions by outcome, a row per day, month or page. */
export function outcomesTable(
  caption: string,
  first: string,
  rows: ({ label: string } & Outcomes)[],
) {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
    <table class="cards">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          <th scope="col">Tout accepté</th>
          <th scope="col">Tout refusé</th>
          <th scope="col">Choix détaillé</th>
          <th scope="col">Part de refus</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label, accepted, refused, chosen }) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td data-label="Tout accepté">${number(accepted)}</td>
              <td data-label="Tout refusé">${number(refused)}</td>
              <td data-label="Choix détaillé">${number(chosen)}</td>
              <td data-label="Part de refus">${share(refused, accepted + refused + chosen)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
