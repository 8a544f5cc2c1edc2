import type { Places } from '../support/node/config.js';

/** A gated external script of the third party, which says its id in `window.ran`. */
export const gatedScript = (
  { third }: Pick<Places, 'third'>,
  id: string,
  purpose: string,
  attributes = '',
): string =>
  `<script type="text/plain" data-purpose="${purpose}" ${attributes} data-src="${third.origin}/run.js?id=${id}"></script>`;

/** A gated inline script that says its id. */
export const gatedInline = (id: string, purpose: string, attributes = ''): string =>
  `<script type="text/plain" data-purpose="${purpose}" ${attributes}>(window.ran ||= []).push('${id}')</script>`;

/** One of everything that can be gated, for every purpose of the tests' configuration. */
export const everything = ({ third }: Pick<Places, 'third'>): string => `
${gatedScript({ third }, 'stats', 'audience-advanced', 'data-service="stats"')}
${gatedScript({ third }, 'ads', 'advertising', 'data-service="ads"')}
<iframe title="Vidéo du tiers" width="320" height="180" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html"></iframe>
<img alt="Image du tiers" width="40" height="40" data-purpose="media" data-service="video" data-src="${third.origin}/pixel.gif">
<template data-purpose="advertising" data-service="ads"><img alt="Pixel du tiers" src="${third.origin}/pixel.gif?template"></template>`;
