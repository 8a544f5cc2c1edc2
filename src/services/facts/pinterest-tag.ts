import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'pinterest-tag',
  name: 'Balise Pinterest',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces sur Pinterest.',
    en: 'Measures what ads on Pinterest bring.',
  },
  company: 'Pinterest',
  entity: null,
  country: null,
  policyUrl: 'https://policy.pinterest.com/en/privacy-policy',
  purposes: ['advertising'],
  hosts: ['s.pinimg.com'],
  storage: [
    {
      name: '_pinterest_ct',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: '_pinterest_ct_rt',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: '_derived_epik',
      type: 'cookie',
      duration: 'P1Y',
      party: null,
      description: {
        fr: 'Relie un achat ou une inscription au clic sur une annonce.',
        en: 'Links a purchase or a sign-up to a click on an ad.',
      },
    },
    {
      name: '_pin_unauth',
      type: 'cookie',
      duration: 'P1D',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: '_pinterest_ct_ua',
      type: 'cookie',
      duration: 'session',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://s.pinimg.com/ct/core.js',
    queue: {
      name: 'pintrk',
      store: 'queue',
      list: true,
      set: {
        version: '3.0',
      },
    },
    calls: [['load', '{tagId}'], ['page']],
  },
  options: {
    tagId: {
      pattern: '^\\d+$',
      example: '2612345678901',
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
