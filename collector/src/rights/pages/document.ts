import { html } from 'hono/html';
import type { Html } from '../http/answer-page.js';

/** A whole page around its body. `up` leads from its address back to the base path. */
export const document = (title: string, lang: string, up: string, body: Html) =>
  html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${up}pages.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
