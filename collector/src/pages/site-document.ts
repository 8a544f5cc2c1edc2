import { html } from 'hono/html';
import { wholePage } from './whole-page.js';
import { nameOf, type Site } from '../sites/sites.js';
import { textsOf } from '../i18n/texts.js';
import type { Html } from '../http/answer-page.js';

/**
 * A whole page for people around its body: whose it is, in whose colours, and the way back to the
 * site. `up` leads from its address back to the base path.
 */
export const siteDocument = (
  title: string,
  lang: string,
  relativeRoot: string,
  body: Html,
  site?: Site,
) =>
  wholePage({
    title: site ? `${title} – ${nameOf(site)}` : title,
    lang,
    isForPeople: true,
    sheet: `${relativeRoot}pages.css${site ? `?site=${site.id}` : ''}`,
    body: html`${site ? html`<header>${nameOf(site)}</header>` : ''}
      <main>${body}</main>
      ${site ? foot(site, lang) : ''}`,
  });

/** Who is behind the page, and where else to go. */
function foot(site: Site, lang: string): Html {
  const { foot: links } = textsOf('pages', lang);
  const { origins, about } = site;
  const { address, email, policyUrl } = about ?? {};
  return html`<footer>
    <p>${[nameOf(site), address, email].filter(Boolean).join(', ')}</p>
    <p>
      ${origins[0] ? html`<a href="${origins[0]}/">${links.site}</a>` : ''}
      ${policyUrl ? html`<a href="${policyUrl}">${links.policy}</a>` : ''}
    </p>
  </footer>`;
}
