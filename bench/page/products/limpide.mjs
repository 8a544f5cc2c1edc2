import { readdirSync } from 'node:fs';
import { OURS } from '../ours.mjs';
import { escaped, waiting } from './markup.mjs';

const PURPOSES = { measurement: 'audience-advanced', marketing: 'advertising' };

/** Who is responsible for the measured pages. */
export const ORGANISATION = {
  name: 'Serres & Capteurs',
  email: 'contact@serres.example',
  address: {
    street: '12 rue des Primeurs',
    postalCode: '69100',
    city: 'Villeurbanne',
    country: 'FR',
  },
};

const configuration = ({ services }) =>
  JSON.stringify({
    organisation: ORGANISATION,
    locale: 'fr',
    policy: { url: '/confidentialite' },
    purposes: Object.values(PURPOSES),
    services: services
      .filter(({ category }) => category !== 'necessary')
      .map(({ key, label, category }) => ({
        id: key,
        name: label,
        purposes: [PURPOSES[category]],
        hosts: ['127.0.0.1'],
      })),
  });

/** The tag, with its configuration (JSON) in the page. */
export const tags = (folder, configured) =>
  `<script type="application/json" id="limpide-config">${configured.replaceAll('</', '<\\/')}</script>
<script async src="${folder}limpide.js"></script>`;

const common = {
  ours: true,
  script: (script, category) =>
    waiting(`data-purpose="${PURPOSES[category]}" data-service="${script.service}"`, script),
  frame: ({ id, title }) =>
    `<template data-purpose="advertising" data-service="video"><iframe class="embed" title="${escaped(title)}" src="/embed/${id}.html"></iframe></template>`,
  // Its listeners are on the document: they are looked for up to there.
  selectors: {
    accept: 'limpide-notice [data-limpide="accept"]',
    customise: 'limpide-notice [data-limpide="open"]',
    opened: 'limpide-manager >>> [data-limpide="accept"]',
  },
};

/** Built files, with the configuration in the page. @type {import('./index.mjs').Product} */
export const limpide = {
  label: 'Limpide',
  head: (folder, model) => tags(folder, configuration(model)),
  ...common,
};

/** The snippet of the guide, with the configuration at an address. @type {import('./index.mjs').Product} */
export const limpideByUrl = {
  label: 'Limpide, configuration by URL',
  made: (model) => ({ 'limpide.json': configuration(model) }),
  head: (folder) => `<link rel="preload" href="${folder}limpide.json" as="fetch" crossorigin>
<script async src="${folder}limpide.js" data-config="${folder}limpide.json"></script>`,
  ...common,
};

const notice = () => readdirSync(OURS).find((name) => /^notice\.fr\.[\da-f]{6}\.js$/.test(name));

/** The first, and the line of the guide that fetches the notice beside the script. @type {import('./index.mjs').Product} */
export const limpidePreloaded = {
  ...limpide,
  label: 'Limpide, notice preloaded',
  head: (folder, model) =>
    `${limpide.head(folder, model)}\n<link rel="modulepreload" href="${folder}${notice()}">`,
};
