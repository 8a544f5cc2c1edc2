import { html } from 'hono/html';
import type { Html } from '../http/answer-page.js';

export interface WholePage {
  title: string;
  lang: string;
  /** The sheet, from the page's own address. */
  sheet: string;
  /** All that is in `body`. */
  body: Html;
  /** Whether it is for the people of a site, rather than for its owner. */
  isForPeople?: boolean;
}

/** What every page has around its body. None is for a search engine. */
export const wholePage = ({ title, lang, sheet, body, isForPeople = false }: WholePage): Html =>
  html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${sheet}" />
      </head>
      <body${isForPeople ? html` class="people"` : ''}>
        ${body}
      </body>
    </html>`;
