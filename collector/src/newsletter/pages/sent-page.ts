import { html } from 'hono/html';
import { document } from '../../rights/pages/document.js';
import { fill } from '../../rights/words.js';
import { nameOf, type Site } from '../../sites.js';
import { wordsOf } from '../words.js';

/** What whoever signs up without script sees: the same for every address. */
export function sentPage(site: Site, lang: string, up: string) {
  const { sent } = wordsOf(lang);
  const [origin] = site.origins;
  const body = html`<h1>${sent.title}</h1>
    <p>${fill(sent.lead, { name: nameOf(site) })}</p>
    <p>${sent.next}</p>
    <p>${sent.missing}</p>
    ${origin ? html`<p><a href="${origin}/">${sent.back}</a></p>` : ''}`;
  return document(sent.title, lang, up, body, site);
}
