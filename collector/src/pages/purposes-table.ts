import { html } from 'hono/html';
import type { Figures } from '../figures/read-figures.js';
import type { Site } from '../sites.js';
import { cardsTable } from './cards-table.js';
import { number, share } from './format.js';
import { purposeName } from './purpose-name.js';

const label = (id: string, site: Site) => {
  const name = purposeName(id, site);
  return name === id ? html`<code>${id}</code>` : html`${name} <code>${id}</code>`;
};

/** Decisions by purpose, accepted and refused. */
export function purposesTable(purposes: Figures['purposes'], site: Site) {
  const columns = ['Finalité', 'Autorisée', 'Refusée', 'Part d’autorisation'];
  const rows = purposes.map(({ id, accepted, refused }) => ({
    head: label(id, site),
    cells: [number(accepted), number(refused), share(accepted, accepted + refused)],
  }));
  return cardsTable('Décisions par finalité', columns, rows);
}
