import { html } from 'hono/html';
import { nameOf, type Site } from '../../sites.js';
import { languageOf } from '../words.js';
import type { Html } from '../http/answer-page.js';

/**
 * A whole page for people around its body: whose it is, in whose colours, and the way back to the
 * site. `up` leads from its address back to the base path.
 */
export const document = (title: string, lang: string, up: string, body: Html, site?: Site) =>
  html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${site ? `${title} – ${nameOf(site)}` : title}</title>
        <link rel="stylesheet" href="${up}pages.css${site ? `?site=${site.id}` : ''}" />
      </head>
      <body class="people">
        ${site ? html`<header>${nameOf(site)}</header>` : ''}
        <main>${body}</main>
        ${site ? foot(site, languageOf(lang)) : ''}
      </body>
    </html>`;

const links = {
  fr: { site: 'Revenir au site', policy: 'Politique de confidentialité' },
  en: { site: 'Back to the site', policy: 'Privacy policy' },
};

/** Who is behind the page, and where else to go. */
function foot(site: Site, lang: 'fr' | 'en'): Html {
  const { origins, about } = site;
  const { address, email, policyUrl } = about ?? {};
  return html`<footer>
    <p>${[nameOf(site), address, email].filter(Boolean).join(', ')}</p>
    <p>
      ${origins[0] ? html`<a href="${origins[0]}/">${links[lang].site}</a>` : ''}
      ${policyUrl ? html`<a href="${policyUrl}">${links[lang].policy}</a>` : ''}
    </p>
  </footer>`;
}
