import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'snap-pixel',
  name: 'Snap Pixel',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces sur Snapchat.',
    en: 'Measures what ads on Snapchat bring.',
  },
  company: 'Snapchat',
  entity: null,
  country: null,
  policyUrl: 'https://www.snap.com/en-US/privacy/privacy-policy/',
  purposes: ['advertising'],
  hosts: ['sc-static.net'],
  storage: [
    {
      name: 'sc_at',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'snapchat.com',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: '_scid',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: '_scid_r',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: '_schn',
      type: 'cookie',
      duration: 'P1D',
      party: 'first',
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
    script: 'https://sc-static.net/scevent.min.js',
    queue: {
      name: 'snaptr',
      store: 'queue',
      handler: 'handleRequest',
    },
    calls: [
      ['init', '{pixelId}'],
      ['track', 'PAGE_VIEW'],
    ],
  },
  options: {
    pixelId: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2c3d4-0000',
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
