import { html } from 'hono/html';
import { document } from '../../../pages/document.js';
import { fill, textsOf } from '../../../i18n/texts.js';
import { nameOf, type Site } from '../../../sites/sites.js';

/** What whoever signs up without script sees: the same for every address. */
export function sentPage(site: Site, lang: string, up: string) {
  const { sent } = textsOf('newsletter', lang);
  const [origin] = site.origins;
  const body = html`<h1>${sent.title}</h1>
    <p>${fill(sent.lead, { name: nameOf(site) })}</p>
    <p>${sent.next}</p>
    <p>${sent.missing}</p>
    ${origin ? html`<p><a href="${origin}/">${sent.back}</a></p>` : ''}`;
  return document(sent.title, lang, up, body, site);
}
