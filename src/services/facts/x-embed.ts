import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'x-embed',
  name: 'Publications X',
  kind: 'social',
  description: {
    fr: 'Montre des publications de X.',
    en: 'Shows posts from X.',
  },
  company: 'X',
  entity: null,
  country: null,
  policyUrl: 'https://help.twitter.com/nl/safety-and-security#ads-and-data-privacy',
  purposes: ['social'],
  hosts: ['platform.twitter.com'],
  storage: [
    {
      name: 'guest_id',
      type: 'cookie',
      duration: 'P2Y',
      party: 'third',
      domain: 'twitter.com',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'personalization_id',
      type: 'cookie',
      duration: 'P2Y',
      party: 'third',
      domain: 'twitter.com',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: 'ct0',
      type: 'cookie',
      duration: 'P2Y',
      party: 'third',
      domain: 'twitter.com',
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
    script: 'https://platform.twitter.com/widgets.js',
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
