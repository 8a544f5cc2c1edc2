import { html } from 'hono/html';
import { formattedNumber, momentInWords } from '../../i18n/format.js';
import { interpolate, pluralText, textsOf } from '../../i18n/texts.js';
import { cardsTable } from '../../pages/cards-table.js';
import { nameOf, timeZoneOf, type Site } from '../../sites/sites.js';
import type { TrailEntry } from '../../trail/entry.js';
import { ownerDocument, type OwnerDocument } from '../owner-document.js';

export interface TrailPage extends Omit<OwnerDocument, 'title' | 'body' | 'place' | 'site'> {
  of: Site;
  sites: string[];
  asked: { from?: string | undefined; to?: string | undefined; about?: string | undefined };
  count: number;
  found: TrailEntry[];
  /** Offset of the next page, if there is one. */
  next: number | null;
}

const dayOf = (moment: string | undefined): string => moment?.slice(0, 10) ?? '';

function filterForm({ of, sites, asked, lang }: TrailPage) {
  const { trail: words } = textsOf('owner', lang);
  return html`<form method="get" action="trail">
    ${
      sites.length > 1
        ? html`<label
            >${words.site}
            <select name="site">
              ${sites.map(
                (id) =>
                  html`<option value="${id}" ${id === of.id ? html` selected` : ''}>${id}</option>`,
              )}
            </select></label
          >`
        : html`<input type="hidden" name="site" value="${of.id}" />`
    }
    <label>${words.from} <input type="date" name="from" value="${dayOf(asked.from)}" /></label>
    <label>${words.to} <input type="date" name="to" value="${dayOf(asked.to)}" /></label>
    <label
      >${words.about}
      <input name="about" value="${asked.about ?? ''}" maxlength="128" autocomplete="off" />
    </label>
    <button>${words.show}</button>
  </form>`;
}

/** Who has read or exported personal data, and when: the newest first. */
export function trailPage(page: TrailPage) {
  const { of, asked, count, found, next, lang } = page;
  const { trail: words } = textsOf('owner', lang);
  const query = new URLSearchParams({
    site: of.id,
    ...(asked.from ? { from: asked.from } : {}),
    ...(asked.to ? { to: asked.to } : {}),
    ...(asked.about ? { about: asked.about } : {}),
  });
  const link = (key: string, value: string) =>
    `trail?${new URLSearchParams([...query, [key, value]])}`;
  // Fewer columns where nothing is kept of addresses.
  const hasKinds = found.some(({ addressKind }) => addressKind !== null);
  const { addressKind: kindColumn, ...others } = words.columns;
  const rows = found.map((one) => ({
    head: momentInWords(one.at, lang, timeZoneOf(of)),
    cells: [
      { wraps: interpolate(words.via[one.via], { who: one.who }) },
      { wraps: words.what[one.what] },
      {
        wraps:
          Object.entries(one.filter)
            .map(([key, value]) => `${key}=${value}`)
            .join(', ') || '–',
      },
      one.rows === null ? '–' : formattedNumber(one.rows, lang),
      ...(hasKinds ? [one.addressKind === null ? '–' : words.kinds[one.addressKind]] : []),
    ],
  }));
  const columns = [...Object.values(others), ...(hasKinds ? [kindColumn] : [])];
  const body = html`<h1>${words.title}</h1>
    <p>${interpolate(words.lead, { name: nameOf(of) })}</p>
    ${filterForm(page)}
    <p>${pluralText('owner', 'trail.count', count, lang)}</p>
    ${rows.length === 0 ? '' : cardsTable(words.caption, columns, rows)}
    ${next === null ? '' : html`<p><a href="${link('offset', String(next))}">${words.more}</a></p>`}
    <h2>${words.exports}</h2>
    <ul>
      <li><a href="${link('format', 'csv')}">${words.csv}</a></li>
      <li><a href="${link('format', 'json')}">${words.json}</a></li>
    </ul>`;
  return ownerDocument({ ...page, site: of.id, title: words.title, place: 'trail', body });
}
