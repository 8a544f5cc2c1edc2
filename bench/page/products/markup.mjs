/** Markup that several products share. */

export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** @returns {string} a script that waits under `type="text/plain"`, by the attributes of a product */
export const waiting = (attributes, { inline, src }) =>
  `<script type="text/plain" ${attributes}${src ? ` data-src="${src}"` : ''}>${inline ?? ''}</script>`;

/** Blocking by hand, for what has none: `glue.mjs` opens it. An inert frame would cost a document. */
export const byHand = {
  script: (script, category) => waiting(`data-category="${category}"`, script),
  frame: ({ id, title }) =>
    `<div class="embed" title="${escaped(title)}" data-embed="/embed/${id}.html" data-category="marketing"></div>`,
};
