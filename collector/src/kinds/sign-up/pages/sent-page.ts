import { html } from 'hono/html';
import { siteDocument } from '../../../pages/site-document.js';
import { interpolate, textsOf } from '../../../i18n/texts.js';
import { nameOf, type Site } from '../../../sites/sites.js';

/** Shown after a sign-up without script: the same for every address. */
export function sentPage(site: Site, lang: string, relativeRoot: string) {
  const { sent } = textsOf('newsletter', lang);
  const [origin] = site.origins;
  const body = html`<h1>${sent.title}</h1>
    <p>${interpolate(sent.lead, { name: nameOf(site) })}</p>
    <p>${sent.next}</p>
    <p>${sent.missing}</p>
    ${origin ? html`<p><a href="${origin}/">${sent.back}</a></p>` : ''}`;
  return siteDocument(sent.title, lang, relativeRoot, body, site);
}
