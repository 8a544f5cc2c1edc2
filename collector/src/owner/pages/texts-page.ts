import { html } from 'hono/html';
import { formattedNumber, shortDay } from '../../i18n/format.js';
import { interpolate, pluralText, textsOf } from '../../i18n/texts.js';
import { cardsTable } from '../../pages/cards-table.js';
import { nameOf, timeZoneOf, type Site } from '../../sites/sites.js';
import type { StoredText } from '../../texts/read-texts.js';
import { dayIn } from '@limpide/contract/periods';
import { ownerDocument, type OwnerDocument } from '../owner-document.js';
import { surfaceName } from './surface-name.js';

export interface TextsPage extends Omit<OwnerDocument, 'title' | 'body' | 'place' | 'site'> {
  of: Site;
  sites: string[];
  texts: StoredText[];
}

/** Every text that was shown and that a record names: the last used first. */
export function textsPage({ of, sites, texts, ...page }: TextsPage) {
  const { lang } = page;
  const { texts: words } = textsOf('owner', lang);
  const day = (moment: string | null) =>
    moment === null ? words.unused : shortDay(dayIn(moment, timeZoneOf(of)), lang);
  const rows = texts.map((one) => ({
    head: html`<a href="${page.relativeRoot}texts/${one.sha256}?site=${of.id}"
      >${surfaceName(one.surface, lang)}</a
    >`,
    cells: [
      one.version ?? words.noVersion,
      one.lang,
      day(one.firstAt),
      day(one.lastAt),
      formattedNumber(one.bytes, lang),
    ],
  }));
  const body = html`<h1>${words.title}</h1>
    <p>${interpolate(words.lead, { name: nameOf(of) })}</p>
    ${
      sites.length > 1
        ? html`<ul>
            ${sites.map((id) => html`<li><a href="texts?site=${id}">${id}</a></li>`)}
          </ul>`
        : ''
    }
    <p>${pluralText('owner', 'texts.count', texts.length, lang)}</p>
    ${rows.length === 0 ? '' : cardsTable(words.caption, Object.values(words.columns), rows)}`;
  return ownerDocument({ ...page, site: of.id, title: words.title, place: 'texts', body });
}
