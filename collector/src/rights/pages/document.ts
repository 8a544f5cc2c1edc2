import { html } from 'hono/html';
import { nameOf, type Site } from '../../sites.js';
import { languageOf } from '../words.js';
import type { Html } from '../http/answer-page.js';

/**
 * A whole page for people around its body: whose it is, in whose colours, and the way back to their
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
        ${site ? head(site, lang) : ''}
        <main>${body}</main>
      </body>
    </html>`;

const policyLink = { fr: 'Politique de confidentialité', en: 'Privacy policy' };

function head(site: Site, lang: string): Html {
  const { origins, about } = site;
  const name = nameOf(site);
  return html`<header>
    <a href="${origins[0]}/">${name}</a>
    ${about?.policyUrl ? html`<a href="${about.policyUrl}">${policyLink[languageOf(lang)]}</a>` : ''}
  </header>`;
}
