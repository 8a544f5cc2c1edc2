import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'tawk-to',
  name: 'tawk.to',
  kind: 'chat',
  description: {
    fr: 'Permet de discuter en direct avec l’éditeur du site.',
    en: 'Lets you chat with the site’s publisher.',
  },
  company: 'tawk.to',
  entity: null,
  country: null,
  policyUrl: 'https://www.tawk.to/privacy-policy/',
  purposes: ['media'],
  hosts: ['embed.tawk.to'],
  storage: [
    {
      name: 'TawkConnectionTime',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: {
        fr: 'Retrouve la conversation et son auteur.',
        en: 'Finds the conversation and its author again.',
      },
    },
    {
      name: '__tawkuuid',
      type: 'cookie',
      duration: 'P10Y',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'TawkCookie',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: {
        fr: 'Retrouve la conversation et son auteur.',
        en: 'Finds the conversation and its author again.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://embed.tawk.to/{propertyId}/{widgetId}',
    globals: {
      Tawk_API: {},
    },
  },
  options: {
    propertyId: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2c3',
      required: true,
    },
    widgetId: {
      pattern: '^[\\w.-]+$',
      example: 'default',
      required: true,
    },
  },
  read: {
    policyUrl: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
