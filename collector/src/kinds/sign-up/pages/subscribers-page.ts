import { html } from 'hono/html';
import type { ShownSubscriber } from '../list-subscribers.js';
import { cardsTable } from '../../../pages/cards-table.js';
import { shortDay } from '../../../i18n/format.js';
import { pluralText, interpolate, textsOf } from '../../../i18n/texts.js';
import { dayIn } from '@limpide/contract/periods';
import { listName, nameOf, timeZoneOf, type Site } from '../../../sites/sites.js';
import { ownerDocument, type OwnerDocument } from '../../../owner/owner-document.js';

export type ShownState = 'confirmed' | 'pending' | 'withdrawn' | 'all';

export interface SubscribersPage extends Omit<OwnerDocument, 'title' | 'body' | 'place' | 'site'> {
  of: Site;
  sites: string[];
  lists: string[];
  state: ShownState;
  list?: string | undefined;
  count: number;
  found: ShownSubscriber[];
  /** Offset of the next page, if there is one. */
  next: number | null;
}

const states: readonly ShownState[] = ['confirmed', 'pending', 'withdrawn', 'all'];

const chosen = (isSo: boolean) => (isSo ? html` selected` : '');

function filter(page: SubscribersPage) {
  const { subscribers: words } = textsOf('owner', page.lang);
  return html`<form method="get">
    ${
      page.sites.length > 1
        ? html`<label
            >${words.site}
            <select name="site">
              ${page.sites.map((id) => html`<option value="${id}" ${chosen(id === page.of.id)}>${id}</option>`)}
            </select></label
          >`
        : html`<input type="hidden" name="site" value="${page.of.id}" />`
    }
    <label
      >${words.state}
      <select name="state">
        ${states.map((state) => html`<option value="${state}" ${chosen(state === page.state)}>${words.states[state]}</option>`)}
      </select></label
    >
    <label
      >${words.list}
      <select name="list">
        <option value="">${words.all}</option>
        ${page.lists.map(
          (list) =>
            html`<option value="${list}" ${chosen(list === page.list)}>
              ${listName(page.of, list, page.lang)}
            </option>`,
        )}
      </select></label
    >
    <button>${words.show}</button>
  </form>`;
}

/** The way to the text that somebody agreed on, for whom it opens. */
const textLink = (
  { text }: ShownSubscriber,
  { of, access, relativeRoot, lang }: SubscribersPage,
) =>
  text !== null && access.scopes.includes('read')
    ? html`<a href="${relativeRoot}texts/${text}?site=${of.id}"
        >${textsOf('owner', lang).subscribers.seeText}</a
      >`
    : '–';

/** Who receives the letter, who waits, who has left: the newest first. */
export function subscribersPage(page: SubscribersPage) {
  const { of, lang, found, count, next, state, list } = page;
  const { subscribers: words } = textsOf('owner', lang);
  const query = `site=${of.id}&state=${state}${list ? `&list=${list}` : ''}`;
  const day = (moment: string) => shortDay(dayIn(moment, timeZoneOf(of)), lang);
  const rows = found.map((one) => ({
    head: one.email ?? words.erased,
    cells: [
      listName(of, one.list, lang),
      words.one[one.state],
      words.basis[one.basis],
      one.openTracking ? words.yes : words.no,
      day(one.changedAt),
      textLink(one, page),
    ],
  }));
  const body = html`<h1>${words.title}</h1>
    <p>${interpolate(words.of, { name: nameOf(of) })}</p>
    ${filter(page)}
    <p>${pluralText('owner', 'subscribers.count', count, lang)}</p>
    ${rows.length === 0 ? '' : cardsTable(words.caption, Object.values(words.columns), rows)}
    ${next === null ? '' : html`<p><a href="subscribers?${query}&offset=${next}">${words.more}</a></p>`}
    <h2>${words.exports}</h2>
    <ul>
      <li><a href="subscribers?${query}&format=csv">${words.csv}</a></li>
      <li><a href="subscribers?${query}&format=json">${words.json}</a></li>
      <li>
        <a href="${page.relativeRoot}choices/customers?site=${of.id}&format=csv"
          >${words.choices}</a
        >
      </li>
    </ul>`;
  return ownerDocument({ ...page, site: of.id, title: words.title, place: 'subscribers', body });
}
