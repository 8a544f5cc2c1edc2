import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'tiktok-embed',
  name: 'Vidéos TikTok',
  kind: 'social',
  description: {
    fr: 'Montre des vidéos de TikTok.',
    en: 'Shows videos from TikTok.',
  },
  company: 'TikTok',
  entity: null,
  country: null,
  policyUrl: 'https://www.tiktok.com/legal/page/eea/privacy-policy/en?lang=en',
  purposes: ['social'],
  hosts: ['www.tiktok.com'],
  storage: [
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
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://www.tiktok.com/embed.js',
  },
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
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
