import { html } from 'hono/html';
import type { Figures } from '../figures/read-figures.js';
import type { Site } from '../sites.js';
import { number, share } from './format.js';
import { purposeName } from './purpose-name.js';

const label = (id: string, site: Site) => {
  const name = purposeName(id, site);
  return name === id ? html`<code>${id}</code>` : html`${name} <code>${id}</code>`;
};

/** Decisions by purpose, accepted and refused. */
export function purposesTable(purposes: Figures['purposes'], site: Site) {
  return html`<table class="cards">
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
            <th scope="row">${label(id, site)}</th>
            <td data-label="Autorisée">${number(accepted)}</td>
            <td data-label="Refusée">${number(refused)}</td>
            <td data-label="Part d’autorisation">${share(accepted, accepted + refused)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
