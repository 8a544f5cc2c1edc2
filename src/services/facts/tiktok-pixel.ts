import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'tiktok-pixel',
  name: 'TikTok Pixel',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces sur TikTok.',
    en: 'Measures what ads on TikTok bring.',
  },
  company: 'TikTok',
  entity: null,
  country: null,
  policyUrl: 'https://www.tiktok.com/legal/page/eea/privacy-policy/en?lang=en',
  purposes: ['advertising'],
  hosts: ['analytics.tiktok.com'],
  storage: [
    {
      name: '_tt_enable_cookie',
      type: 'cookie',
      duration: 'P389D',
      party: 'first',
      description: {
        fr: 'Vérifie ce que le navigateur accepte.',
        en: 'Checks what the browser accepts.',
      },
    },
    {
      name: '_ttp',
      type: 'cookie',
      duration: 'P389D',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: 'msToken',
      type: 'cookie',
      duration: 'P9D',
      party: 'third',
      domain: 'tiktok.com',
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
    {
      name: 'ttwid',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'tiktok.com',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
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
  },
};

export default service;
