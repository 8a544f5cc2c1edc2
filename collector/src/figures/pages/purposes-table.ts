import { html } from 'hono/html';
import type { Figures } from '../read-figures.js';
import type { Site } from '../../sites/sites.js';
import { cardsTable } from '../../pages/cards-table.js';
import { formattedNumber, percentage } from '../../i18n/format.js';
import { textsOf } from '../../i18n/texts.js';
import { purposeName } from './purpose-name.js';

const label = (id: string, site: Site, lang: string) => {
  const name = purposeName(id, site, lang);
  return name === id ? html`<code>${id}</code>` : html`${name} <code>${id}</code>`;
};

/** Decisions by purpose, accepted and refused. */
export function purposesTable(purposes: Figures['purposes'], site: Site, lang: string) {
  const { columns, caption } = textsOf('figures', lang).purposes;
  const rows = purposes.map(({ id, accepted, refused }) => ({
    head: label(id, site, lang),
    cells: [
      ...[formattedNumber(accepted, lang), formattedNumber(refused, lang)],
      percentage(accepted, accepted + refused, lang),
    ],
  }));
  return cardsTable(
    caption,
    [columns.purpose, columns.accepted, columns.refused, columns.share],
    rows,
  );
}
