import { html } from 'hono/html';
import type { Figures } from '../figures/read-figures.js';
import { number, share } from './format.js';
import { purposeName } from './purpose-name.js';

const label = (id: string) =>
  purposeName(id) === id ? html`<code>${id}</code>` : html`${purposeName(id)} <code>${id}</code>`;

/** Decisions by purpose, accepted and refused. */
export function purposesTable(purposes: Figures['purposes']) {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Décisions par finalité">
    <table>
      <caption>
        Décisions par finalité
      </caption>
      <thead>
        <tr>
          <th scope="col">Finalité</th>
          <th scope="col">Autorisée</th>
          <th scope="col">Refusée</th>
          <th scope="col">Part d’autorisation</th>
        </tr>
      </thead>
      <tbody>
        ${purposes.map(
          ({ id, accepted, refused }) =>
            html`<tr>
              <th scope="row">${label(id)}</th>
              <td>${number(accepted)}</td>
              <td>${number(refused)}</td>
              <td>${share(accepted, accepted + refused)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
