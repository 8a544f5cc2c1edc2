import { html } from 'hono/html';
import { textsOf } from '../../i18n/texts.js';
import { ownerDocument, type OwnerDocument } from '../../owner/owner-document.js';
import type { Site } from '../../sites/sites.js';

export interface EvidencePage extends Pick<OwnerDocument, 'lang' | 'access' | 'csrfToken'> {
  of: Site;
  sites: string[];
  /** Days, both included, that the form begins with. */
  from: string;
  to: string;
}

/** Where the owner takes the evidence of a period away. */
export function evidencePage({ of, sites, from, to, ...page }: EvidencePage) {
  const { lang } = page;
  const { title, page: words, personal, unproved } = textsOf('evidence', lang);
  const { site, from: since, to: until } = textsOf('figures', lang);
  const items = (list: readonly string[]) =>
    html`<ul>
      ${list.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  const body = html`<h1>${title}</h1>
    <p>${words.lead}</p>
    <form method="get" action="evidence/pack">
      <label
        >${site}
        <select name="site">
          ${sites.map((id) => html`<option value="${id}" ${id === of.id ? 'selected' : ''}>${id}</option>`)}
        </select>
      </label>
      <label>${since} <input type="date" name="from" value="${from}" required /></label>
      <label>${until} <input type="date" name="to" value="${to}" required /></label>
      <button>${words.button}</button>
    </form>
    <p>${words.more}</p>
    <h2>${unproved.title}</h2>
    ${items(unproved.items)}
    <h2>${personal.title}</h2>
    <p>${personal.lead}</p>
    ${items(personal.items)}`;
  return ownerDocument({
    ...page,
    title,
    relativeRoot: '',
    site: of.id,
    place: 'evidence',
    body,
  });
}
