import { html } from 'hono/html';
import { dayIn } from '@limpide/contract/periods';
import { nameOf, timeZoneOf, type Site } from '../../../sites/sites.js';
import type { ListedRequest } from '../list-requests.js';
import { shortDay } from '../../../i18n/format.js';
import { rightsAlone } from '../rights-in-words.js';
import { pluralText, interpolate, textsOf, type Texts } from '../../../i18n/texts.js';
import { cardsTable, type CardRow } from '../../../pages/cards-table.js';
import { ownerDocument, type OwnerDocument } from '../../../owner/owner-document.js';
import { dueInWords, tasksOf } from './register-words.js';

export interface RegisterPage extends Pick<OwnerDocument, 'lang' | 'access' | 'csrfToken'> {
  site: Site;
  sites: string[];
  isOpen: boolean;
  listed: ListedRequest[];
  counts: { open: number; late: number };
  today: string;
  /** Offset of the next page, if there is one. */
  next: number | null;
}

const filter = ({ site, sites, isOpen }: RegisterPage, { register }: Texts['rights']) =>
  html`<form method="get">
    ${
      sites.length > 1
        ? html`<label
            >${register.site}
            <select name="site">
              ${sites.map((id) => html`<option value="${id}" ${id === site.id ? html` selected` : ''}>${id}</option>`)}
            </select></label
          >`
        : html`<input type="hidden" name="site" value="${site.id}" />`
    }
    <label
      >${register.which}
      <select name="state">
        <option value="open" ${isOpen ? html` selected` : ''}>${register.open}</option>
        <option value="all" ${isOpen ? '' : html` selected`}>${register.all}</option>
      </select></label
    >
    <button>${register.show}</button>
  </form>`;

const row = (
  { entry }: ListedRequest,
  { site, lang, today }: RegisterPage,
  words: Texts['rights'],
): CardRow => {
  const { text, isLate } = dueInWords(entry, lang, today);
  const isOpen = entry.settledAt === null;
  return {
    isLate,
    head: html`<a href="register/${entry.reference}">${entry.reference}</a>`,
    cells: [
      html`<strong>${text}</strong>
        ${entry.dueDate !== null && isOpen ? html`<br />${shortDay(entry.dueDate, lang)}` : ''}`,
      words.states[entry.state],
      {
        wraps: html`${rightsAlone(entry.rights, lang)}
        ${entry.immediate && isOpen ? html`<br /><strong>${words.register.immediate}</strong>` : ''}
        ${tasksOf(entry, words).map((task) => html`<br />${task}`)}`,
      },
      shortDay(dayIn(entry.receivedAt, timeZoneOf(site)), lang),
      words.channels[entry.channel],
    ],
  };
};

/** The register of a site, for those who answer requests: late ones first. */
export function registerPage(page: RegisterPage) {
  const { site, lang, isOpen, listed, counts, next } = page;
  const words = textsOf('rights', lang);
  const { register } = words;
  const { open, late } = counts;
  const query = (more: string) => `site=${site.id}&${more}`;
  const columns = Object.values(register.columns);
  const body = html`<h1>${register.title}</h1>
    <p>${interpolate(register.of, { name: nameOf(site) })}</p>
    ${filter(page, words)}
    <p>
      ${pluralText('rights', 'register.count', open, lang)}
      ${late > 0 ? html`<strong class="error">${pluralText('rights', 'register.lateCount', late, lang)}</strong>` : ''}
    </p>
    <p><a href="register/new?site=${site.id}">${register.new}</a></p>
    ${
      listed.length > 0
        ? cardsTable(
            register.caption,
            columns,
            listed.map((one) => row(one, page, words)),
          )
        : ''
    }
    ${
      next === null
        ? ''
        : html`<p>
            <a href="register?${query(`state=${isOpen ? 'open' : 'all'}&offset=${next}`)}"
              >${register.more}</a
            >
          </p>`
    }
    <h2>${register.exports}</h2>
    <ul>
      <li><a href="register/export?${query('format=csv')}">${register.csv}</a></li>
      <li><a href="register/export?${query('format=json')}">${register.json}</a></li>
    </ul>`;
  const { access, csrfToken } = page;
  return ownerDocument({
    title: register.title,
    lang,
    relativeRoot: '',
    access,
    csrfToken,
    place: 'register',
    site: site.id,
    body,
  });
}
