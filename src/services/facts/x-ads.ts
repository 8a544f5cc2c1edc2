import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'x-ads',
  name: 'X Ads',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces sur X.',
    en: 'Measures what ads on X bring.',
  },
  company: 'X',
  entity: null,
  country: null,
  policyUrl: 'https://help.twitter.com/nl/safety-and-security#ads-and-data-privacy',
  purposes: ['advertising'],
  hosts: ['static.ads-twitter.com'],
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
      name: 'guest_id_ads',
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
      name: 'muc_ads',
      type: 'cookie',
      duration: 'P24M',
      party: 'third',
      domain: 't.co',
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
    script: 'https://static.ads-twitter.com/uwt.js',
    queue: {
      name: 'twq',
      store: 'queue',
      handler: 'exe',
      set: {
        version: '1.1',
      },
    },
    calls: [['config', '{pixelId}']],
  },
  options: {
    pixelId: {
      pattern: '^[\\w.-]+$',
      example: 'abcde',
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
